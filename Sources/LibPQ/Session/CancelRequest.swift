import CLibPQ
import Glibc
import Synchronization

/// One request to the server to cancel what a session runs, made from a thread of its own.
///
/// libpq waits until the server has closed the extra connection, and the server closes it after it has sent
/// the signal. Once ``isDone``, no later statement can be hit, except by a signal that is pending at the
/// server and that the next round trip flushes out.
final class CancelRequest: Sendable {
    private let done = Atomic<Bool>(false)
    nonisolated(unsafe) private let request: OpaquePointer
    private let wake: WakeSignal

    var isDone: Bool { done.load(ordering: .acquiring) }

    /// Starts the request, or gives `nil` when there is no thread or no connection to cancel.
    init?(for connection: OpaquePointer, waking wake: WakeSignal) {
        guard let request = PQgetCancel(connection) else { return nil }
        self.request = request
        self.wake = wake
        let started = startThread {
            withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { buffer in
                _ = PQcancel(self.request, buffer.baseAddress, 256)
            }
            self.done.store(true, ordering: .releasing)
            wake.raise()
        }
        guard started else { return nil }
    }

    deinit {
        PQfreeCancel(request)
    }
}

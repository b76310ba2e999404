import Synchronization

/// Whether the work of one lease was cancelled.
///
/// Every lease has its own, so that a late cancellation can't reach the next one.
final class CancellationCell: Sendable {
    private let flag = Atomic<Bool>(false)
    private let wake: WakeSignal?

    init(waking wake: WakeSignal?) {
        self.wake = wake
    }

    var isCancelled: Bool { flag.load(ordering: .acquiring) }

    func cancel() {
        flag.store(true, ordering: .releasing)
        wake?.raise()
    }
}

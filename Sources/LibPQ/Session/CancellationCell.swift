import Synchronization

/// Whether the work of one lease was cancelled, and the proof that a task belongs to that lease.
///
/// Every lease has its own, so that a late cancellation can't reach the next one. The tasks of a lease carry
/// it.
final class CancellationCell: Sendable {
    /// The innermost lease to which the running task belongs.
    @TaskLocal static var current: CancellationCell?

    private let flag = Atomic<Bool>(false)
    private let wake: WakeSignal?
    private let outer: CancellationCell?

    init(waking wake: WakeSignal?, within outer: CancellationCell? = nil) {
        self.wake = wake
        self.outer = outer
    }

    var isCancelled: Bool {
        flag.load(ordering: .acquiring) || (outer?.isCancelled ?? false)
    }

    func cancel() {
        flag.store(true, ordering: .releasing)
        wake?.raise()
    }

    /// Whether this is the other lease or one within it.
    func belongs(to other: CancellationCell) -> Bool {
        self === other || (outer?.belongs(to: other) ?? false)
    }
}

import Synchronization

/// Lets one transaction through at a time, in the order in which they came; waiting ends when the task is cancelled.
final class TransactionQueue: Sendable {
    private struct Waiter {
        let number: UInt64
        let continuation: CheckedContinuation<Bool, Never>
    }

    private struct State {
        var isTaken = false
        var next: UInt64 = 0
        var waiters: [Waiter] = []
        /// Waiters that were cancelled before they stood in line.
        var cancelled: Set<UInt64> = []
    }

    private let state = Mutex(State())

    /// How many wait for their turn.
    var waitingCount: Int { state.withLock { $0.waiters.count } }

    /// Waits for its turn.
    ///
    /// - Throws: ``StoreError`` with code `cancelled`; the turn is then somebody else's.
    func enter() async throws(StoreError) {
        let number = state.withLock { state -> UInt64 in
            state.next += 1
            return state.next
        }
        let entered = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let answer = state.withLock { state -> Bool? in
                    if state.cancelled.remove(number) != nil { return false }
                    guard state.isTaken else {
                        state.isTaken = true
                        return true
                    }
                    state.waiters.append(Waiter(number: number, continuation: continuation))
                    return nil
                }
                if let answer { continuation.resume(returning: answer) }
            }
        } onCancel: {
            let waiter = state.withLock { state -> Waiter? in
                guard let place = state.waiters.firstIndex(where: { $0.number == number }) else {
                    state.cancelled.insert(number)
                    return nil
                }
                return state.waiters.remove(at: place)
            }
            waiter?.continuation.resume(returning: false)
        }
        // A cancellation that came after the turn was given leaves its number behind.
        state.withLock { _ = $0.cancelled.remove(number) }
        guard entered else { throw .wasCancelled }
    }

    /// Gives the turn to whoever waited longest.
    func leave() {
        let next = state.withLock { state -> Waiter? in
            guard !state.waiters.isEmpty else {
                state.isTaken = false
                return nil
            }
            return state.waiters.removeFirst()
        }
        next?.continuation.resume(returning: true)
    }
}

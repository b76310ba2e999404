/// What a pool guards by its lock: which connections are free, who waits, and who works.
struct PoolState {
    /// What a task gets that waited.
    enum Grant: Sendable {
        case connection(PooledConnection)
        /// A place is free: the task opens a connection itself.
        case place
        case refusal(PQError)
    }

    struct Waiter {
        var id: UInt64
        var continuation: CheckedContinuation<Grant, Never>
    }

    /// Free connections, the latest used last.
    var idle: [PooledConnection] = []
    /// Connections that are free, lent or being opened.
    var total = 0
    /// In the order in which they came.
    var waiters: [Waiter] = []
    /// Those that were cancelled before they could be put in line.
    var cancelledEarly: Set<UInt64> = []
    var leases: [UInt64: CancellationCell] = [:]
    var nextID: UInt64 = 0
    var isClosed = false
    var isReaping = false
    /// Tasks that wait for the last lease to end.
    var drained: [CheckedContinuation<Void, Never>] = []

    mutating func makeID() -> UInt64 {
        nextID += 1
        return nextID
    }

    mutating func removeWaiter(_ id: UInt64) -> CheckedContinuation<Grant, Never>? {
        guard let index = waiters.firstIndex(where: { $0.id == id }) else { return nil }
        return waiters.remove(at: index).continuation
    }

    mutating func takeDrained() -> [CheckedContinuation<Void, Never>] {
        guard leases.isEmpty else { return [] }
        defer { drained = [] }
        return drained
    }
}

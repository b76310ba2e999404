public import Logging
import Synchronization

/// A bounded set of connections that tasks borrow one after the other.
///
/// Tasks wait in the order in which they came. A connection comes back without a trace of its lease: an open
/// transaction is rolled back, settings, roles, locks, temporary tables and cursors are dropped, and what
/// can't be cleaned is closed. Cancelling a task cancels its statement at the server and never another's.
///
/// The request to cancel goes over a connection of its own, which libpq 15 does not encrypt; it carries
/// nothing but the key of the server's process.
public final class ConnectionPool: Sendable {
    private let configuration: ConnectionConfiguration
    private let options: PoolOptions
    private let logger: Logger
    private let state = Mutex(PoolState())

    /// Makes a pool; it connects when it is first used.
    public init(
        _ configuration: ConnectionConfiguration, options: PoolOptions = PoolOptions(), logger: Logger
    ) {
        self.configuration = configuration
        self.options = options
        self.logger = logger
    }

    deinit {
        for pooled in state.withLock({ $0.idle }) { Task { await pooled.connection.close() } }
    }

    // MARK: Work

    /// Lends a connection to a body, which is isolated to it: its statements need no `await`.
    ///
    /// The connection's thread is also the preferred executor of the body's task: what the body awaits, child
    /// tasks included, runs there too unless it belongs to another actor. Hold no long computation there.
    ///
    /// - Throws: What the body throws; ``PQError`` with code `poolExhausted`, `poolTimeout`, `poolClosed` or
    ///   `cancelled` when no connection was had, and what ``Connection/connect(_:)`` throws.
    @discardableResult
    public func withConnection<R>(
        _ body: @Sendable (isolated Connection) async throws -> sending R
    ) async throws -> sending R {
        // All that are free may be gone at once, as after a restart of the server, but not new ones too.
        for _ in 0..<(options.maximumConnections + 4) {
            let pooled = try await acquire()
            if let result = try await lend(pooled, body) { return result.value }
            logger.debug("A connection was gone when it was to be used again; another one is taken")
        }
        throw PQError(.connectionLost, .pool, "the server ends every connection as soon as it is made")
    }

    /// Runs a body within one transaction on one connection, and again when the transaction lost to another
    /// one.
    ///
    /// BEGIN, the settings and the role travel with the first statement. The body may run several times: it
    /// must leave nothing behind outside of the database. Only SQLSTATE 40001 and 40P01 are tried again, and
    /// the connection is given back during the pause.
    ///
    /// - Throws: What the body throws, what ``withConnection(_:)`` throws, and ``PQError`` with code
    ///   `commitInDoubt` when the connection was lost during COMMIT.
    @discardableResult
    public func withTransaction<R>(
        _ options: TransactionOptions = TransactionOptions(), retry: RetryPolicy = .standard,
        _ body: @Sendable (isolated Connection) async throws -> sending R
    ) async throws -> sending R {
        var attempt = 1
        while true {
            do {
                return try await withConnection { connection in
                    try await connection.transaction(options, body)
                }
            } catch let error as PQError where error.isTransactionConflict && attempt < retry.attempts {
                let pause = retry.pause(after: attempt)
                logger.debug("A transaction lost against another one and is run again: attempt \(attempt)")
                attempt += 1
                do {
                    try await Task.sleep(for: pause)
                } catch {
                    throw PQError(
                        .cancelled, .pool, "the task was cancelled before the transaction was run again")
                }
            }
        }
    }

    /// Runs one statement in a transaction of its own: BEGIN, settings, role, statement and COMMIT in one
    /// trip.
    ///
    /// - Throws: ``PQError``, as ``withTransaction(_:retry:_:)`` does; nothing is tried again.
    @discardableResult
    public func run(_ sql: SQL, in options: TransactionOptions = TransactionOptions()) async throws -> Rows {
        try await withConnection { connection in try connection.run(sql, in: options) }
    }

    private func lend<R>(
        _ pooled: PooledConnection, _ body: @Sendable (isolated Connection) async throws -> sending R
    ) async throws -> Transfer<R>? {
        let connection = pooled.connection
        let cell = CancellationCell(waking: connection.wake)
        let registered = state.withLock { state -> UInt64? in
            guard !state.isClosed else { return nil }
            let id = state.makeID()
            state.leases[id] = cell
            return id
        }
        guard let lease = registered else {
            await connection.close()
            releasePlace()
            throw Self.closed
        }
        let age = MonotonicTime.now.nanoseconds - pooled.idleSince.nanoseconds
        let asks = age >= options.healthCheckAfter.clampedNanoseconds
        let timeout = options.healthCheckTimeout
        let outcome: LeaseOutcome<R>
        do {
            outcome = try await connection.lease(cell) { connection in
                guard connection.isFit(cell, asking: asks, within: timeout) else {
                    return LeaseOutcome<R>.unfit
                }
                do {
                    let value = Transfer(try await body(connection))
                    return .value(value, isClean: connection.cleanUp())
                } catch {
                    return .failure(error, isClean: connection.cleanUp())
                }
            }.value
        } catch {
            // The body's errors are caught inside; nothing else throws.
            await discard(pooled, lease)
            throw error
        }
        switch outcome {
        case .unfit:
            await discard(pooled, lease)
            return nil
        case .value(let value, let isClean):
            if isClean { await giveBack(pooled, lease) } else { await discard(pooled, lease) }
            return value
        case .failure(let error, let isClean):
            if isClean { await giveBack(pooled, lease) } else { await discard(pooled, lease) }
            throw error
        }
    }

    // MARK: Taking and giving back

    private enum Choice {
        case connection(PooledConnection)
        case open
        case wait
        case refuse(PQError)
    }

    private static let closed = PQError(.poolClosed, .pool, "the pool is shut down")

    private func acquire() async throws(PQError) -> PooledConnection {
        guard !Task.isCancelled else {
            throw PQError(.cancelled, .pool, "the task was cancelled before it got a connection")
        }
        let now = MonotonicTime.now
        var outdated: [PooledConnection] = []
        let choice = state.withLock { state -> Choice in
            guard !state.isClosed else { return .refuse(Self.closed) }
            while let pooled = state.idle.popLast() {
                guard pooled.isOutdated(now) else { return .connection(pooled) }
                outdated.append(pooled)
                state.total -= 1
            }
            if state.total < options.maximumConnections {
                state.total += 1
                return .open
            }
            guard state.waiters.count < options.maximumWaiters else {
                return .refuse(
                    PQError(
                        .poolExhausted, .pool,
                        "\(state.waiters.count) tasks wait for a connection already, of \(state.total) at most"
                    ))
            }
            return .wait
        }
        for pooled in outdated { await pooled.connection.close() }
        switch choice {
        case .connection(let pooled): return pooled
        case .open: return try await open()
        case .refuse(let error): throw error
        case .wait:
            switch await waitInLine() {
            case .connection(let pooled): return pooled
            case .place: return try await open()
            case .refusal(let error): throw error
            }
        }
    }

    private func waitInLine() async -> PoolState.Grant {
        let id = state.withLock { $0.makeID() }
        let timeout = options.waitTimeout
        let timer = Task { [weak self] in
            try await Task.sleep(for: timeout)
            self?.refuse(
                id, PQError(.poolTimeout, .pool, "no connection became free within \(timeout)"),
                isEarly: false)
        }
        defer {
            timer.cancel()
            // A cancellation that came after the grant has nobody left to refuse.
            state.withLock { _ = $0.cancelledEarly.remove(id) }
        }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let grant = state.withLock { state -> PoolState.Grant? in
                    if state.isClosed { return .refusal(Self.closed) }
                    if state.cancelledEarly.remove(id) != nil { return .refusal(Self.cancelledInLine) }
                    // Something may have become free since this task chose to wait.
                    if state.waiters.isEmpty {
                        if let pooled = state.idle.popLast() { return .connection(pooled) }
                        if state.total < options.maximumConnections {
                            state.total += 1
                            return .place
                        }
                    }
                    state.waiters.append(PoolState.Waiter(id: id, continuation: continuation))
                    return nil
                }
                if let grant { continuation.resume(returning: grant) }
            }
        } onCancel: {
            refuse(id, Self.cancelledInLine, isEarly: true)
        }
    }

    private static let cancelledInLine = PQError(
        .cancelled, .pool, "the task was cancelled while it waited for a connection")

    private func refuse(_ id: UInt64, _ error: PQError, isEarly: Bool) {
        let continuation = state.withLock { state in
            let continuation = state.removeWaiter(id)
            if continuation == nil, isEarly { state.cancelledEarly.insert(id) }
            return continuation
        }
        continuation?.resume(returning: .refusal(error))
    }

    private func open() async throws(PQError) -> PooledConnection {
        do {
            // A connection that is almost made is finished though its task is cancelled, and kept for the
            // next: otherwise many short-lived tasks would open and throw away connections without end.
            let opener = Task { [configuration] in try await Connection.connect(configuration) }
            let connection = try await withTaskCancellationHandler {
                try await opener.value
            } onCancel: {
                Task {
                    try? await Task.sleep(for: .milliseconds(250))
                    opener.cancel()
                }
            }
            startReaper()
            let life = shortened(options.maximumLifetime)
            return PooledConnection(
                connection: connection, endsAt: .after(life), idleTimeout: shortened(options.idleTimeout),
                idleSince: .now)
        } catch {
            let error = error as? PQError ?? PQError(.connectionRefused, .connect, "the connection failed")
            openingFailed(error)
            throw error
        }
    }

    private func openingFailed(_ error: PQError) {
        logger.debug("A connection could not be opened", metadata: ["code": "\(error.code)"])
        let refused = state.withLock { state -> [CheckedContinuation<PoolState.Grant, Never>] in
            // When nothing is open, nothing can come back: those who wait would wait in vain.
            guard state.total == 1, error.code != .cancelled else { return [] }
            defer { state.waiters = [] }
            return state.waiters.map(\.continuation)
        }
        for continuation in refused { continuation.resume(returning: .refusal(error)) }
        releasePlace()
    }

    /// A tenth at most is taken off, by chance.
    private func shortened(_ duration: Duration) -> Duration {
        let full = max(0, duration.clampedNanoseconds)
        return .nanoseconds(full - Int64.random(in: 0...(full / 10)))
    }

    private func giveBack(_ pooled: PooledConnection, _ lease: UInt64) async {
        var pooled = pooled
        pooled.idleSince = .now
        let isKept = pooled.idleSince < pooled.endsAt
        let (waiter, isClosing, drained) = state.withLock { [pooled] state in
            state.leases[lease] = nil
            var waiter: CheckedContinuation<PoolState.Grant, Never>?
            let isClosing = state.isClosed || !isKept
            if !isClosing {
                if state.waiters.isEmpty {
                    state.idle.append(pooled)
                } else {
                    waiter = state.waiters.removeFirst().continuation
                }
            }
            return (waiter, isClosing, state.takeDrained())
        }
        waiter?.resume(returning: .connection(pooled))
        if isClosing {
            await pooled.connection.close()
            releasePlace()
        }
        for continuation in drained { continuation.resume() }
    }

    private func discard(_ pooled: PooledConnection, _ lease: UInt64) async {
        await pooled.connection.close()
        let drained = state.withLock { state in
            state.leases[lease] = nil
            return state.takeDrained()
        }
        releasePlace()
        for continuation in drained { continuation.resume() }
    }

    /// Gives the place of a connection that is gone to the first who waits.
    private func releasePlace() {
        let waiter = state.withLock { state -> CheckedContinuation<PoolState.Grant, Never>? in
            guard !state.waiters.isEmpty, !state.isClosed else {
                state.total -= 1
                return nil
            }
            return state.waiters.removeFirst().continuation
        }
        waiter?.resume(returning: .place)
    }

    // MARK: Reaping and shutting down

    /// How many connections are open or being opened.
    public var connectionCount: Int { state.withLock { $0.total } }

    /// How many connections are free.
    public var idleCount: Int { state.withLock { $0.idle.count } }

    /// How many tasks wait for a connection.
    public var waiterCount: Int { state.withLock { $0.waiters.count } }

    private func startReaper() {
        let mustStart = state.withLock { state in
            defer { state.isReaping = true }
            return !state.isReaping
        }
        guard mustStart else { return }
        let quarter = min(options.idleTimeout, options.maximumLifetime) / 4
        let pause = min(max(quarter, .milliseconds(50)), .seconds(30))
        Task.detached { [weak self] in
            while true {
                try? await Task.sleep(for: pause)
                guard let self, await self.reap() else { return }
            }
        }
    }

    /// Closes what is too old; false when there is nothing left to watch.
    private func reap() async -> Bool {
        let now = MonotonicTime.now
        let (outdated, goesOn) = state.withLock { state in
            let outdated = state.idle.filter { $0.isOutdated(now) }
            state.idle.removeAll { $0.isOutdated(now) }
            state.total -= outdated.count
            let goesOn = state.total > 0 && !state.isClosed
            if !goesOn { state.isReaping = false }
            return (outdated, goesOn)
        }
        for pooled in outdated { await pooled.connection.close() }
        return goesOn
    }

    /// Lends nothing more, waits for work in progress to its deadline, cancels the rest and closes
    /// everything.
    ///
    /// Whoever waits for a connection is refused at once with code `poolClosed`. Calling it again does no
    /// harm.
    public func shutdown() async {
        let (waiters, idle) = state.withLock { state in
            state.isClosed = true
            defer {
                state.waiters = []
                state.total -= state.idle.count
                state.idle = []
            }
            return (state.waiters, state.idle)
        }
        for waiter in waiters { waiter.continuation.resume(returning: .refusal(Self.closed)) }
        for pooled in idle { await pooled.connection.close() }
        let timeout = options.shutdownTimeout
        let timer = Task { [self] in
            try await Task.sleep(for: timeout)
            for cell in state.withLock({ Array($0.leases.values) }) { cell.cancel() }
        }
        await withCheckedContinuation { continuation in
            let isDrained = state.withLock { state in
                if state.leases.isEmpty { return true }
                state.drained.append(continuation)
                return false
            }
            if isDrained { continuation.resume() }
        }
        timer.cancel()
    }
}

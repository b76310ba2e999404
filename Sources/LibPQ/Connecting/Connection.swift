import CLibPQ

/// One connection to a server, with a thread of its own on which its statements wait.
///
/// Statements are synchronous: a body that is isolated to the connection calls them without `await`, and
/// nothing hops between one and the next. See ``ConnectionPool/withConnection(_:)`` and ``perform(_:)``.
public actor Connection {
    nonisolated let thread: ConnectionThread
    nonisolated let wake: WakeSignal
    private var current: Session?
    private let configuration: ConnectionConfiguration
    var cursorCount = 0
    /// How many savepoints are open, one within another.
    var savepointDepth = 0

    /// The executor of the connection: its own thread.
    public nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

    private init(_ configuration: ConnectionConfiguration) throws(PQError) {
        self.configuration = configuration
        thread = ConnectionThread()
        wake = try WakeSignal()
    }

    deinit {
        thread.stop()
    }

    /// Opens a connection that no pool knows.
    ///
    /// - Throws: ``PQError`` with code `connectionRefused`, `connectionRejected`, `authenticationFailed`,
    ///   `tlsFailed`, `timedOut` or `cancelled`.
    public static func connect(_ configuration: ConnectionConfiguration) async throws -> Connection {
        let connection = try Connection(configuration)
        let cell = CancellationCell(waking: connection.wake)
        try await withTaskCancellationHandler {
            try await connection.open(cell)
        } onCancel: {
            cell.cancel()
        }
        return connection
    }

    private func open(_ cell: CancellationCell) throws(PQError) {
        let session = try Session.connect(configuration, wake: wake, cancellation: cell)
        session.statementTimeout = configuration.statementTimeout
        current = session
    }

    /// Ends the connection; statements after it throw `connectionClosed`.
    public func close() {
        current?.close()
        current = nil
    }

    var session: Session {
        get throws(PQError) {
            guard let current else {
                throw PQError(.connectionClosed, .statement, "the connection was closed")
            }
            return current
        }
    }

    /// Whether a transaction is open, or opens with the next statement.
    public var isInTransaction: Bool {
        guard let current else { return false }
        return !current.prelude.isEmpty
            || current.transactionStatus == PQTRANS_INTRANS || current.transactionStatus == PQTRANS_INERROR
    }

    /// Whether the connection can still be used.
    public var isUsable: Bool { current.map { !$0.isBroken } ?? false }

    /// The number of the server's process, for `pg_terminate_backend` and for logs.
    public var backendPID: Int32 {
        guard let current, !current.isBroken else { return 0 }
        return PQbackendPID(current.handle)
    }

    /// The version of the server, such as 150018.
    public var serverVersion: Int {
        guard let current, !current.isBroken else { return 0 }
        return Int(PQserverVersion(current.handle))
    }

    // MARK: Work

    /// Runs a body on the connection's thread; cancelling the task cancels the statement in flight.
    ///
    /// The thread is also the preferred executor of the body's task: what the body awaits, child tasks
    /// included, runs on it too unless it belongs to another actor. Hold no long computation there.
    ///
    /// - Throws: What the body throws.
    @discardableResult
    public nonisolated func perform<R>(
        _ body: @Sendable (isolated Connection) async throws -> sending R
    ) async throws -> sending R {
        let cell = CancellationCell(waking: wake, within: CancellationCell.current)
        return try await lease(cell, body).value
    }

    nonisolated func lease<R>(
        _ cell: CancellationCell, _ body: @Sendable (isolated Connection) async throws -> sending R
    ) async throws -> Transfer<R> {
        try await withTaskExecutorPreference(thread) {
            try await withTaskCancellationHandler {
                try await CancellationCell.$current.withValue(cell) {
                    try await self.run(body)
                }
            } onCancel: {
                cell.cancel()
            }
        }
    }

    private func run<R>(
        _ body: @Sendable (isolated Connection) async throws -> sending R
    ) async throws -> Transfer<R> {
        Transfer(try await body(self))
    }

    /// Runs a body within one transaction, which commits when the body returns and rolls back when it throws.
    ///
    /// BEGIN, the settings and the role travel with the body's first statement. Nothing is run again.
    ///
    /// - Throws: What the body throws; ``PQError`` with code `commitInDoubt` when the connection was lost
    ///   during COMMIT, and `transactionAborted` when the body passed over an error of a statement.
    @discardableResult
    public func transaction<R>(
        _ options: TransactionOptions = TransactionOptions(),
        _ body: @Sendable (isolated Connection) async throws -> sending R
    ) async throws -> sending R {
        try session.begin(options)
        let value: Transfer<R>
        do {
            value = Transfer(try await body(self))
        } catch {
            // The error of the body is the one to tell.
            try? current?.rollback()
            throw error
        }
        if try session.isCancelled {
            try? current?.rollback()
            throw PQError(.cancelled, .commit, "the task was cancelled before COMMIT; it was rolled back")
        }
        try session.commit()
        return value.value
    }

    /// Runs one statement in a transaction of its own, all in one trip.
    ///
    /// - Throws: ``PQError``, with code `commitInDoubt` when the connection was lost on the way.
    @discardableResult
    public func run(_ sql: SQL, in options: TransactionOptions) throws(PQError) -> Rows {
        let session = try session
        try session.begin(options)
        do throws(PQError) {
            let results = try session.flight([FlightItem(sql, .statement)], endsTransaction: true)
            session.transactionOptions = nil
            guard let result = results.last else {
                throw PQError(.protocolViolation, .statement, "a statement had no result")
            }
            return Rows(result)
        } catch {
            try? session.rollback()
            throw error
        }
    }

    // MARK: For the pool

    /// Whether the connection is fit for a lease, after a round trip when it was idle for long.
    func isFit(_ cell: CancellationCell, asking: Bool, within timeout: Duration) -> Bool {
        guard let current else { return false }
        current.tenancy = .lent(cell)
        guard current.looksAlive() else { return false }
        guard asking else { return true }
        do {
            try current.probe(within: timeout)
            return true
        } catch {
            return false
        }
    }

    /// Leaves nothing of a lease behind; false when the connection must be closed.
    func cleanUp() -> Bool {
        guard let current else { return false }
        defer { current.tenancy = .pooled }
        guard current.clean() else { return false }
        current.statementTimeout = configuration.statementTimeout
        return true
    }
}

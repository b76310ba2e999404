public import LibPQ
public import Logging
public import SupervisionModel
public import SupervisionStore

/// The store in PostgreSQL: every statement runs as the role of whoever acts, and row security decides what it sees.
///
/// ```swift
/// let store = try await PostgresStore.open(ConnectionConfiguration(parsing: url), logger: logger)
/// try await store.transaction(as: actor, at: now) { work in … }
/// await store.close()
/// ```
///
/// Connections log in as `dudao_app`, which has no rights of its own; a transaction begins with SET LOCAL ROLE.
public final class PostgresStore: SupervisionStore {
    let pool: ConnectionPool
    let keys: KeySource
    private let retry: RetryPolicy
    private let messageKeys = MessageKeys()

    /// Makes a store on a database whose schema is known to be right; ``open(_:keys:options:logger:)`` checks it.
    public init(pool: ConnectionPool, keys: KeySource = .system, retry: RetryPolicy = .standard) {
        self.pool = pool
        self.keys = keys
        self.retry = retry
    }

    /// Connects, and sees that the schema is the one this program needs.
    ///
    /// - Throws: `StoreError`: `unreachable` when no server answers, `schema` when the database must be migrated or is
    ///   newer than the program.
    public static func open(
        _ configuration: ConnectionConfiguration, keys: KeySource = .system,
        options: PoolOptions = PoolOptions(),
        logger: Logger
    ) async throws(StoreError) -> PostgresStore {
        let store = PostgresStore(
            pool: ConnectionPool(configuration, options: options, logger: logger), keys: keys)
        do {
            try await store.checkSchema()
        } catch {
            await store.close()
            throw error
        }
        return store
    }

    /// Ends every connection, waiting for work in progress for as long as the pool's options say.
    public func close() async {
        await pool.shutdown()
    }

    private func checkSchema() async throws(StoreError) {
        let applied: [AppliedMigration]
        do {
            applied = try await pool.withConnection { connection in try Migrator.applied(on: connection) }
        } catch {
            throw Self.translated(error, "")
        }
        do throws(MigrationError) {
            let pending = try MigrationPlan(applied: applied, known: Migration.all).pending
            guard let first = pending.first else { return }
            throw MigrationError(
                code: .pending, number: first.number,
                message: "The database lacks step \(first.number) (\(first.name)); run dudao db migrate.")
        } catch {
            throw StoreError(code: .schema, message: error.message, cause: error)
        }
    }

    // MARK: Transactions

    /// Does one act, or several that belong together; see `SupervisionStore`.
    public func transaction<Result: Sendable>(
        as actor: ActorIdentity, at now: Instant,
        _ body: @Sendable @escaping (any UnitOfWork) async throws -> Result
    ) async throws -> Result {
        let options = try Self.options(actor, isolation: .readCommitted, access: .readWrite)
        return try await run(options, as: actor, at: now) { unit in
            // Acts of a district happen one after the other, and one of the municipal centre alone: whatever an act asked
            // is so still when it ends.
            try await unit.lockChains()
            let result = try await body(unit)
            try unit.checkEnd()
            return result
        }
    }

    /// Reads from one moment; see `SupervisionStore`.
    public func reading<Result: Sendable>(
        as actor: ActorIdentity, _ body: @Sendable @escaping (any UnitOfWork) async throws -> Result
    ) async throws -> Result {
        let options = try Self.options(actor, isolation: .repeatableRead, access: .readOnly)
        return try await run(options, as: actor, at: Instant(microseconds: 0), body)
    }

    /// One row by its key; see `SupervisionStore`.
    ///
    /// BEGIN, the role, the statement and COMMIT travel in one flight, so that it costs little more than the bare statement.
    public func find(
        _ key: [StoredCell], in table: StoredTable, as actor: ActorIdentity
    ) async throws -> StoredRow? {
        let sql = try QuestionStatement.sql(StoredQuestion.row(key, in: table), actor: actor)
        let options = try Self.options(actor, isolation: .readCommitted, access: .readOnly)
        do {
            return try await pool.run(sql, in: options).first.map { try StoredRow($0, of: table) }
        } catch {
            throw Self.translated(error, table.name)
        }
    }

    private func run<Result: Sendable>(
        _ options: TransactionOptions, as actor: ActorIdentity, at now: Instant,
        _ body: @Sendable @escaping (PostgresUnitOfWork) async throws -> Result
    ) async throws -> Result {
        let keys = keys
        let messageKeys = messageKeys
        do {
            return try await pool.withTransaction(options, retry: retry) { connection in
                let unit = PostgresUnitOfWork(
                    connection, actor: actor, now: now, keys: keys, messageKeys: messageKeys)
                defer { unit.end() }
                do {
                    return try await body(unit)
                } catch let error as StoreError {
                    // A conflict of transactions is the pool's to try again: it is told of the database's own error.
                    if error.isTransactionConflict, let cause = error.cause as? PQError { throw cause }
                    throw error
                }
            }
        } catch let error as PQError {
            throw StoreError(error, "")
        }
    }

    /// How long a transaction waits for another's lock, such as for an import, before it is refused as busy.
    private static let lockWait: Duration = .seconds(300)

    static func options(
        _ actor: ActorIdentity, isolation: TransactionOptions.Isolation, access: TransactionOptions.Access
    ) throws(StoreError) -> TransactionOptions {
        TransactionOptions(
            isolation: isolation, access: access, role: try DistrictRole.name(for: actor.role),
            lockTimeout: lockWait)
    }

    static func translated(_ error: any Error, _ subject: String) -> StoreError {
        if let error = error as? StoreError { return error }
        if let error = error as? PQError { return StoreError(error, subject) }
        if error is CancellationError {
            return StoreError(
                code: .cancelled, message: "The task was cancelled; nothing of it was kept.", cause: error)
        }
        return StoreError(code: .failed, message: "\(subject): \(error)", cause: error)
    }
}

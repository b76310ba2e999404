/// How a transaction runs: what it sees, what it may do, and as whom.
public struct TransactionOptions: Sendable {
    /// What a transaction sees of others that run beside it.
    public enum Isolation: Sendable, Hashable {
        /// Every statement sees what was committed before it.
        case readCommitted
        /// All statements see what was committed before the first.
        case repeatableRead
        /// As if transactions ran one after the other; one of two in conflict fails with SQLSTATE 40001.
        case serializable
    }

    /// Whether a transaction may write.
    public enum Access: Sendable, Hashable {
        /// It may write.
        case readWrite
        /// Writing fails with SQLSTATE 25006.
        case readOnly
    }

    /// What the transaction sees of others.
    public var isolation: Isolation
    /// Whether it may write.
    public var access: Access
    /// The role it runs as, or `nil` for the user of the connection.
    public var role: String?
    /// Settings of the server that end with it.
    public var settings: [TransactionSetting]
    /// How long each statement may take, by the server's clock.
    public var statementTimeout: Duration?
    /// How long a statement may wait for a lock.
    public var lockTimeout: Duration?

    /// Describes a transaction; by default one that may write, at the level read committed.
    public init(
        isolation: Isolation = .readCommitted, access: Access = .readWrite, role: String? = nil,
        settings: [TransactionSetting] = [], statementTimeout: Duration? = nil, lockTimeout: Duration? = nil
    ) {
        self.isolation = isolation
        self.access = access
        self.role = role
        self.settings = settings
        self.statementTimeout = statementTimeout
        self.lockTimeout = lockTimeout
    }

    /// What is sent before the first statement.
    var prelude: [SQL] {
        let begin: SQL =
            switch (isolation, access) {
            case (.readCommitted, .readWrite): "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE"
            case (.readCommitted, .readOnly): "BEGIN ISOLATION LEVEL READ COMMITTED READ ONLY"
            case (.repeatableRead, .readWrite): "BEGIN ISOLATION LEVEL REPEATABLE READ READ WRITE"
            case (.repeatableRead, .readOnly): "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
            case (.serializable, .readWrite): "BEGIN ISOLATION LEVEL SERIALIZABLE READ WRITE"
            case (.serializable, .readOnly): "BEGIN ISOLATION LEVEL SERIALIZABLE READ ONLY"
            }
        var all = settings
        if let statementTimeout {
            all.append(TransactionSetting("statement_timeout", Self.milliseconds(statementTimeout)))
        }
        if let lockTimeout { all.append(TransactionSetting("lock_timeout", Self.milliseconds(lockTimeout))) }
        var statements = [begin]
        if !all.isEmpty {
            var sql: SQL = "SELECT "
            for (place, setting) in all.enumerated() {
                if place > 0 { sql.append(", ") }
                sql.append("pg_catalog.set_config(\(setting.name), \(setting.value), true)")
            }
            statements.append(sql)
        }
        // Last, since the role may not be allowed to make the settings.
        if let role { statements.append("SET LOCAL ROLE \(identifier: role)") }
        return statements
    }

    /// At least one, since the server takes zero for no limit.
    private static func milliseconds(_ duration: Duration) -> String {
        String(min(max(1, duration.clampedMilliseconds), Int64(Int32.max)))
    }
}

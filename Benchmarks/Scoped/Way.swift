import LibPQ

/// A way to look a row up by its key.
enum Way: CaseIterable {
    /// One prepared statement on a connection that is held: one trip and no transaction.
    case bare
    /// The same, the connection lent by the pool for each.
    case lent
    /// As the store does it: BEGIN, setting, role, statement and COMMIT in one trip.
    case scoped
    /// The same five in one trip, on a connection that is held: without what lending costs.
    case heldScoped
    /// The same five, each sent when the one before has been answered.
    case stepwise
    /// A row of a table with row security, in a scope.
    case guarded
    /// Such a row, looked up bare by one whom row security doesn't bind.
    case unguarded

    /// What it is called in the report.
    var words: String {
        switch self {
        case .bare: "bare lookup, connection held     "
        case .lent: "bare lookup, connection lent     "
        case .scoped: "scoped, one trip (pool.run)      "
        case .heldScoped: "scoped, one trip, connection held"
        case .stepwise: "scoped, a trip a statement       "
        case .guarded: "scoped, with row security        "
        case .unguarded: "bare, the same table, superuser  "
        }
    }

    private static let options = TransactionOptions(
        access: .readOnly, role: "dudao_municipal",
        settings: [TransactionSetting("dudao.narrow_to", "110101,110102")])

    /// Looks rows up one after the other.
    func run(_ count: Int, seed: UInt64, on pool: ConnectionPool) async throws {
        switch self {
        case .bare:
            try await pool.withConnection { connection in
                var keys = Keys(seed: seed)
                for _ in 0..<count { try Self.take(try connection.query(Self.lookup(keys.next()))) }
            }
        case .unguarded:
            try await pool.withConnection { connection in
                var keys = Keys(seed: seed)
                for _ in 0..<count { try Self.take(try connection.query(Self.guardedLookup(keys.next()))) }
            }
        case .lent:
            var keys = Keys(seed: seed)
            for _ in 0..<count {
                let key = keys.next()
                try await pool.withConnection { connection in
                    try Self.take(try connection.query(Self.lookup(key)))
                }
            }
        case .scoped:
            var keys = Keys(seed: seed)
            for _ in 0..<count {
                try Self.take(try await pool.run(Self.lookup(keys.next()), in: Self.options))
            }
        case .heldScoped:
            try await pool.withConnection { connection in
                var keys = Keys(seed: seed)
                for _ in 0..<count {
                    try Self.take(try connection.run(Self.lookup(keys.next()), in: Self.options))
                }
            }
        case .guarded:
            var keys = Keys(seed: seed)
            for _ in 0..<count {
                try Self.take(try await pool.run(Self.guardedLookup(keys.next()), in: Self.options))
            }
        case .stepwise:
            var keys = Keys(seed: seed)
            for _ in 0..<count {
                let key = keys.next()
                try await pool.withConnection { connection in
                    try connection.execute("BEGIN READ ONLY")
                    try connection.execute(
                        "SELECT pg_catalog.set_config('dudao.narrow_to', \("110101,110102"), true)")
                    try connection.execute("SET LOCAL ROLE dudao_municipal")
                    try Self.take(try connection.query(Self.lookup(key)))
                    try connection.execute("COMMIT")
                }
            }
        }
    }

    private static func lookup(_ key: Int64) -> SQL {
        "SELECT id, code, day, words FROM bench.lookups WHERE id = \(key)"
    }

    private static func guardedLookup(_ key: Int64) -> SQL {
        """
        SELECT session_key, district_code, starts_on, occupation FROM dudao.sessions
        WHERE district_code = '110101' AND session_id = \("S" + String(key))
        """
    }

    private struct Missing: Error {}

    /// Looks at the row, which must be there.
    private static func take(_ rows: Rows) throws {
        guard let row = rows.first, try !row.decode(String.self, at: 3).isEmpty else { throw Missing() }
    }
}

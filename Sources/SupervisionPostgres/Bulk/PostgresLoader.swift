import LibPQ
import SupervisionModel
import SupervisionStore

/// Loads tables by COPY within one transaction: each into a table of the transaction's own, from which what is new
/// goes to its place.
///
/// COPY FROM doesn't go with row security, so rows can't be copied into place; and a row that the store has already must
/// be compared, not refused. Used on the connection's own thread alone.
struct PostgresLoader: BulkLoader {
    private let connection: Connection
    private let actor: ActorIdentity
    private let now: Instant
    private let keys: KeySource
    /// The first key of each kind's new things; a thing's key is so many places on as its number says.
    private var runs: [IdentityKind: StoreKey] = [:]
    /// Keys of the things that the store had, by their number.
    private var known: [IdentityKind: [Int32: StoreKey]] = [:]
    /// Rows that were inserted or replaced.
    private(set) var written = 0
    /// The districts whose counts by month must be made anew.
    private(set) var touched: Set<String> = []

    init(_ connection: Connection, actor: ActorIdentity, now: Instant, keys: KeySource) {
        self.connection = connection
        self.actor = actor
        self.now = now
        self.keys = keys
    }

    mutating func announce(_ identities: BulkIdentities) throws(StoreError) {
        let kind = identities.kind
        runs[kind] = keys.run(at: now)
        guard identities.count > 0 else { return }
        let found: [Int32: StoreKey]
        // The caller's function stays on this thread, which is the connection's.
        nonisolated(unsafe) let identities = identities
        do {
            found = try connection.assumeIsolated { connection in
                var found: [Int32: StoreKey] = [:]
                _ = try connection.copyOut(
                    SQL(
                        trusted:
                            "COPY (SELECT \(kind.idColumn), \(kind.keyColumn) FROM dudao.\(kind.table.name)) "
                            + "TO STDOUT (FORMAT binary)")
                ) { row in
                    if let ordinal = identities.ordinal(try row.bytes(at: 0)) {
                        found[ordinal] = StoreKey(try row.uuid(at: 1))
                    }
                }
                return found
            }
        } catch {
            throw PostgresStore.translated(error, kind.table.name)
        }
        if !found.isEmpty { known[kind] = found }
    }

    mutating func load(
        _ table: StoredTable, rows: (_ append: (UnsafeBufferPointer<BulkCell>) throws -> Void) throws -> Void
    ) throws -> BulkCount {
        let stage = LoadStage(table)
        let actor = actor
        let runs = runs
        let known = known
        do {
            let (count, facts) = try withoutActuallyEscaping(rows) { rows in
                // The caller's function stays on this thread, which is the connection's.
                nonisolated(unsafe) let rows = rows
                return try connection.assumeIsolated { connection -> (BulkCount, LoadStage.Facts) in
                    var facts = LoadStage.Facts()
                    _ = try connection.execute(stage.create)
                    let copied = try connection.copyIn(stage.copy) { writer in
                        try rows { cells in
                            try stage.write(cells, into: &writer, runs: runs, known: known, facts: &facts)
                        }
                    }
                    var count = BulkCount()
                    if copied > 0 {
                        count = try stage.merge(rows: copied, facts: facts, actor: actor, on: connection)
                    }
                    _ = try connection.execute(stage.drop)
                    return (count, facts)
                }
            }
            written += count.inserted + count.replaced
            if count.inserted + count.replaced > 0, table == .records || table == .sessions {
                touched.formUnion(facts.districts)
            }
            return count
        } catch let error as PQError {
            throw StoreError(error, table.name)
        }
    }

    /// Counts the months of the districts that records came to.
    func finish() throws {
        let districts = touched.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        guard !districts.isEmpty else { return }
        try connection.assumeIsolated { connection in
            try Rollups.rebuild(districts: districts, on: connection)
        }
    }
}

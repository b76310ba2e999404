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
    private var known: [IdentityKind: KnownKeys] = [:]
    /// Rows that were inserted or replaced.
    private(set) var written = 0
    /// The districts that teams were sent in.
    private var sent: Set<String> = []
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
        let found: KnownKeys
        // The caller's function stays on this thread, which is the connection's.
        nonisolated(unsafe) let identities = identities
        do {
            found = try connection.assumeIsolated { connection in
                var found = KnownKeys()
                _ = try connection.copyOut(
                    SQL(
                        trusted:
                            "COPY (SELECT \(kind.idColumn), \(kind.keyColumn), district_code FROM dudao.\(kind.table.name)) "
                            + "TO STDOUT (FORMAT binary)")
                ) { row in
                    if let ordinal = identities.ordinal(try row.bytes(at: 0)) {
                        found.add(ordinal, district: try row.bytes(at: 2), key: StoreKey(try row.uuid(at: 1)))
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
            if table == .dispatches || table == .sessions { sent.formUnion(facts.districts) }
            if count.inserted + count.replaced > 0, table == .records || table == .sessions {
                touched.formUnion(facts.districts)
            }
            return count
        } catch let error as PQError {
            throw StoreError(error, table.name)
        }
    }

    /// Counts the months of the districts that records came to.
    ///
    /// Nothing is known of tables that were filled a moment ago, and only their owner may analyse them: the planner would
    /// take them for empty, look every record's session up by itself and sort on the disk, which takes three times as
    /// long. So it is told, to the end of the transaction, that they are large.
    func finish() throws {
        if written > 0, !sent.isEmpty {
            let districts = sent.sorted()
            _ = try connection.assumeIsolated { connection in
                try connection.query(
                    """
                    SELECT count(dudao.book(person_id, day, halves, district_code, session_key)) FROM (
                        SELECT d.person_id, day::date AS day, d.district_code, d.session_key,
                            CASE s.half_day WHEN 'am' THEN '{am}' WHEN 'pm' THEN '{pm}' ELSE '{am,pm}' END::text[] AS halves
                        FROM dudao.dispatches AS d JOIN dudao.sessions AS s USING (district_code, session_key)
                            CROSS JOIN LATERAL generate_series(
                                s.starts_on, least(coalesce(s.ends_on, s.starts_on), s.starts_on + 366), interval '1 day')
                                AS day
                        WHERE s.state = 'filed' AND d.district_code = ANY (\(districts))
                        ORDER BY d.district_code, d.dispatch_id, d.person_id, day OFFSET 0) AS open
                    """
                ).count
            }
        }
        let districts = touched.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        guard !districts.isEmpty else { return }
        try connection.assumeIsolated { connection in
            // Tables that were just filled have no statistics, and the planner would take them for small.
            _ = try connection.query(
                """
                SELECT pg_catalog.set_config('enable_nestloop', 'off', true),
                    pg_catalog.set_config('work_mem', '64MB', true)
                """)
            try Rollups.rebuild(districts: districts, on: connection)
        }
    }
}

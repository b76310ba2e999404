import LibPQ
import SupervisionModel
import SupervisionPostgres
import SupervisionPostgresTesting
import SupervisionStore
import SupervisionStoreTesting
import Testing

/// What must hold of a store after faults, whatever they were.
struct FaultCheck {
    let bench: FaultBench
    let ledger: FaultLedger

    /// Checks rows, audit log, rollups and the pool.
    func run(_ store: PostgresStore, _ pool: ConnectionPool) async throws {
        #expect(ledger.wrongs.isEmpty, "\(ledger.wrongs.prefix(5))")
        try await acts()
        try await folders()
        try await chains(store)
        try await rollups(store)
        try await connections(pool)
    }

    private func counts(_ query: String) async throws -> [String: Int] {
        var counts: [String: Int] = [:]
        for row in try await bench.sql(query) where row.count == 2 { counts[row[0]] = Int(row[1]) }
        return counts
    }

    private func acts() async throws {
        let sessions = try await counts(
            "SELECT session_id, count(*) FROM dudao.sessions WHERE session_id LIKE 'act-%' GROUP BY 1;")
        let records = try await counts(
            "SELECT record_id, count(*) FROM dudao.records WHERE record_id LIKE 'act-%' GROUP BY 1;")
        let findings = try await counts(
            "SELECT remark, count(*) FROM dudao.findings WHERE remark LIKE 'act-%' GROUP BY 1;")
        let entries = try await counts(
            "SELECT subject, count(*) FROM dudao.audit_entries WHERE subject LIKE 'act-%' GROUP BY 1;")
        let fates = ledger.acts
        var wrongs: [String] = []
        for (id, fate) in fates {
            let hasRecord = (id.split(separator: "-").last.flatMap { Int($0) } ?? 0) % 2 == 0
            let seen = [sessions[id] ?? 0, entries[id] ?? 0, records[id] ?? 0, findings[id] ?? 0]
            let whole = [1, 1, hasRecord ? 1 : 0, hasRecord ? 1 : 0]
            let isThere = seen == whole
            let isAbsent = seen == [0, 0, 0, 0]
            let isRight =
                switch fate {
                case .kept: isThere
                case .refused: isAbsent
                case .untold: isThere || isAbsent
                }
            if !isRight { wrongs.append("\(id), \(fate): \(seen)") }
        }
        #expect(wrongs.isEmpty, "\(wrongs.prefix(5))")
        let strays = Set(sessions.keys).union(entries.keys).union(records.keys).subtracting(fates.keys)
        #expect(strays.isEmpty, "\(strays)")
        #expect(!fates.isEmpty)
    }

    /// The rows of each folder by table, and its entries in the audit log.
    private func folders() async throws {
        var byFolder: [Int: [String: Int]] = [:]
        for (table, column) in [
            ("institutions", "institution_id"), ("supervisors", "person_id"), ("officers", "person_id"),
            ("sessions", "session_id"), ("records", "record_id"), ("dispatches", "dispatch_id"),
            ("complaints", "complaint_id"), ("escalations", "escalation_id"), ("assessors", "person_id"),
        ] {
            let rows = try await counts(
                "SELECT substring(\(column) from '^F([0-9]+)-'), count(*) FROM dudao.\(table) "
                    + "WHERE \(column) LIKE 'F%' GROUP BY 1;")
            for (number, count) in rows { byFolder[Int(number) ?? -1, default: [:]][table] = count }
        }
        let findings = try await counts(
            """
            SELECT substring(r.record_id from '^F([0-9]+)-'), count(*) FROM dudao.findings AS f
            JOIN (SELECT DISTINCT record_key, record_id FROM dudao.records) AS r USING (record_key)
            WHERE r.record_id LIKE 'F%' GROUP BY 1;
            """)
        for (number, count) in findings { byFolder[Int(number) ?? -1, default: [:]]["findings"] = count }
        let whole = try #require(byFolder[0])
        #expect(whole["sessions"] ?? 0 > 0 && whole["records"] ?? 0 > 0 && whole["findings"] ?? 0 > 0)
        let entries = try await counts(
            """
            SELECT substring(details from '"hash":"([0-9a-f]+)"'), count(*) FROM dudao.audit_entries
            WHERE act = 'folder.imported' AND details LIKE '%hash%' GROUP BY 1;
            """)
        let districts = try await counts(
            "SELECT 'all', count(DISTINCT district_code) + 1 FROM dudao.sessions WHERE session_id LIKE 'F0-%';"
        )
        for (number, fate) in ledger.folders {
            let seen = byFolder[number] ?? [:]
            let acts = ledger.hashes[number].flatMap { entries[$0] } ?? 0
            let isThere = seen == whole && acts >= (districts["all"] ?? 1)
            let isAbsent = seen.isEmpty && acts == 0
            let isRight =
                switch fate {
                case .kept: isThere
                case .refused: isAbsent
                case .untold: isThere || isAbsent
                }
            #expect(isRight, "Folder \(number), \(fate): \(seen), \(acts) acts; whole is \(whole)")
        }
        let acts = Set(entries.filter { ledger.hashes.values.contains($0.key) }.values)
        #expect(acts.count <= 1, "Imports left different numbers of acts: \(acts)")
    }

    private func chains(_ store: PostgresStore) async throws {
        let verdicts = try await store.verifyAudit(as: bench.fixture.municipal, checkpoints: [])
        #expect(verdicts.count > 2)
        for verdict in verdicts {
            #expect(verdict.faults.isEmpty, "\(verdict.chain.code): \(verdict.faults)")
        }
    }

    private static let rollup = """
        SELECT 'all', count(*), md5(string_agg(m::text, E'\\n' ORDER BY m::text)) FROM dudao.item_months AS m;
        """

    private func rollups(_ store: PostgresStore) async throws {
        let kept = try await bench.sql(Self.rollup)
        try await store.rebuildRollups(as: bench.fixture.municipal)
        let rebuilt = try await bench.sql(Self.rollup)
        #expect(kept == rebuilt)
        #expect(kept.first?.last != "")
    }

    /// No connection is lent, waited for or forgotten, on either side.
    private func connections(_ pool: ConnectionPool) async throws {
        #expect(pool.waiterCount == 0)
        #expect(
            pool.connectionCount == pool.idleCount, "\(pool.connectionCount) open, \(pool.idleCount) idle")
        let open = pool.connectionCount
        #expect(try await serverCount(settlingAt: open) == open)
        await pool.shutdown()
        #expect(pool.connectionCount == 0)
        #expect(try await serverCount(settlingAt: 0) == 0)
    }

    /// How many connections the server has; what it hasn't noticed yet gets ten seconds.
    private func serverCount(settlingAt expected: Int) async throws -> Int {
        var count = -1
        for _ in 0..<100 {
            let rows = try await bench.sql(
                "SELECT 'n', count(*) FROM pg_stat_activity WHERE usename = '\(ClusterRole.application)';")
            count = rows.first?.last.flatMap { Int($0) } ?? -1
            if count == expected { return count }
            try await Task.sleep(for: .milliseconds(100))
        }
        return count
    }
}

import LibPQ
import Logging
import SupervisionHistory
import SupervisionModel
import SupervisionPostgres
import SupervisionPostgresTesting
import SupervisionStore
import Testing

/// Data of every schema that was released goes on to the newest one.
@Suite("A released schema with data in it")
struct ReleasedSchemaTests {
    /// The last step of each release, and a script with data as that release wrote it.
    static let releases: [(version: String, lastStep: Int)] = [("0.1.0", 3)]

    @Test("Migrates, and its rows are there and readable afterwards", arguments: releases.map(\.version))
    func migrates(version: String) async throws {
        let release = try #require(Self.releases.first { $0.version == version })
        let database = try await TestCluster.shared().makeDatabase(
            named: "released_\(version.replacing(".", with: "_"))", from: TestCluster.emptyTemplate)
        let owner = try ConnectionConfiguration(parsing: database.connectionString(user: ClusterRole.owner))
        let old = Migration.all.filter { $0.number <= release.lastStep }
        #expect(old.count == release.lastStep)
        _ = try await Migrator(owner, migrations: old).migrate(policy: .beijing)
        let admin = try await Connection.connect(
            ConnectionConfiguration(parsing: database.connectionString(user: ClusterRole.administrator)))
        try await admin.perform { connection in try connection.executeScript(Self.data) }
        await admin.close()
        _ = try await Migrator(owner).migrate(policy: .beijing)
        let store = try await PostgresStore.open(
            ConnectionConfiguration(parsing: database.connectionString(user: ClusterRole.application)),
            logger: Logger(label: "test"))
        let actor = ActorIdentity(person: PersonID("Z1"), role: .municipal)
        let history = try await store.history(as: actor, asOf: nil, policy: .beijing)
        #expect(history.inspections.ids == ["R1"])
        #expect(history.sessions.ids.map(\.text) == ["S1"])
        let rows = try await store.reading(as: actor) { work in
            try await work.rows(StoredQuestion(.findings))
        }
        #expect(rows.count == 1)
        // What was stored goes on to be used: the next version of the record stands beside the first.
        try await store.transaction(as: actor, at: Instant(microseconds: 1_795_000_000_000_000)) { work in
            let found = try await work.rows(StoredQuestion(.records)).first
            var row = try #require(found)
            row.cells[2] = .integer(2)
            try await work.insert(row, into: .records)
            try await work.append(
                Act(.recordCorrected, in: DistrictCode("110108"), subject: "record R1", basis: nil))
        }
        await store.close()
    }

    /// Rows as 0.1.0 wrote them; never edited, like the steps of that release.
    private static let data = """
        INSERT INTO dudao.districts VALUES ('110108', '海淀区');
        INSERT INTO dudao.institutions VALUES
            ('01900000-0000-7000-8000-000000000001', 'J1', '机构一', 'social', '110108', NULL, '2020-01-01', NULL);
        INSERT INTO dudao.supervisors VALUES ('D1', '李', '京督1', '2020-01-01', NULL, '110108', 'good', NULL);
        INSERT INTO dudao.sessions VALUES
            ('110108', '01900000-0000-7000-8000-000000000002', 'S1', '01900000-0000-7000-8000-000000000001',
             'examination', '焊工', '4', '2026-03-01', NULL, 'am', 2, 40, 38, 'completed', '2026-02-20 08:00+08');
        INSERT INTO dudao.records VALUES
            ('110108', '01900000-0000-7000-8000-000000000003', 'R1', 1, '01900000-0000-7000-8000-000000000002',
             'beijing-form', 1, '2026-03-01', '2026-03-02 10:00+08', '2026-03-03', NULL, NULL, '李', NULL,
             'YYYYYYYYYYYYYYN');
        SELECT dudao.make_findings_months('{2026-03-01}');
        INSERT INTO dudao.findings VALUES
            ('110108', '2026-03-01', '01900000-0000-7000-8000-000000000003', 1, 'R1', 'no', NULL, NULL, '未公示');
        """
}

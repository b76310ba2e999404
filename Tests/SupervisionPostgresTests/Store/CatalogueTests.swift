import LibPQ
import SupervisionModel
import SupervisionPostgres
import SupervisionPostgresTesting
import SupervisionStore
import Testing

@Suite("The schema, by the database's own catalogue")
struct CatalogueTests {
    /// The city-wide tables, one by one: a table that is neither here nor a district's fails the tests below.
    static let reference: Set<String> = [
        "districts", "checklists", "institutions", "filed_plans", "supervisors", "availability",
        "employments",
        "conflicts", "bookings", "standing_measures", "person_documents", "interpretations",
        "policy_layers",
    ]

    private func rows(_ sql: SQL) async throws -> [[String]] {
        let database = try await PostgresStoreHarness.database(policy: .beijing)
        let connection = try await Connection.connect(
            ConnectionConfiguration(parsing: database.connectionString(user: ClusterRole.administrator)))
        let rows = try await connection.perform { connection in
            try connection.query(sql).map { row in
                try (0..<row.count).map { try row.decode(String?.self, at: $0) ?? "" }
            }
        }
        await connection.close()
        try await database.drop()
        return rows
    }

    private static let owned: SQL = """
        SELECT c.oid, c.relname FROM pg_class AS c
        WHERE c.relnamespace = 'dudao'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
        """

    @Test("Every table is the city's by name, or has district_code")
    func ownership() async throws {
        let tables = try await rows(
            """
            SELECT t.relname, coalesce((SELECT a.attname::text FROM pg_attribute AS a
                WHERE a.attrelid = t.oid AND a.attnum = 1), '')
            FROM (\(fragment: Self.owned)) AS t
            """)
        #expect(tables.count > 25)
        let strays = tables.filter { !Self.reference.contains($0[0]) && $0[1] != "district_code" }
        #expect(strays.isEmpty, "Tables without an owner: \(strays)")
        let missing = Self.reference.subtracting(tables.map { $0[0] })
        #expect(missing.isEmpty, "Reference tables that aren't there: \(missing)")
    }

    @Test("district_code leads every primary, unique and exclusion key of what a district owns")
    func keys() async throws {
        let keys = try await rows(
            """
            SELECT t.relname, i.indexrelid::regclass::text, a.attname::text
            FROM (\(fragment: Self.owned)) AS t
                JOIN pg_index AS i ON i.indrelid = t.oid AND (i.indisunique OR i.indisexclusion)
                JOIN pg_attribute AS a ON a.attrelid = t.oid AND a.attnum = i.indkey[0]
            """)
        let wrong = keys.filter { !Self.reference.contains($0[0]) && $0[2] != "district_code" }
        #expect(wrong.isEmpty, "Keys that don't begin with district_code: \(wrong)")
        #expect(keys.count > 20)
    }

    @Test("district_code leads every reference between tables that districts own")
    func references() async throws {
        let keys = try await rows(
            """
            SELECT t.relname, f.relname::text, k.conname::text, a.attname::text, k.confdeltype::text, k.confupdtype::text
            FROM (\(fragment: Self.owned)) AS t
                JOIN pg_constraint AS k ON k.conrelid = t.oid AND k.contype = 'f'
                JOIN pg_class AS f ON f.oid = k.confrelid
                JOIN pg_attribute AS a ON a.attrelid = t.oid AND a.attnum = k.conkey[1]
            """)
        let wrong = keys.filter {
            !Self.reference.contains($0[0]) && !Self.reference.contains($0[1]) && $0[3] != "district_code"
        }
        #expect(wrong.isEmpty, "References that don't begin with district_code: \(wrong)")
        let backward = keys.filter { Self.reference.contains($0[0]) && !Self.reference.contains($0[1]) }
        #expect(backward.isEmpty, "A reference table can't refer to what a district owns: \(backward)")
        let cascading = keys.filter { $0[4] != "a" || $0[5] != "a" }
        #expect(cascading.isEmpty, "References that do more than refuse: \(cascading)")
    }

    @Test("There is no trigger, sequence, rule or volatile default")
    func avoided() async throws {
        let found = try await rows(
            """
            SELECT 'trigger', tgname::text FROM pg_trigger AS g JOIN pg_class AS c ON c.oid = g.tgrelid
                WHERE c.relnamespace = 'dudao'::regnamespace AND NOT g.tgisinternal
            UNION ALL SELECT 'sequence', relname::text FROM pg_class
                WHERE relnamespace = 'dudao'::regnamespace AND relkind = 'S'
            UNION ALL SELECT 'default', c.relname::text FROM pg_attrdef AS d JOIN pg_class AS c ON c.oid = d.adrelid
                    JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum = d.adnum
                WHERE c.relnamespace = 'dudao'::regnamespace AND a.attgenerated = ''
            UNION ALL SELECT 'rule', c.relname::text FROM pg_rewrite AS w JOIN pg_class AS c ON c.oid = w.ev_class
                WHERE c.relnamespace = 'dudao'::regnamespace AND w.rulename <> '_RETURN'
            """)
        #expect(found.isEmpty, "\(found)")
    }

    @Test("Row security is forced on what districts own and on people")
    func rowSecurity() async throws {
        let bare = try await rows(
            """
            SELECT c.relname::text FROM pg_class AS c
            WHERE c.relnamespace = 'dudao'::regnamespace AND c.relkind IN ('r', 'p')
                AND NOT (c.relrowsecurity AND c.relforcerowsecurity)
            """
        ).map { $0[0] }
        #expect(
            Set(bare) == [
                "districts", "checklists", "institutions", "filed_plans", "interpretations", "policy_layers",
            ])
    }

    @Test("Nobody may update, delete or truncate what is never edited, nor change a row's district")
    func immutability() async throws {
        let granted = try await rows(
            """
            SELECT table_name::text, privilege_type::text, grantee::text FROM information_schema.role_table_grants
            WHERE table_schema = 'dudao' AND grantee <> 'dudao_owner'
                AND privilege_type IN ('UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER')
            """)
        let allowed: Set<[String]> = [
            ["item_months", "UPDATE", "dudao_writer"], ["item_months", "DELETE", "dudao_writer"],
            ["outbox", "DELETE", "dudao_writer"], ["bookings", "DELETE", "dudao_writer"],
        ]
        #expect(Set(granted) == allowed)
        let columns = try await rows(
            """
            SELECT table_name::text, column_name::text FROM information_schema.column_privileges
            WHERE table_schema = 'dudao' AND grantee <> 'dudao_owner' AND privilege_type = 'UPDATE'
                AND table_name <> 'item_months'
            """)
        #expect(!columns.contains { $0[1] == "district_code" })
        for table in [
            "records", "signatures", "findings", "escalations", "credit_entries", "audit_entries",
            "audit_heads", "standing_measures", "interpretations", "policy_layers", "officer_register",
            "supplement_answers", "frozen_pools", "proceedings", "proceeding_steps", "evidence",
        ] {
            #expect(!columns.contains { $0[0] == table }, "\(table) can be edited")
        }
    }

    @Test("The tables' descriptions are the database's")
    func descriptions() async throws {
        let columns = try await rows(
            """
            SELECT c.table_name::text, c.column_name::text, c.is_nullable::text, c.data_type::text
            FROM information_schema.columns AS c WHERE c.table_schema = 'dudao'
            """)
        for table in StoredTable.all {
            let stored = columns.filter { $0[0] == table.name }
            for column in table.columns {
                let name: String
                switch column.kind {
                case .reference(.creditEntry): name = "entry_key"
                case .reference(let kind): name = "\(kind.rawValue)_key"
                default: name = column.name
                }
                guard let found = stored.first(where: { $0[1] == name }) else {
                    Issue.record("\(table.name) has no column \(name)")
                    continue
                }
                #expect((found[2] == "YES") == column.isOptional, "\(table.name).\(name)")
            }
        }
    }
}

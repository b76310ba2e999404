import LibPQ
import SupervisionModel
import SupervisionPostgres
import SupervisionPostgresTesting
import SupervisionStore
import Testing

/// What a district's own login can reach with SQL of its own: nothing of another district.
@Suite("A district's own login")
struct RowSecurityTests {
    /// A relation with the verbs tried on it.
    private struct Relation: Sendable {
        let name: String
        let hasDistrict: Bool
    }

    private struct Attack: Sendable {
        let city: FilledCity
        let own: String
        let other: String
        let connection: Connection
    }

    private func attack(_ name: String) async throws -> Attack {
        let city = try await FilledCity.make()
        let districts = try await city.districts()
        let own = districts[0]
        let other = districts[1]
        // Roles are the server's, and each test has a login of its own.
        _ = try await city.database.cluster.run(
            "CREATE ROLE \(name) LOGIN IN ROLE dudao_clerk_\(own.lowercased());",
            database: city.database.name)
        return Attack(city: city, own: own, other: other, connection: try await city.connection(user: name))
    }

    private func relations(_ attack: Attack) async throws -> [Relation] {
        let admin = try await attack.city.connection(user: ClusterRole.administrator)
        let found = try await admin.perform { connection in
            try connection.query(
                """
                SELECT quote_ident(n.nspname) || '.' || quote_ident(c.relname), EXISTS (
                    SELECT 1 FROM pg_attribute AS a WHERE a.attrelid = c.oid AND a.attname = 'district_code')
                FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
                WHERE n.nspname IN ('dudao', 'analysis_v1', 'dudao_schema') AND c.relkind IN ('r', 'p', 'v')
                """
            ).map {
                Relation(
                    name: try $0.decode(String.self, at: 0), hasDistrict: try $0.decode(Bool.self, at: 1))
            }
        }
        await admin.close()
        return found
    }

    /// Runs a statement that must change nothing and tells how many rows it touched, or its refusal.
    private func tried(_ sql: String, _ connection: Connection) async throws -> (rows: Int, refusal: PQError?)
    {
        try await connection.perform { connection in
            try connection.executeScript("BEGIN")
            do {
                let rows = try connection.execute(SQL(trusted: sql))
                try connection.executeScript("ROLLBACK")
                return (rows, nil)
            } catch let error as PQError {
                try connection.executeScript("ROLLBACK")
                return (0, error)
            }
        }
    }

    /// The relations of the directory, which everybody may read: they name districts and are nobody's rows.
    private static let directory: Set<String> = [
        "dudao.districts", "dudao.institutions", "analysis_v1.institutions", "dudao.policy_layers",
    ]

    @Test("Can't read, write or delete another district's row in any table, by any verb")
    func everyTableEveryVerb() async throws {
        let attack = try await attack("attacker_verbs")
        let relations = try await relations(attack)
        #expect(relations.count > 30)
        var tried = 0
        for relation in relations where relation.hasDistrict && !Self.directory.contains(relation.name) {
            let foreign = "\(relation.name) WHERE district_code IS DISTINCT FROM '\(attack.own)'"
            for sql in [
                "SELECT * FROM \(foreign)", "SELECT * FROM \(foreign) FOR UPDATE",
                "UPDATE \(relation.name) SET district_code = district_code WHERE district_code <> '\(attack.own)'",
                "UPDATE \(relation.name) SET district_code = '\(attack.own)' WHERE district_code = '\(attack.other)'",
                "UPDATE \(relation.name) SET district_code = '\(attack.other)'",
                "DELETE FROM \(foreign)",
            ] {
                tried += 1
                let outcome = try await self.tried(sql, attack.connection)
                #expect(outcome.refusal != nil || outcome.rows == 0, "\(sql): \(outcome.rows) rows")
            }
            for sql in ["TRUNCATE \(relation.name)", "COPY \(relation.name) FROM STDIN"] {
                tried += 1
                let outcome = try await self.tried(sql, attack.connection)
                #expect(outcome.refusal != nil, "\(sql) went through")
            }
        }
        #expect(tried > 150)
        await attack.connection.close()
    }

    @Test("Can't put a row into another district, also not one of its own moved there")
    func insertForeign() async throws {
        let attack = try await attack("attacker_insert")
        let admin = try await attack.city.connection(user: ClusterRole.administrator)
        // Rows of the other district, as the superuser sees them, offered by the attacker in its own name and in theirs.
        let columns = try await admin.perform { connection in
            try connection.query(
                """
                SELECT c.relname::text, string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum)
                FROM pg_class AS c JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum > 0
                WHERE c.relnamespace = 'dudao'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
                    AND EXISTS (SELECT 1 FROM pg_attribute AS d WHERE d.attrelid = c.oid AND d.attname = 'district_code')
                GROUP BY c.relname
                """
            ).map { (try $0.decode(String.self, at: 0), try $0.decode(String.self, at: 1)) }
        }
        await admin.close()
        for (table, names) in columns where !Self.directory.contains("dudao.\(table)") {
            let values = names.replacing("district_code", with: "'\(attack.other)'")
            let sql = "INSERT INTO dudao.\(table) (\(names)) SELECT \(values) FROM dudao.\(table) LIMIT 1"
            let outcome = try await tried(sql, attack.connection)
            #expect(outcome.refusal != nil || outcome.rows == 0, "\(sql): \(outcome.rows) rows")
        }
        await attack.connection.close()
    }

    @Test("Gains nothing by settings, roles or a session of another")
    func escalation() async throws {
        let attack = try await attack("attacker_roles")
        for sql in [
            "SET ROLE dudao_municipal", "SET ROLE dudao_auditor", "SET ROLE dudao_owner",
            "SET ROLE dudao_admin",
            "SET ROLE dudao_district_\(attack.other.lowercased())",
            "SET ROLE dudao_clerk_\(attack.other.lowercased())", "SET SESSION AUTHORIZATION dudao_app",
            "SET SESSION AUTHORIZATION dudao_admin", "ALTER TABLE dudao.sessions DISABLE ROW LEVEL SECURITY",
            "ALTER TABLE dudao.sessions NO FORCE ROW LEVEL SECURITY",
            "DROP POLICY district_rows ON dudao.sessions",
            "GRANT dudao_municipal TO attacker_roles",
            "GRANT dudao_district_\(attack.own.lowercased()) TO attacker_roles",
            "ALTER ROLE attacker_roles BYPASSRLS", "CREATE SCHEMA own", "CREATE TABLE dudao.own (a integer)",
            "CREATE FUNCTION public.own() RETURNS integer LANGUAGE sql AS 'SELECT 1'",
            "CREATE OR REPLACE FUNCTION dudao.visible_districts() RETURNS text[] LANGUAGE sql AS 'SELECT ARRAY[''x'']'",
            "SET session_replication_role = replica", "COPY dudao.sessions TO '/tmp/attack'",
            "SELECT pg_read_file('PG_VERSION')", "SELECT lo_import('/etc/passwd')",
            "CREATE POLICY mine ON dudao.sessions USING (true)", "COMMENT ON TABLE dudao.sessions IS 'mine'",
            "SELECT dudao.append_act('\(attack.other)', 1, 'district:\(attack.own)', 'p', 's', 'a', 's', '', '{}', '{}', '{}')",
            "SELECT dudao.append_act('110000', 1, 'municipal', 'p', 's', 'a', 's', '', '{}', '{}', '{}')",
            "SELECT dudao.append_act('\(attack.own)', 1, 'municipal', 'p', 's', 'a', 's', '', '{}', '{}', '{}')",
            "SELECT dudao.append_act('\(attack.own)', 1, 'district:\(attack.other)', 'p', 's', 'a', 's', '', '{}', '{}', '{}')",
            "SELECT dudao.append_act('\(attack.own) ', 1, 'district:\(attack.own) ', 'p', 's', 'a', 's', '', '{}', '{}', '{}')",
            "SELECT dudao.append_act('\(attack.own)', 1, 'district:\(attack.own)', 'p', 's', 'a', 's', '', 'x', '{}', '{}')",
            "SELECT dudao.book('D0001', '2026-10-01', '{am}', '\(attack.own)', gen_random_uuid())",
            "INSERT INTO dudao.monthly_reports VALUES ('\(attack.own)', '2030-01-01', 'infinity', NULL, NULL)",
            "SELECT dudao.lock_chains(ARRAY['\(attack.other)'])",
            "SELECT dudao.book('D0001', '2026-10-01', '{am}', '\(attack.other)', gen_random_uuid())",
        ] {
            let outcome = try await tried(sql, attack.connection)
            #expect(outcome.refusal != nil, "\(sql) went through")
        }
        let foreign = "SELECT count(*) FROM dudao.sessions WHERE district_code <> '\(attack.own)'"
        for setting in [
            "SET dudao.narrow_to = '\(attack.other)'", "SET dudao.narrow_to = '*'", "SET row_security = off",
            "SET search_path = pg_temp, dudao", "SET role = 'none'",
        ] {
            let seen = try await attack.connection.perform { connection in
                try connection.executeScript("RESET ALL")
                do {
                    try connection.executeScript(setting)
                    return try connection.first(SQL(trusted: foreign))?.decode(Int64.self, at: 0) ?? 0
                } catch is PQError {
                    return 0
                }
            }
            #expect(seen == 0, "\(setting) shows \(seen) rows")
        }
        let narrowed = try await attack.connection.perform { connection in
            try connection.executeScript("RESET ALL; SET dudao.narrow_to = '\(attack.other)'")
            let count = try connection.first("SELECT count(*) FROM dudao.sessions")?.decode(Int64.self, at: 0)
            try connection.executeScript("RESET ALL")
            return count
        }
        #expect(narrowed == 0, "A setting may only take away")
        await attack.connection.close()
    }

    @Test("Sees no value of another's row in an error, a notice or a function of its own")
    func leaks() async throws {
        let attack = try await attack("attacker_leaks")
        let seen = try await attack.connection.perform { connection -> [String] in
            try connection.executeScript(
                """
                CREATE TEMPORARY TABLE heard (word text);
                CREATE FUNCTION pg_temp.hear(word text) RETURNS boolean LANGUAGE plpgsql COST 0.0000001 AS
                $$ BEGIN INSERT INTO heard VALUES (word); RETURN true; END $$;
                """)
            for table in [
                "sessions", "records", "dispatches", "credit_entries", "findings", "audit_entries", "outbox",
            ] {
                _ = try connection.query(
                    SQL(
                        trusted:
                            "SELECT count(*) FROM dudao.\(table) AS t WHERE pg_temp.hear(t.district_code)"))
            }
            _ = try connection.query(
                "SELECT count(*) FROM analysis_v1.visits AS v WHERE pg_temp.hear(v.district_code)")
            return try connection.query("SELECT DISTINCT word FROM heard").map {
                try $0.decode(String.self, at: 0)
            }
        }
        #expect(Set(seen).isSubset(of: [attack.own]), "Heard of \(seen)")

        // An id that another district uses can be used here: no error tells that it is taken there.
        let foreignID = try await attack.city.store.reading(as: FilledCity.municipal) { work in
            try await work.rows(
                StoredQuestion(
                    .sessions, where: [.init("district_code", .equal, .text(attack.other))], limit: 1)
            ).first.map { $0.cells[1] }
        }
        guard case .text(let id)? = foreignID else {
            Issue.record("The other district has no session")
            return
        }
        let outcome = try await tried(
            """
            INSERT INTO dudao.sessions (district_code, session_key, session_id, institution_key, mode, occupation, level,
                starts_on, registered, state, filed_at)
            SELECT '\(attack.own)', gen_random_uuid(), '\(id)', institution_key, 'examination', 'x', '5', '2026-01-01', 1,
                'filed', now() FROM dudao.institutions LIMIT 1
            """, attack.connection)
        #expect(outcome.refusal == nil && outcome.rows == 1, "\(outcome)")
        for sql in [
            "SELECT most_common_vals::text FROM pg_stats WHERE schemaname = 'dudao' AND tablename = 'sessions'",
            "SELECT session_id::integer FROM dudao.sessions WHERE district_code = '\(attack.other)'",
        ] {
            let outcome = try await tried(sql, attack.connection)
            #expect(outcome.refusal == nil && outcome.rows == 0, "\(sql): \(outcome)")
        }
        await attack.connection.close()
    }

    @Test("Sees of a supervisor from elsewhere only whether they are free and eligible")
    func foreignSupervisors() async throws {
        let attack = try await attack("attacker_people")
        let homes = try await attack.connection.perform { connection in
            try connection.query("SELECT DISTINCT home_district FROM dudao.supervisors").map {
                try $0.decode(String?.self, at: 0) ?? ""
            }
        }
        #expect(Set(homes).isSubset(of: [attack.own]))
        let foreign = try await attack.city.store.reading(as: FilledCity.municipal) { work in
            try await work.rows(StoredQuestion(.supervisors, limit: 10_000)).first {
                $0.cells[5] != .text(attack.own) && $0.cells[6] == .text("good")
            }?.cells[0]
        }
        guard case .text(let person)? = foreign else {
            Issue.record("There is no supervisor from elsewhere")
            return
        }
        let answer = try await attack.connection.perform { connection in
            try connection.first(
                """
                SELECT dudao.is_free_and_eligible(\(person), DATE '2026-10-30', '{am}', gen_random_uuid(), gen_random_uuid())
                """)?.decode(Bool.self, at: 0)
        }
        #expect(answer != nil)
        await attack.connection.close()
    }

    @Test(
        "A person's login of a district reads and writes nothing, since an act has rules and an entry in the log"
    )
    func readers() async throws {
        let city = try await FilledCity.make()
        let own = try await city.districts()[0]
        _ = try await city.database.cluster.run(
            "CREATE ROLE reader_login LOGIN IN ROLE dudao_district_\(own.lowercased());",
            database: city.database.name)
        let connection = try await city.connection(user: "reader_login")
        let seen = try await connection.perform { connection in
            try connection.first("SELECT count(*) FROM dudao.sessions")?.decode(Int64.self, at: 0)
        }
        #expect((seen ?? 0) > 0)
        for sql in [
            "UPDATE dudao.sessions SET state = 'held'", "DELETE FROM dudao.bookings",
            "DELETE FROM dudao.outbox",
            "INSERT INTO dudao.monthly_reports VALUES ('\(own)', '2030-01-01', NULL, NULL, NULL)",
            "LOCK TABLE dudao.bookings IN ACCESS EXCLUSIVE MODE",
            "SELECT dudao.append_act('\(own)', 1, 'district:\(own)', 'p', 's', 'a', 's', '', '{}', '{}', '{}')",
            "SELECT dudao.lock_chains('{\(own)}')", "SELECT dudao.make_findings_months('{2040-01-01}')",
        ] {
            let outcome = try await tried(sql, connection)
            #expect(outcome.refusal?.sqlState == .insufficientPrivilege, "\(sql): \(outcome)")
        }
        await connection.close()
    }

    @Test("The planner tells nothing of words and people that row security hides")
    func statistics() async throws {
        let attack = try await attack("attacker_planner")
        let admin = try await attack.city.connection(user: ClusterRole.administrator)
        let known = try await admin.perform { connection in
            try connection.executeScript("ANALYZE")
            return try connection.query(
                """
                SELECT tablename || '.' || attname FROM pg_stats
                WHERE schemaname = 'dudao' AND attname IN ('facts', 'remark', 'advice', 'evaluation', 'author', 'reason',
                    'answers', 'reservation', 'card_number', 'details', 'payload')
                """
            ).map { try $0.decode(String.self, at: 0) }
        }
        await admin.close()
        #expect(known.isEmpty, "\(known)")
        await attack.connection.close()
    }
}

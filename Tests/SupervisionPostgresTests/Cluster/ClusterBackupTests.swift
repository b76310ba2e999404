import Glibc
import SupervisionPostgres
import SystemPackage
import Testing

@Suite("Cluster: backup, restore and upgrade", .serialized)
struct ClusterBackupTests {
    /// What a migrated database has that a plain dump would lose.
    static let contents = """
        CREATE ROLE district_110105 NOLOGIN; CREATE ROLE district_110106 NOLOGIN;
        GRANT district_110105 TO dudao_app; GRANT district_110106 TO dudao_owner WITH ADMIN OPTION;
        ALTER ROLE dudao_app SET search_path = supervision, public;
        ALTER ROLE dudao_app IN DATABASE dudao SET statement_timeout = '30s';
        ALTER DATABASE dudao SET lock_timeout = '5s';
        REVOKE ALL ON DATABASE dudao FROM PUBLIC; GRANT CONNECT ON DATABASE dudao TO dudao_app;
        SET ROLE dudao_owner;
        CREATE SCHEMA supervision; GRANT USAGE ON SCHEMA supervision TO dudao_app, district_110105;
        CREATE TABLE supervision.visit (district_code text, n int, note text, PRIMARY KEY (district_code, n));
        INSERT INTO supervision.visit SELECT '110105', n, '督导''s' FROM generate_series(1, 1000) n;
        GRANT SELECT ON supervision.visit TO district_110105;
        ALTER TABLE supervision.visit ENABLE ROW LEVEL SECURITY;
        CREATE POLICY own ON supervision.visit TO district_110105 USING (district_code = '110105');
        """

    static func check(_ fixture: ClusterFixture) async throws {
        #expect(try await fixture.sql("SELECT sum(n) FROM supervision.visit") == "500500")
        let member =
            "SELECT concat(pg_has_role('dudao_app', 'district_110105', 'member'), "
            + "pg_has_role('dudao_app', 'district_110106', 'member'), "
            + "pg_has_role('dudao_owner', 'district_110106', 'member with admin option'))"
        #expect(try await fixture.sql(member) == "tft")
        let app = ClusterRole.application
        #expect(try await fixture.sql("SHOW search_path", user: app) == "supervision, public")
        #expect(try await fixture.sql("SHOW statement_timeout", user: app) == "30s")
        #expect(try await fixture.sql("SHOW lock_timeout", user: app) == "5s")
        #expect(
            try await fixture.sql("SET ROLE district_110105; SELECT count(*) FROM visit", user: app) == "1000"
        )
        await #expect(throws: FixtureError.self) {
            try await fixture.sql("SELECT count(*) FROM visit", user: app)
        }
        #expect(
            try await fixture.sql("SELECT has_database_privilege('district_110105', 'dudao', 'CONNECT')")
                == "f")
        #expect(
            try await fixture.sql("SELECT pg_get_userbyid(relowner) FROM pg_class WHERE relname = 'visit'")
                == "dudao_owner")
        #expect(try await fixture.sql("SELECT count(*) FROM pg_database WHERE datname LIKE 'dudao%'") == "1")
    }

    @Test("A backup restored into a new cluster brings data, roles, memberships, settings and rights")
    func roundTrip() async throws {
        try await ClusterFixture.with { old in
            try await old.cluster.initialize()
            try await old.cluster.start()
            _ = try await old.sql(Self.contents)
            try await Self.check(old)
            try await old.cluster.stop()
            let backup = FilePath(old.folder + "/saved/2026-03")
            try await old.cluster.backup(to: backup)
            await ClusterFixture.expect(.backupFailed, saying: "already") {
                () async throws(ClusterError) in
                try await old.cluster.backup(to: backup)
            }
            try await ClusterFixture.with { new in
                try await new.cluster.initialize()
                try await new.cluster.restore(from: backup, .onlyIntoEmpty)
                try await Self.check(new)
                await ClusterFixture.expect(.restoreFailed, saying: "has data") {
                    () async throws(ClusterError) in
                    try await new.cluster.restore(from: backup, .onlyIntoEmpty)
                }
                _ = try await new.sql("DELETE FROM supervision.visit; CREATE TABLE more ()")
                // A client that stays connected, and what an interrupted restore left, are no hindrance.
                _ = try await new.sql("CREATE DATABASE dudao_restore_20260301000000")
                async let sleeper = new.sql("SELECT pg_sleep(100)")
                try await new.cluster.restore(from: backup, .replacingExisting)
                #expect((try? await sleeper) == nil)
                try await Self.check(new)
                await #expect(throws: FixtureError.self) { try await new.sql("SELECT * FROM more") }
            }
        }
    }

    @Test("A restore that fails leaves the old database, open, and nothing beside it")
    func failedRestore() async throws {
        try await ClusterFixture.with { fixture in
            let cluster = fixture.cluster
            try await cluster.initialize()
            try await cluster.start()
            _ = try await fixture.sql(Self.contents)
            let backup = FilePath(fixture.folder + "/saved")
            try await cluster.backup(to: backup)

            // A restore that breaks off in the middle.
            let failing = EmbeddedCluster(
                location: cluster.location,
                binaries: try await fixture.programs(replacing: [
                    "pg_restore": "echo 'pg_restore: error: out of luck' >&2; exit 1\n"
                ]), account: cluster.account)
            await ClusterFixture.expect(.restoreFailed, saying: "out of luck") {
                () async throws(ClusterError) in
                try await failing.restore(from: backup, .replacingExisting)
            }
            try await Self.check(fixture)

            // A backup that was cut off.
            let dump = backup.appending("database.dump").string
            #expect(truncate(dump, 1000) == 0)
            await ClusterFixture.expect(.restoreFailed, saying: "checksum") {
                () async throws(ClusterError) in
                try await cluster.restore(from: backup, .replacingExisting)
            }
            #expect(unlink(dump) == 0)
            await ClusterFixture.expect(.restoreFailed, saying: "missing") {
                () async throws(ClusterError) in
                try await cluster.restore(from: backup, .replacingExisting)
            }
            await ClusterFixture.expect(.restoreFailed, saying: "manifest") {
                () async throws(ClusterError) in
                try await cluster.restore(from: FilePath(fixture.folder + "/none"), .replacingExisting)
            }
            try await Self.check(fixture)
        }
    }

    @Test("A backup that fails leaves nothing of its name")
    func failedBackup() async throws {
        try await ClusterFixture.with { fixture in
            let cluster = EmbeddedCluster(
                location: fixture.cluster.location,
                binaries: try await fixture.programs(replacing: ["pg_dump": "echo 'no' >&2; exit 1\n"]),
                account: fixture.cluster.account)
            try await fixture.cluster.initialize()
            await ClusterFixture.expect(.backupFailed) { () async throws(ClusterError) in
                try await cluster.backup(to: FilePath(fixture.folder + "/saved/a"))
            }
            #expect(try await ClusterCommand.run(["ls", fixture.folder + "/saved"], input: "").output == "")
        }
    }

    @Test("An upgrade moves everything, and keeps the old data beside")
    func upgrade() async throws {
        try await ClusterFixture.with { fixture in
            try await fixture.cluster.initialize()
            try await fixture.cluster.start()
            _ = try await fixture.sql(Self.contents)
            let upgraded = try await fixture.cluster.upgrade(to: fixture.cluster.binaries)
            #expect(upgraded.cluster == fixture.cluster)
            #expect(upgraded.cluster.status() == .stopped(version: fixture.cluster.binaries.major))
            #expect(access(upgraded.oldData.string + "/PG_VERSION", F_OK) == 0)
            try await upgraded.cluster.start()
            try await Self.check(fixture)
            let left = try await ClusterCommand.run(["ls", fixture.folder + "/data"], input: "").output
            #expect(!left.contains("upgrade-") && !left.contains(".part") && !left.contains("~"))
        }
    }

    @Test("An upgrade that fails leaves the old data in its place")
    func failedUpgrade() async throws {
        try await ClusterFixture.with { fixture in
            try await fixture.cluster.initialize()
            try await fixture.cluster.start()
            _ = try await fixture.sql(Self.contents)
            let broken = try await fixture.programs(replacing: [
                "pg_restore": "echo 'pg_restore: error: out of luck' >&2; exit 1\n"
            ])
            await ClusterFixture.expect(.restoreFailed) { () async throws(ClusterError) in
                _ = try await fixture.cluster.upgrade(to: broken)
            }
            #expect(fixture.cluster.status() == .stopped(version: fixture.cluster.binaries.major))
            try await fixture.cluster.start()
            try await Self.check(fixture)
            let left = try await ClusterCommand.run(["ls", fixture.folder + "/data"], input: "").output
            #expect(!left.contains("upgrade-") && !left.contains("postgres.") && !left.contains("~"))
        }
    }
}

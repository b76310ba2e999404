import Glibc
import SupervisionPostgres
import SystemPackage
import Testing

@Suite("Cluster: its life", .serialized)
struct EmbeddedClusterTests {
    @Test("It is made, started, stopped and asked, each twice")
    func life() async throws {
        try await ClusterFixture.with { fixture in
            let cluster = fixture.cluster
            #expect(cluster.status() == .notInitialised)
            await ClusterFixture.expect(.notInitialised) { () async throws(ClusterError) in
                try await cluster.start()
            }
            try await cluster.stop()
            try await cluster.initialize()
            #expect(cluster.status() == .stopped(version: cluster.binaries.major))
            await ClusterFixture.expect(.alreadyInitialised) { () async throws(ClusterError) in
                try await cluster.initialize()
            }
            try await cluster.start()
            let server = try #require(fixture.server)
            #expect(server.phase == .ready && server.version == cluster.binaries.major)
            #expect(abs(server.startedAt - Int64(time(nil))) < 60)
            try await cluster.start()
            #expect(fixture.server == server)

            #expect(try await fixture.sql("SHOW data_checksums") == "on")
            #expect(try await fixture.sql("SHOW fsync") == "on")
            #expect(try await fixture.sql("SHOW listen_addresses") == "")
            #expect(try await fixture.sql("SHOW timezone") == "UTC")
            #expect(try await fixture.sql("SHOW server_encoding") == "UTF8")
            #expect(
                try await fixture.sql(
                    "SELECT string_agg(x, '' ORDER BY x) FROM unnest('{b,A,督,a,é}'::text[]) x")
                    == "Aabé督")

            let again = try await EmbeddedCluster.open(
                cluster.location, search: ClusterFixture.search, userID: geteuid())
            #expect(again == cluster)
            try await cluster.stop()
            try await cluster.stop()
            #expect(cluster.status() == .stopped(version: cluster.binaries.major))
            #expect(!ClusterFixture.lives(server.processID))
        }
    }

    @Test("Its roles are those of the design, and a client connects as each by who it is")
    func roles() async throws {
        try await ClusterFixture.with { fixture in
            try await fixture.cluster.initialize()
            try await fixture.cluster.start()
            for role in [ClusterRole.administrator, ClusterRole.owner, ClusterRole.application] {
                #expect(try await fixture.sql("SELECT current_user", user: role) == role)
            }
            let rights =
                "SELECT concat_ws(',', rolsuper, rolcreaterole, rolinherit, rolcanlogin) FROM pg_roles"
            #expect(try await fixture.sql(rights + " WHERE rolname = 'dudao_owner'") == "f,t,t,t")
            #expect(try await fixture.sql(rights + " WHERE rolname = 'dudao_app'") == "f,f,f,t")
            #expect(
                try await fixture.sql(
                    "SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = 'dudao'")
                    == "dudao_owner")
            await #expect(throws: FixtureError.self) { try await fixture.sql("SELECT 1", user: "postgres") }
        }
    }

    @Test("Two commands that start it at once both find it running, once")
    func together() async throws {
        try await ClusterFixture.with { fixture in
            try await fixture.cluster.initialize()
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<4 { group.addTask { try await fixture.cluster.start() } }
                try await group.waitForAll()
            }
            #expect(fixture.server?.phase == .ready)
        }
    }

    @Test("After a kill it starts again, though what the old server left is still there")
    func killed() async throws {
        try await ClusterFixture.with { fixture in
            try await fixture.cluster.initialize()
            try await fixture.cluster.start()
            _ = try await fixture.sql("CREATE TABLE kept AS SELECT 7 AS n")
            for _ in 0..<2 {
                let old = try #require(fixture.server)
                try await fixture.killServer()
                try await fixture.cluster.start()
                let new = try #require(fixture.server)
                #expect(new.processID != old.processID)
                #expect(try await fixture.sql("SELECT n FROM kept") == "7")
            }
        }
    }

    @Test("A path too long for a socket still gets a server, in a folder of its user alone")
    func longPath() async throws {
        try await ClusterFixture.with { fixture in
            let deep = fixture.folder + "/" + String(repeating: "深", count: 40) + "/it's \"here\", $HOME"
            let cluster = EmbeddedCluster(
                location: try ClusterFixture.location(deep), binaries: fixture.cluster.binaries,
                account: fixture.cluster.account)
            #expect(cluster.location.socketFolder.string.hasPrefix("/tmp/dudao-"))
            try await cluster.initialize()
            try await cluster.start()
            let command = cluster.psqlArguments(database: "dudao", user: "dudao_app")
            let answer = try await ClusterCommand.run(
                command + ["-X", "-A", "-t", "-c", "SELECT 5"], input: "")
            #expect(answer.output == "5\n")
            try await cluster.stop()
            rmdir(cluster.location.socketFolder.string)

            // A folder that someone else made first isn't used.
            symlink(fixture.folder, cluster.location.socketFolder.string)
            await ClusterFixture.expect(.permissionDenied, saying: "isn't a folder") {
                () async throws(ClusterError) in
                try await cluster.start()
            }
            unlink(cluster.location.socketFolder.string)
        }
    }

    @Test(
        "An odd name of the data folder does no harm",
        arguments: ["a b", "it's", "x\"y", "c,d", "$(e)", "f\\g", "`h`", "督导"])
    func oddName(_ name: String) async throws {
        try await ClusterFixture.with { fixture in
            let cluster = EmbeddedCluster(
                location: try ClusterFixture.location(fixture.folder + "/" + name),
                binaries: fixture.cluster.binaries, account: fixture.cluster.account)
            try await cluster.initialize()
            try await cluster.start()
            #expect(cluster.location.socketFolder.string.hasPrefix(fixture.folder) == !name.contains(","))
            let command = cluster.psqlArguments(database: "dudao", user: "dudao_app")
            let answer = try await ClusterCommand.run(
                command + ["-X", "-A", "-t", "-c", "SELECT 5"], input: "")
            #expect(answer.output == "5\n")
            try await cluster.stop()
            if name.contains(",") { rmdir(cluster.location.socketFolder.string) }
        }
    }

    @Test("For a root that names another user, the server runs as that one")
    func asNobody() async throws {
        guard geteuid() == 0 else { return }
        try await ClusterFixture.with { fixture in
            let account = try ServerAccount(name: "nobody")
            let cluster = EmbeddedCluster(
                location: fixture.cluster.location, binaries: fixture.cluster.binaries, account: account)
            try await cluster.initialize()
            try await cluster.start()
            guard case .running(let server) = cluster.status() else {
                throw FixtureError(what: "it doesn't run")
            }
            var status = stat()
            #expect(stat("/proc/\(server.processID)", &status) == 0)
            #expect(status.st_uid == account.userID)
            try await cluster.stop()
        }
    }

    @Test(
        "A server that was started keeps no descriptor of its starter: the reader of a pipe comes to its end")
    func detached() async throws {
        try await ClusterFixture.with { fixture in
            try await fixture.cluster.initialize()
            var ends: [Int32] = [-1, -1]
            #expect(pipe(&ends) == 0)
            // Without close-on-exec a careless start would hand the writing end down to the server.
            try await fixture.cluster.start()
            #expect(fixture.server?.phase == .ready)
            close(ends[1])
            var wait = pollfd(fd: ends[0], events: Int16(POLLIN), revents: 0)
            #expect(poll(&wait, 1, 2000) == 1)
            #expect(wait.revents & Int16(POLLHUP) != 0)
            close(ends[0])
            let server = try #require(fixture.server)
            for descriptor in 0...2 {
                let target = ClusterFiles.resolved("/proc/\(server.processID)/fd/\(descriptor)")
                #expect(target?.hasPrefix("/dev/null") ?? true || target?.contains("/log/") ?? true)
            }
        }
    }
}

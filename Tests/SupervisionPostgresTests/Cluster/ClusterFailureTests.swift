import Glibc
import SupervisionPostgres
import SystemPackage
import Testing

@Suite("Cluster: what stands in its way", .serialized)
struct ClusterFailureTests {
    @Test("Who waits too long for another command learns its process")
    func busy() async throws {
        try await ClusterFixture.with { fixture in
            try await fixture.cluster.initialize()
            let file = open(fixture.folder + "/data/cluster.lock", O_RDWR | O_CLOEXEC)
            defer { close(file) }
            #expect(flock(file, LOCK_EX) == 0)
            var impatient = fixture.cluster
            impatient.lockWait = .milliseconds(200)
            let hasty = impatient
            await ClusterFixture.expect(.busy, saying: "process \(getpid())") {
                () async throws(ClusterError) in
                try await hasty.start()
            }
        }
    }

    @Test("A pid file whose number belongs to something else is waited for, named, and never deleted")
    func reused() async throws {
        try await ClusterFixture.with { fixture in
            try await fixture.cluster.initialize()
            let account = fixture.cluster.account
            let command = account.launcher + ["sh", "-c", "sleep 100 >/dev/null 2>&1 & echo $!"]
            let answer = try await ClusterCommand.run(command, input: "")
            let other = try #require(Int32(answer.output.prefix { $0 != "\n" }))
            defer { kill(other, SIGKILL) }
            let path = fixture.folder + "/data/postgres/postmaster.pid"
            try ClusterFixture.write("\(other)\n/x\n1700000000\n5432\n\n\n\nready   \n", to: path)
            chown(path, account.userID, account.groupID)
            #expect(fixture.cluster.status() == .stopped(version: fixture.cluster.binaries.major))
            try await fixture.cluster.stop()
            var hasty = fixture.cluster
            hasty.crashWait = .milliseconds(500)
            let impatient = hasty
            await ClusterFixture.expect(.startFailed, saying: "Process \(other)") {
                () async throws(ClusterError) in
                try await impatient.start()
            }
            #expect(access(path, F_OK) == 0)
            async let starting: Void = fixture.cluster.start()
            try await Task.sleep(for: .milliseconds(500))
            #expect(kill(other, SIGKILL) == 0)
            try await starting
            // The server writes its pid file anew as it goes on; a look between two writes sees none.
            var looks = 0
            while fixture.server?.phase != .ready, looks < 100 {
                looks += 1
                try await Task.sleep(for: .milliseconds(100))
            }
            #expect(fixture.server?.phase == .ready)
        }
    }

    @Test("What an interrupted making has left is no hindrance")
    func interrupted() async throws {
        try await ClusterFixture.with { fixture in
            let data = fixture.folder + "/data"
            mkdir(data, 0o755)
            mkdir(data + "/postgres.part", 0o755)
            try ClusterFixture.write("half\n", to: data + "/postgres.part/PG_VERSION")
            #expect(fixture.cluster.status() == .notInitialised)
            try await fixture.cluster.initialize()
            try await fixture.cluster.start()
            #expect(access(data + "/postgres.part", F_OK) != 0)
        }
    }

    @Test("Data of another version is named with both versions and the upgrade")
    func otherVersion() async throws {
        try await ClusterFixture.with { fixture in
            try await fixture.cluster.initialize()
            try ClusterFixture.write("14\n", to: fixture.folder + "/data/postgres/PG_VERSION")
            #expect(fixture.cluster.location.dataVersion == 14)
            await ClusterFixture.expect(.versionMismatch, saying: "dudao db upgrade") {
                () async throws(ClusterError) in
                try await fixture.cluster.start()
            }
            await ClusterFixture.expect(.versionMismatch, saying: "14") { () async throws(ClusterError) in
                _ = try await fixture.cluster.upgrade(to: fixture.cluster.binaries)
            }
            let opened = try await EmbeddedCluster.open(
                fixture.cluster.location, search: ClusterFixture.search, userID: geteuid())
            #expect(opened == fixture.cluster)
        }
    }

    @Test("A folder that lost a part is damaged, and says which")
    func damaged() async throws {
        try await ClusterFixture.with { fixture in
            try await fixture.cluster.initialize()
            let control = fixture.folder + "/data/postgres/global/pg_control"
            #expect(rename(control, control + ".away") == 0)
            #expect(fixture.cluster.status() == .damaged(reason: "global/pg_control is missing"))
            await ClusterFixture.expect(.damaged, saying: "pg_control") { () async throws(ClusterError) in
                try await fixture.cluster.start()
            }
            await ClusterFixture.expect(.damaged, saying: "pg_control") { () async throws(ClusterError) in
                try await fixture.cluster.initialize()
            }
        }
    }

    @Test("A full disk is named, and nothing half made is left")
    func full() async throws {
        try await ClusterFixture.with { fixture in
            let binaries = try await fixture.programs(replacing: [
                "initdb": """
                echo 'initdb: error: could not write file "x": No space left on device' >&2
                exit 1
                """
            ])
            let cluster = EmbeddedCluster(
                location: fixture.cluster.location, binaries: binaries, account: fixture.cluster.account)
            await ClusterFixture.expect(.diskFull, saying: fixture.folder) { () async throws(ClusterError) in
                try await cluster.initialize()
            }
            #expect(cluster.status() == .notInitialised)
            #expect(access(fixture.folder + "/data/postgres.part", F_OK) != 0)
            try await fixture.cluster.initialize()
        }
    }

    @Test("On a file system that is really full, making and starting name the cause", arguments: [12, 100])
    func reallyFull(megabytes: Int) async throws {
        try await ClusterFixture.with { fixture in
            let place = fixture.folder + "/small"
            mkdir(place, 0o755)
            // Only root may mount, and not everywhere; where it can't, the test before holds the same
            // promise.
            guard mount("tmpfs", place, "tmpfs", 0, "size=\(megabytes)m,mode=0755") == 0 else { return }
            defer { umount2(place, Int32(MNT_DETACH)) }
            let small = EmbeddedCluster(
                location: try ClusterFixture.location(place + "/data"), binaries: fixture.cluster.binaries,
                account: fixture.cluster.account)
            if megabytes > 50 {
                try await small.initialize()
                _ = try await ClusterCommand.run(
                    ["dd", "if=/dev/zero", "of=\(place)/fill", "bs=64k"], input: "")
            }
            await ClusterFixture.expect(.diskFull, saying: place) { () async throws(ClusterError) in
                if megabytes > 50 { try await small.start() } else { try await small.initialize() }
            }
            if megabytes > 50 {
                unlink(place + "/fill")
                try await small.start()
                try await small.stop()
            } else {
                #expect(small.status() == .notInitialised)
            }
        }
    }

    @Test("A failed start shows the server's last words and leaves nothing running")
    func failing() async throws {
        try await ClusterFixture.with { fixture in
            try await fixture.cluster.initialize()
            let settings = fixture.folder + "/data/postgres/postgresql.auto.conf"
            try ClusterFixture.write("work_mem = 'a lot'\n", to: settings)
            await ClusterFixture.expect(.startFailed, saying: "work_mem") { () async throws(ClusterError) in
                try await fixture.cluster.start()
            }
            #expect(fixture.cluster.status() == .stopped(version: fixture.cluster.binaries.major))
        }
    }

    @Test("A server that root starts can't run below a folder that only root enters")
    func unreachable() async throws {
        guard geteuid() == 0 else { return }
        try await ClusterFixture.with { fixture in
            let closed = fixture.folder + "/closed"
            mkdir(closed, 0o700)
            let cluster = EmbeddedCluster(
                location: try ClusterFixture.location(closed + "/data"), binaries: fixture.cluster.binaries,
                account: fixture.cluster.account)
            await ClusterFixture.expect(.permissionDenied, saying: closed) { () async throws(ClusterError) in
                try await cluster.initialize()
            }
        }
    }
}

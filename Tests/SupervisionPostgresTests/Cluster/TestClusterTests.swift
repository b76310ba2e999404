import Glibc
import SupervisionPostgres
import SupervisionPostgresTesting
import SystemPackage
import Testing

@Suite("Cluster: the one of a test run", .serialized)
struct TestClusterTests {
    @Test("Callers at once share one cluster")
    func shared() async throws {
        let clusters = try await withThrowingTaskGroup(of: TestCluster.self) { group in
            for _ in 0..<4 { group.addTask { try await TestCluster.shared() } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(Set(clusters.map { ObjectIdentifier($0) }).count == 1)
    }

    @Test("A database is cloned from a template, owned by the owner, and dropped")
    func clones() async throws {
        let cluster = try await TestCluster.shared()
        let template = try await cluster.makeDatabase(
            named: "Template \"督\"", from: TestCluster.emptyTemplate)
        _ = try await cluster.run("CREATE TABLE t AS SELECT 3 AS n;", database: template.name)
        let clone = try await cluster.makeDatabase(named: "clone_督", from: template.name)
        #expect(try await cluster.run("SELECT n FROM t;", database: clone.name) == "3\n")
        #expect(
            try await cluster.run(
                "SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = current_database();",
                database: clone.name) == "dudao_owner\n")
        await ClusterFixture.expect(.startFailed, saying: "already exists") {
            () async throws(ClusterError) in
            _ = try await cluster.makeDatabase(named: clone.name, from: template.name)
        }
        try await clone.drop()
        try await clone.drop()
        try await template.drop()
    }

    @Test("A cluster of a test's own is killed and comes back with what was committed")
    func killed() async throws {
        let cluster = try await TestCluster.start()
        let database = try await cluster.makeDatabase(named: "d", from: TestCluster.emptyTemplate)
        cluster.kill()
        try await cluster.restart()
        #expect(try await cluster.run("SELECT 1;", database: database.name) == "1\n")
        try await cluster.restart()
        guard case .running(let server) = cluster.cluster.status() else {
            throw FixtureError(what: "not running")
        }
        let folder = cluster.cluster.location.dataFolder.string
        cluster.remove()
        #expect(access(folder, F_OK) != 0)
        #expect(!ClusterFixture.lives(server.processID))
    }
}

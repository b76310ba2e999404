import Glibc
public import SupervisionPostgres
import Synchronization
import SystemPackage

/// A private PostgreSQL for one test run, in a folder of its own that goes when the process ends.
///
/// It flushes nothing and trusts whoever can enter its folder, so that a test connects as any role. However
/// the process ends, killed included, a small watcher stops the server and removes the folder.
///
/// ```swift
/// let cluster = try await TestCluster.shared()
/// let database = try await cluster.makeDatabase(named: "t_rotation", from: TestCluster.emptyTemplate)
/// database.connectionString(user: ClusterRole.owner)
/// ```
public final class TestCluster: Sendable {
    /// A database with nothing in it, to clone from.
    public static let emptyTemplate = "template0"

    /// The cluster itself, for tests of backup and restore.
    public let cluster: EmbeddedCluster
    private let watcher: ClusterWatcher

    private init(cluster: EmbeddedCluster, watcher: ClusterWatcher) {
        self.cluster = cluster
        self.watcher = watcher
    }

    private static let first = Mutex<Task<TestCluster, any Error>?>(nil)

    /// The cluster that all tests of this process share; the first caller starts it, and the others wait for
    /// that.
    ///
    /// - Throws: `ClusterError`; with code `serverMissing`, naming the package, where PostgreSQL isn't
    ///   installed. A failed start fails every caller: tests that need a server never pass without.
    public static func shared() async throws -> TestCluster {
        let task = first.withLock { known in
            if let known { return known }
            let started = Task { try await start() }
            known = started
            return started
        }
        return try await task.value
    }

    /// Starts a cluster for one test, which may kill and restart it.
    ///
    /// - Throws: `ClusterError`, as ``shared()``.
    /// - Complexity: Two or three seconds.
    public static func start() async throws(ClusterError) -> TestCluster {
        let environment = Self.environment()
        let search = ServerBinaries.Search(environment: environment)
        let account = try ServerAccount(userID: geteuid())
        let binaries = try await ServerBinaries.find(search, major: nil)
        let folder = try temporaryFolder()
        let location = try ClusterLocation(
            dataFolder: folder.appending("d"), userID: geteuid(), shortFolders: "/tmp")
        let cluster = EmbeddedCluster(
            location: location, binaries: binaries, account: account, purpose: .trial)
        let watcher = try ClusterWatcher(cluster, folder: folder)
        try await cluster.initialize()
        try await cluster.start()
        return TestCluster(cluster: cluster, watcher: watcher)
    }

    /// The words that libpq connects with.
    public func connectionString(database: String, user: String) -> String {
        cluster.connectionString(database: database, user: user)
    }

    /// Makes a database by cloning another, owned by `ClusterRole.owner`.
    ///
    /// Nobody may be connected to the template; who still is gets some seconds to go.
    ///
    /// - Parameters:
    ///   - name: The name of the new database, lower-case letters, digits and underscores.
    ///   - template: The database to clone, or ``emptyTemplate``.
    /// - Throws: `ClusterError` with code `startFailed`, which says what the server said.
    public func makeDatabase(
        named name: String, from template: String
    ) async throws(ClusterError) -> TestDatabase {
        let statement =
            "CREATE DATABASE \(Self.quoted(name)) OWNER \(ClusterRole.owner) "
            + "TEMPLATE \(Self.quoted(template));\n"
        var left = 100
        while true {
            do throws(ClusterError) {
                _ = try await cluster.query(statement, database: "postgres", failing: .startFailed)
                return TestDatabase(name: name, cluster: self)
            } catch {
                guard left > 0, error.message.contains("is being accessed by other users") else {
                    throw error
                }
                left -= 1
                guard (try? await Task.sleep(for: .milliseconds(100))) != nil else { throw error }
            }
        }
    }

    /// Removes a database, closing what is connected to it; one that isn't there is no error.
    ///
    /// - Throws: `ClusterError` with code `startFailed`, which says what the server said.
    public func dropDatabase(named name: String) async throws(ClusterError) {
        _ = try await cluster.query(
            "DROP DATABASE IF EXISTS \(Self.quoted(name)) WITH (FORCE);\n", database: "postgres",
            failing: .startFailed)
    }

    /// Runs a script as the superuser and gives what it prints, fields divided by `|`.
    ///
    /// - Throws: `ClusterError` with code `startFailed`, which says what the server said.
    public func run(_ script: String, database: String) async throws(ClusterError) -> String {
        try await cluster.query(script, database: database, failing: .startFailed)
    }

    /// Kills the server as a power cut would; for a cluster of the test's own, not the shared one.
    ///
    /// Returns when it is dead; its children take a moment to follow. Killing one that doesn't run does
    /// nothing.
    public func kill() {
        guard case .running(let server) = cluster.status() else { return }
        _ = Glibc.kill(server.processID, SIGKILL)
        for _ in 0..<5000 {
            guard case .running(let still) = cluster.status(), still.processID == server.processID else {
                return
            }
            usleep(1000)
        }
    }

    /// Stops the server if it runs, and starts it again on the same data and socket.
    ///
    /// - Throws: `ClusterError`, as `EmbeddedCluster.start()`.
    public func restart() async throws(ClusterError) {
        try await cluster.stop()
        try await cluster.start()
    }

    /// Stops the server and removes its folder, before the process ends.
    public func remove() {
        watcher.finish()
    }

    private static func quoted(_ name: String) -> String {
        var text = "\""
        for character in name {
            if character == "\"" { text.append("\"") }
            text.append(character)
        }
        return text + "\""
    }

    private static func environment() -> [String: String] {
        var variables: [String: String] = [:]
        for name in ["PATH", "DUDAO_PG_BIN"] {
            if let value = getenv(name) { variables[name] = String(cString: value) }
        }
        return variables
    }

    /// A new folder that the server's user can enter, with a path that is short enough for a socket.
    private static func temporaryFolder() throws(ClusterError) -> FilePath {
        var template = Array("/tmp/dudao-test-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else {
            throw ClusterError(
                code: .permissionDenied,
                message: "No folder can be made in /tmp: \(Errno(rawValue: errno)).",
                remedy: "Make /tmp writable.", chinese: "无法在 /tmp 中创建文件夹。请使 /tmp 可写。")
        }
        if geteuid() == 0 { chmod(template, 0o711) }
        let bytes = template.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
        return FilePath(String(decoding: bytes, as: UTF8.self))
    }
}

import LibPQ
import Logging
import SupervisionExchange
import SupervisionModel
import SupervisionPostgres
import SupervisionPostgresTesting
import SupervisionStore
import SupervisionStoreTesting

/// A server of a test's own with a migrated database, the fixture's city, and one small folder imported.
struct FaultBench: Sendable {
    let cluster: TestCluster
    let database: TestDatabase
    let fixture = StoreFixture()
    /// The folder that others are made from, by a prefix.
    let sample: TestFolder

    static func make(seed: UInt64) async throws -> FaultBench {
        let cluster = try await TestCluster.start()
        let database = try await cluster.makeDatabase(named: "faults", from: TestCluster.emptyTemplate)
        _ = try await Migrator(
            ConnectionConfiguration(parsing: database.connectionString(user: ClusterRole.owner))
        ).migrate(policy: .beijing)
        let bench = FaultBench(
            cluster: cluster, database: database,
            sample: try FolderRewriting.sample(seed: seed, institutions: 20, months: 3))
        // What a killed server promised must be there, which a server that flushes late doesn't promise.
        _ = try await bench.sql("ALTER DATABASE faults SET synchronous_commit = on;")
        let pool = try bench.pool()
        let store = PostgresStore(pool: pool)
        try await bench.fixture.store(try bench.fixture.cityRows(), in: store)
        let summary = try await bench.importing(0, into: store)
        guard summary.changesAnything else { throw TestFolder.Failure() }
        await pool.shutdown()
        _ = try await bench.sql("CHECKPOINT;")
        return bench
    }

    /// A pool on the database, by the server's own socket or through another one.
    func pool(
        connections: Int = 4, through folder: String? = nil, statementTimeout: Duration? = nil
    ) throws -> ConnectionPool {
        var configuration = try ConnectionConfiguration(
            parsing: database.connectionString(user: ClusterRole.application))
        if let folder { configuration = configuration.with("host", folder) }
        configuration.statementTimeout = statementTimeout
        configuration.connectTimeout = .seconds(5)
        return ConnectionPool(
            configuration,
            options: PoolOptions(maximumConnections: connections, waitTimeout: .seconds(20)),
            logger: Logger(label: "dudao.faults"))
    }

    /// What a script prints, as the superuser, a line a row and cells divided by `|`.
    func sql(_ script: String) async throws -> [[String]] {
        try await cluster.run(script, database: database.name).split(separator: "\n").map { line in
            line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        }
    }

    func folder(_ number: Int) throws -> TestFolder {
        try FolderRewriting.prefixed(sample, "F\(number)-")
    }

    @discardableResult
    func importing(_ number: Int, into store: PostgresStore) async throws -> FolderImportSummary {
        try await importing(try folder(number), into: store)
    }

    func importing(_ folder: TestFolder, into store: PostgresStore) async throws -> FolderImportSummary {
        try await FolderImport.run(
            folder.path, into: store, as: fixture.municipal, at: fixture.now,
            options: FolderImportOptions(policy: .beijing, invalid: .refuse, mode: .load))
    }
}

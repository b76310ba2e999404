public import LibPQ
import Logging
public import SupervisionModel
public import SupervisionPostgres
public import SupervisionStore
public import SupervisionStoreTesting
import Synchronization

/// Makes stores on databases of their own, each cloned from a template that was migrated once a run.
public struct PostgresStoreHarness: StoreHarness {
    private let policy: SupervisionPolicy
    private let options: PoolOptions

    /// Makes a harness.
    ///
    /// - Parameters:
    ///   - policy: Whose districts get roles and whose checklists are kept.
    ///   - options: The bounds of each store's pool; small by default, since tests run side by side on one server.
    public init(
        policy: SupervisionPolicy = .beijing, options: PoolOptions = PoolOptions(maximumConnections: 4)
    ) {
        self.policy = policy
        self.options = options
    }

    /// A store on a database of its own.
    ///
    /// - Throws: `ClusterError` where PostgreSQL isn't installed: a test that needs a server never passes without.
    public func makeStore() async throws -> any AuditedStore {
        try await makePostgres().store
    }

    /// A store, and the database that it is on.
    public func makePostgres() async throws -> MadeStore {
        let database = try await Self.database(policy: policy)
        let configuration = try ConnectionConfiguration(
            parsing: database.connectionString(user: ClusterRole.application))
        let store = try await PostgresStore.open(
            configuration, options: options, logger: Logger(label: "dudao.testing"))
        return MadeStore(store: store, database: database)
    }

    /// A store and its database.
    public struct MadeStore: Sendable {
        /// The store.
        public let store: PostgresStore
        /// Its database.
        public let database: TestDatabase
    }

    private static let templates = Mutex<[String: Task<String, any Error>]>([:])
    private static let number = Atomic<Int>(0)

    /// A migrated database of its own, cloned from the template of a policy.
    public static func database(policy: SupervisionPolicy) async throws -> TestDatabase {
        let cluster = try await TestCluster.shared()
        let task = templates.withLock { made in
            if let known = made[policy.name] { return known }
            let started = Task {
                let name = "template_\(number.wrappingAdd(1, ordering: .relaxed).newValue)"
                let database = try await cluster.makeDatabase(named: name, from: TestCluster.emptyTemplate)
                let owner = try ConnectionConfiguration(
                    parsing: database.connectionString(user: ClusterRole.owner))
                _ = try await Migrator(owner).migrate(policy: policy)
                return name
            }
            made[policy.name] = started
            return started
        }
        let template = try await task.value
        let name = "store_\(number.wrappingAdd(1, ordering: .relaxed).newValue)"
        return try await cluster.makeDatabase(named: name, from: template)
    }
}

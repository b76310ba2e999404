import Foundation
import LibPQ
import Logging
import SupervisionModel
import SupervisionPostgres
import SupervisionStore

/// Opens the store that a command line means: the one named, the one the environment names, or the embedded one.
struct StoreDoor {
    private let options: StoreOptions
    private let environment: CommandEnvironment

    init(_ options: StoreOptions, in environment: CommandEnvironment) {
        self.options = options
        self.environment = environment
    }

    /// Where the store is.
    enum Place: Sendable {
        /// A server that somebody else runs.
        case server(url: String)
        /// The embedded cluster, which is started when it is needed.
        case embedded(EmbeddedCluster)
    }

    /// Does a piece of work on the store and closes it.
    ///
    /// - Throws: ``CommandError``: 69 when there is no store or it can't be reached, and what the work's errors mean.
    func use<Result: Sendable>(
        _ body: @Sendable @escaping (PostgresStore) async throws -> Result
    ) throws(CommandError) -> Result {
        let place = try place()
        return try wait {
            let configuration = try ConnectionConfiguration(
                parsing: try await Self.connection(to: place, as: ClusterRole.application))
            // Another service's server may want a login of its own; its roles are found by SET ROLE all the same.
            let store = try await PostgresStore.open(configuration, logger: Logger(label: "dudao.store"))
            do {
                let result = try await body(store)
                await store.close()
                return result
            } catch {
                await store.close()
                throw error
            }
        }
    }

    /// Finds the store without touching it.
    func place() throws(CommandError) -> Place {
        if let url = options.database ?? environment.variables["DUDAO_DATABASE_URL"], !url.isEmpty {
            return .server(url: url)
        }
        let cluster = try cluster()
        guard cluster.location.dataVersion != nil else {
            throw CommandError(
                status: .unavailable,
                message:
                    "There is no store. Name one with --database URL, set DUDAO_DATABASE_URL, or make one with "
                    + "dudao db init; or read a folder with --from DIR where the command takes one.")
        }
        return .embedded(cluster)
    }

    /// The embedded cluster of this user, whether it was made or not.
    func cluster() throws(CommandError) -> EmbeddedCluster {
        let variables = environment.variables
        return try wait {
            try await EmbeddedCluster.open(
                ClusterLocation(environment: variables, userID: geteuid()),
                search: ServerBinaries.Search(environment: variables), userID: geteuid())
        }
    }

    /// The words that libpq connects with; an embedded server is started first.
    static func connection(to place: Place, as user: String) async throws -> String {
        switch place {
        case .server(let url): return url
        case .embedded(let cluster):
            try await cluster.start()
            return cluster.connectionString(database: EmbeddedCluster.databaseName, user: user)
        }
    }

    /// Waits for asynchronous work and puts its errors in a command's terms.
    func wait<Result: Sendable>(
        _ body: @Sendable @escaping () async throws -> Result
    ) throws(CommandError) -> Result {
        do {
            return try AsyncBridge.wait(body)
        } catch {
            throw CommandError(store: error)
        }
    }
}

extension StoreDoor {
    /// The embedded cluster, where nothing else is meant.
    ///
    /// - Throws: ``CommandError`` with status 64 when the environment names another server, whose keeper has tools for it.
    func own() throws(CommandError) -> EmbeddedCluster {
        if let url = environment.variables["DUDAO_DATABASE_URL"], !url.isEmpty {
            throw CommandError(
                status: .usage,
                message:
                    "DUDAO_DATABASE_URL names a server of somebody's own, and this command means the embedded one; "
                    + "unset the variable, or use that server's tools, such as pg_dump.")
        }
        return try cluster()
    }

    /// The embedded cluster, which must have been made.
    ///
    /// - Throws: ``CommandError`` with status 69 when it wasn't, and as ``own()``.
    func made() throws(CommandError) -> EmbeddedCluster {
        let cluster = try own()
        guard cluster.location.dataVersion != nil else {
            throw CommandError(status: .unavailable, message: DatabaseStatus.words(cluster))
        }
        return cluster
    }
}

public import SupervisionPostgres

/// A database of one test.
public struct TestDatabase: Sendable {
    /// Its name.
    public let name: String
    /// The cluster it is in.
    public let cluster: TestCluster

    /// The words that libpq connects with, as a role such as `ClusterRole.application`.
    public func connectionString(user: String) -> String {
        cluster.connectionString(database: name, user: user)
    }

    /// Removes the database, closing what is connected to it.
    ///
    /// - Throws: `ClusterError` with code `startFailed`, if the server says no or can't be reached.
    public func drop() async throws(ClusterError) {
        try await cluster.dropDatabase(named: name)
    }
}

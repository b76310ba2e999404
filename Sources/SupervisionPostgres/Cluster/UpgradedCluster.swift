public import SystemPackage

/// What an upgrade leaves.
public struct UpgradedCluster: Hashable, Sendable {
    /// The cluster, with the programs of its new version; stopped.
    public let cluster: EmbeddedCluster
    /// The folder of the old data, which nothing uses any more.
    public let oldData: FilePath

    /// Describes an upgrade.
    public init(cluster: EmbeddedCluster, oldData: FilePath) {
        self.cluster = cluster
        self.oldData = oldData
    }
}

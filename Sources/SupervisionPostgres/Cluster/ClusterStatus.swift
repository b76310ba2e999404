/// What a private cluster is doing.
public enum ClusterStatus: Hashable, Sendable {
    /// There is no cluster in the data folder.
    case notInitialised
    /// The server isn't running; its data is of this major version.
    case stopped(version: Int)
    /// The server runs and takes connections, or is about to (see ``RunningServer/phase``).
    case running(RunningServer)
    /// There is a cluster, but the user who asks may not read it.
    case unreadable
    /// The folder is there but isn't a whole cluster, for the reason given.
    case damaged(reason: String)
}

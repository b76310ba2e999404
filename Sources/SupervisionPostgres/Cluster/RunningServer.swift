/// A server that runs.
public struct RunningServer: Hashable, Sendable {
    /// What a running server does with connections.
    public enum Phase: String, Hashable, Sendable {
        /// It starts, or recovers from a crash; connections are refused for now.
        case starting
        /// It takes connections.
        case ready
        /// It stops.
        case stopping
    }

    /// The process of the server.
    public let processID: Int32
    /// The major version of the data it serves.
    public let version: Int
    /// When it was started, in seconds since 1970.
    public let startedAt: Int64
    /// What it does with connections.
    public let phase: Phase

    /// Describes a server.
    public init(processID: Int32, version: Int, startedAt: Int64, phase: Phase) {
        self.processID = processID
        self.version = version
        self.startedAt = startedAt
        self.phase = phase
    }
}

/// A failure of the private PostgreSQL cluster, with what to do about it.
///
/// The sentences name the thing and the place; ``remedy`` is the next command or step. Nothing of the data is
/// quoted, but the last lines of the server's own log can be.
public struct ClusterError: Error, Hashable, Sendable {
    /// What went wrong.
    public struct Code: Hashable, Sendable {
        private enum Kind: Hashable {
            case serverMissing, notInitialised, alreadyInitialised, startFailed, versionMismatch, diskFull
            case socketPathTooLong, permissionDenied, busy, stopFailed, backupFailed, restoreFailed
            case upgradeFailed, damaged, noDataFolder
        }
        private let kind: Kind

        /// PostgreSQL, or one of its programs, isn't installed where it was looked for.
        public static let serverMissing = Code(kind: .serverMissing)
        /// The data folder holds no cluster yet.
        public static let notInitialised = Code(kind: .notInitialised)
        /// The data folder holds a cluster already.
        public static let alreadyInitialised = Code(kind: .alreadyInitialised)
        /// The server didn't start, or a database in it couldn't be reached or made.
        public static let startFailed = Code(kind: .startFailed)
        /// The data was written by another major version of PostgreSQL.
        public static let versionMismatch = Code(kind: .versionMismatch)
        /// The file system of the data folder has no space left.
        public static let diskFull = Code(kind: .diskFull)
        /// The path of the server's socket is longer than the system allows.
        public static let socketPathTooLong = Code(kind: .socketPathTooLong)
        /// A folder or file can't be entered, read or written, or belongs to someone else.
        public static let permissionDenied = Code(kind: .permissionDenied)
        /// Another command works on the cluster and didn't end within the wait.
        public static let busy = Code(kind: .busy)
        /// The server didn't stop.
        public static let stopFailed = Code(kind: .stopFailed)
        /// A backup wasn't written; nothing of it is left.
        public static let backupFailed = Code(kind: .backupFailed)
        /// A backup wasn't restored; the database is as before.
        public static let restoreFailed = Code(kind: .restoreFailed)
        /// The data wasn't moved to another version; the old data is in its place.
        public static let upgradeFailed = Code(kind: .upgradeFailed)
        /// The data folder isn't a whole cluster.
        public static let damaged = Code(kind: .damaged)
        /// No variable says where the data folder is.
        public static let noDataFolder = Code(kind: .noDataFolder)
    }

    /// What went wrong.
    public let code: Code
    /// One sentence that names the thing and the place.
    public let message: String
    /// The next step for the reader.
    public let remedy: String
    /// The message and the remedy in Chinese.
    public let chinese: String

    /// Makes an error.
    public init(code: Code, message: String, remedy: String, chinese: String) {
        self.code = code
        self.message = message
        self.remedy = remedy
        self.chinese = chinese
    }
}

extension ClusterError: CustomStringConvertible {
    /// The message and the remedy.
    public var description: String { "\(message) \(remedy)" }
}

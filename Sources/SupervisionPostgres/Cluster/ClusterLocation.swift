public import SystemPackage

/// Where a private cluster keeps its files.
///
/// The data folder holds `postgres/` (the server's own data), `run/` (its socket), `log/`, `cluster.json` and
/// `cluster.lock`. Making a value touches no file.
public struct ClusterLocation: Hashable, Sendable {
    /// The folder of everything.
    public let dataFolder: FilePath
    /// The folder of the socket: `run/`, or a short one where its path would be too long, or has a comma.
    public private(set) var socketFolder: FilePath

    /// The most bytes that the path of a Unix socket can have on Linux.
    public static let longestSocketPath: Int = 107

    /// Finds the data folder of a user.
    ///
    /// `DUDAO_DATA_DIR` if it is set; else `/var/lib/dudao` for root, whose home the server's user can't
    /// enter; else `$XDG_DATA_HOME/dudao` or `~/.local/share/dudao`. An empty variable counts as absent, as
    /// does an `XDG_DATA_HOME` that isn't absolute.
    ///
    /// - Parameters:
    ///   - environment: The variables of the caller.
    ///   - userID: The user who runs the command.
    /// - Throws: ``ClusterError`` with code `noDataFolder` or `socketPathTooLong`.
    public init(environment: [String: String], userID: UInt32) throws(ClusterError) {
        func value(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }
        let folder: String
        if let given = value("DUDAO_DATA_DIR") {
            folder = given
        } else if userID == 0 {
            folder = "/var/lib/dudao"
        } else if let data = value("XDG_DATA_HOME"), data.hasPrefix("/") {
            folder = data + "/dudao"
        } else if let home = value("HOME") {
            folder = home + "/.local/share/dudao"
        } else {
            throw ClusterError(
                code: .noDataFolder,
                message: "None of DUDAO_DATA_DIR, XDG_DATA_HOME and HOME says where the data folder is.",
                remedy: "Set DUDAO_DATA_DIR.",
                chinese: "DUDAO_DATA_DIR、XDG_DATA_HOME 与 HOME 均未设置，无法确定数据文件夹。请设置 DUDAO_DATA_DIR。")
        }
        try self.init(dataFolder: FilePath(folder), userID: userID, shortFolders: "/tmp")
    }

    /// Names a data folder.
    ///
    /// - Parameters:
    ///   - dataFolder: The folder; a relative one starts at the working directory.
    ///   - userID: The user who runs the command, part of the name of a short folder.
    ///   - shortFolders: The folder in which a short one is made, where the socket's path would be too long;
    ///     always the same one, since the server and its clients must agree on it.
    /// - Throws: ``ClusterError`` with code `socketPathTooLong`, if the short folder's path is too long as
    ///   well.
    public init(dataFolder: FilePath, userID: UInt32, shortFolders: FilePath) throws(ClusterError) {
        self.dataFolder = ClusterFiles.absolute(dataFolder)
        let own = self.dataFolder.appending("run")
        // A client reads a comma as the end of one host and the start of another, whatever quotes are around
        // it.
        if Self.socket(in: own).utf8.count <= Self.longestSocketPath, !own.string.contains(",") {
            socketFolder = own
            return
        }
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in self.dataFolder.string.utf8 {
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
        }
        let short = ClusterFiles.absolute(shortFolders).appending(
            "dudao-\(userID)-\(String(hash, radix: 36))")
        let socket = Self.socket(in: short)
        guard socket.utf8.count <= Self.longestSocketPath else { throw .socketTooLong(socket) }
        socketFolder = short
    }

    /// The port number, which over a socket is a part of its name alone.
    public static let port: Int = 5432

    /// The server's data (PGDATA).
    public var serverFolder: FilePath { dataFolder.appending("postgres") }
    /// The folder of the server's log.
    public var logFolder: FilePath { dataFolder.appending("log") }

    /// The data of a cluster that isn't finished yet.
    var unfinishedFolder: FilePath { dataFolder.appending("postgres.part") }
    var log: FilePath { logFolder.appending("server.log") }
    var manifest: FilePath { dataFolder.appending("cluster.json") }
    var lock: FilePath { dataFolder.appending("cluster.lock") }

    /// The major version of PostgreSQL that wrote the data, as the server's own file says it.
    ///
    /// `nil` where there is no cluster, or none that says it.
    public var dataVersion: Int? {
        ClusterFiles.text(serverFolder.appending("PG_VERSION"))
            .flatMap { Int($0.prefix { $0.isNumber }) }
    }

    /// The same place with a socket that no client knows, of a path that is no longer.
    var hidden: ClusterLocation {
        var copy = self
        let name = socketFolder.lastComponent?.string ?? "run"
        copy.socketFolder = socketFolder.removingLastComponent().appending(String(name.dropLast()) + "~")
        return copy
    }

    private static func socket(in folder: FilePath) -> String {
        folder.appending(".s.PGSQL.\(port)").string
    }
}

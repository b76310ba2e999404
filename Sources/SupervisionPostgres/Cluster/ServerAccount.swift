import Glibc

/// The user of the operating system that the server runs as.
///
/// PostgreSQL refuses root; for root the server runs as the user `postgres`, which the Debian package makes.
public struct ServerAccount: Hashable, Sendable {
    /// The name of the user.
    public let name: String
    /// The number of the user.
    public let userID: UInt32
    /// The number of the user's group.
    public let groupID: UInt32
    /// The users of the operating system that may connect, as any of the three roles.
    public let clients: [String]
    /// The words before a command that make it run as the user; none where it is the caller.
    package let launcher: [String]

    /// Whether the server runs as another user than the caller.
    var isOther: Bool { !launcher.isEmpty }

    /// Finds the account for a caller.
    ///
    /// - Parameter userID: The user who runs the command.
    /// - Throws: ``ClusterError`` with code `serverMissing`, if the caller is root and there is no user
    ///   `postgres`; `permissionDenied`, if the caller has no name.
    public init(userID: UInt32) throws(ClusterError) {
        if userID == 0 {
            try self.init(name: "postgres")
            return
        }
        guard let found = getpwuid(userID) else {
            throw .denied(
                "user \(userID)", "the system has no name for it, and the server knows users by name")
        }
        let name = String(cString: found.pointee.pw_name)
        self.init(
            name: name, userID: userID, groupID: found.pointee.pw_gid, clients: [name, "root", "postgres"],
            launcher: [])
    }

    /// Names another user than the caller, who is root.
    package init(name: String) throws(ClusterError) {
        guard let found = getpwnam(name) else {
            throw ClusterError(
                code: .serverMissing, message: "The system has no user \(name) for the server to run as.",
                remedy: "Install PostgreSQL: sudo apt-get install -y postgresql",
                chinese: "系统中没有供服务器使用的用户 \(name)。请安装 PostgreSQL：sudo apt-get install -y postgresql")
        }
        let userID = found.pointee.pw_uid
        let groupID = found.pointee.pw_gid
        self.init(
            name: name, userID: userID, groupID: groupID, clients: ["root", "postgres", name],
            launcher: [
                "setpriv", "--reuid=\(userID)", "--regid=\(groupID)", "--init-groups", "--reset-env", "--",
            ])
    }

    private init(name: String, userID: UInt32, groupID: UInt32, clients: [String], launcher: [String]) {
        self.name = name
        self.userID = userID
        self.groupID = groupID
        self.clients = Self.distinct(clients)
        self.launcher = launcher
    }

    private static func distinct(_ names: [String]) -> [String] {
        var kept: [String] = []
        for name in names where !kept.contains(name) { kept.append(name) }
        return kept
    }
}

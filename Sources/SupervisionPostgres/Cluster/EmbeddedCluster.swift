import SystemPackage

/// The installed PostgreSQL, run privately in the user's data folder.
///
/// Nobody reaches it over a network: it listens on a socket in a folder of its own, and knows its clients by
/// their user of the operating system. It is started on demand and runs until it is stopped.
///
/// ```swift
/// let search = ServerBinaries.Search(environment: environment)
/// let cluster = try await EmbeddedCluster.open(
///     ClusterLocation(environment: environment, userID: userID), search: search, userID: userID)
/// try await cluster.start()
/// cluster.connectionString(database: EmbeddedCluster.databaseName, user: ClusterRole.application)
/// ```
///
/// A value holds no process and no open file. Its methods may be called from several processes at once: those
/// that make, start, stop or replace the cluster wait for each other, at most ``lockWait``.
public struct EmbeddedCluster: Hashable, Sendable {
    /// Where the cluster keeps its files.
    public let location: ClusterLocation
    /// The programs it is run with.
    public let binaries: ServerBinaries
    /// The user that the server runs as.
    public let account: ServerAccount
    /// How long a method waits for another command to end.
    public var lockWait: Duration = .seconds(120)
    /// How long a start waits for what a crash left behind to go.
    package var crashWait: Duration = .seconds(30)

    let purpose: ClusterPurpose

    /// The database that every cluster has.
    public static let databaseName = "dudao"

    /// Names a cluster; touches no file.
    public init(location: ClusterLocation, binaries: ServerBinaries, account: ServerAccount) {
        self.init(location: location, binaries: binaries, account: account, purpose: .archive)
    }

    package init(
        location: ClusterLocation, binaries: ServerBinaries, account: ServerAccount, purpose: ClusterPurpose
    ) {
        self.location = location
        self.binaries = binaries
        self.account = account
        self.purpose = purpose
    }

    /// Names a cluster with the programs that fit its data.
    ///
    /// Those of the version that wrote the data, if they are installed; else the ones that are, with which a
    /// start says that the data needs an upgrade.
    ///
    /// - Throws: ``ClusterError`` with code `serverMissing`.
    public static func open(
        _ location: ClusterLocation, search: ServerBinaries.Search, userID: UInt32
    ) async throws(ClusterError) -> EmbeddedCluster {
        let account = try ServerAccount(userID: userID)
        if let version = location.dataVersion,
            let fitting = try? await ServerBinaries.find(search, major: version)
        {
            return EmbeddedCluster(location: location, binaries: fitting, account: account)
        }
        let binaries = try await ServerBinaries.find(search, major: nil)
        return EmbeddedCluster(location: location, binaries: binaries, account: account)
    }

    /// The words that libpq connects with.
    ///
    /// - Parameters:
    ///   - database: The name of the database; ``databaseName`` for the one of the commands.
    ///   - user: The role, such as ``ClusterRole/application``.
    public func connectionString(database: String, user: String) -> String {
        let words = [
            ("host", location.socketFolder.string), ("port", "\(ClusterLocation.port)"), ("dbname", database),
            ("user", user),
        ]
        return words.map { "\($0)=\(Self.quoted($1))" }.joined(separator: " ")
    }

    /// The command, and the words after it, with which `psql` opens a database; the server must run.
    public func psqlArguments(database: String, user: String) -> [String] {
        [binaries.program("psql"), "--dbname=\(connectionString(database: database, user: user))"]
    }

    /// A value in single quotes, as libpq reads it.
    private static func quoted(_ value: String) -> String {
        var text = "'"
        for character in value {
            if character == "'" || character == "\\" { text.append("\\") }
            text.append(character)
        }
        return text + "'"
    }

    // MARK: Steps that the methods share

    func locked() async throws(ClusterError) -> ClusterLock {
        guard ClusterFiles.exists(location.dataFolder) else { throw .absent(location.dataFolder.string) }
        return try await ClusterLock.take(location.lock, waiting: lockWait)
    }

    /// Runs a program of the server as the server's user, in the data folder.
    ///
    /// pg_ctl hands its words to a shell without quoting them: it gets paths that start here, so that the
    /// name of the data folder can't be read as a command.
    func serve(_ program: String, _ arguments: [String]) async throws(ClusterError) -> ClusterCommand {
        try await ClusterCommand.run(
            account.launcher + [binaries.program(program)] + arguments, input: "",
            in: location.dataFolder)
    }

    /// Runs a script as the superuser, and gives the rows it prints.
    package func query(
        _ script: String, database: String, failing code: ClusterError.Code
    ) async throws(ClusterError) -> String {
        let connection = connectionString(database: database, user: ClusterRole.administrator)
        let command = [
            binaries.program("psql"), "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1",
            "--dbname=\(connection)",
            "-f", "-",
        ]
        let answer = try await ClusterCommand.run(command, input: script)
        guard answer.succeeded else { throw failure(code, "psql", "执行 SQL", answer.errors) }
        return answer.output
    }

    func failure(
        _ code: ClusterError.Code, _ doing: String, _ chinese: String, _ output: String
    ) -> ClusterError {
        .diagnosed(
            code, doing: doing, chinese: chinese, place: location.dataFolder.string, output: output,
            isFull: { ClusterFiles.isFull(location.dataFolder) })
    }

    func removeTree(_ path: FilePath) async throws(ClusterError) {
        let answer = try await ClusterCommand.run(["rm", "-rf", "--", path.string], input: "")
        guard answer.succeeded else { throw failure(.permissionDenied, "rm", "删除文件夹", answer.errors) }
    }
}

extension EmbeddedCluster {
    /// The command that stops the server without a checkpoint.
    package var immediateStop: [String] {
        account.launcher
            + [
                binaries.program("pg_ctl"), "stop", "-s", "-w", "-m", "immediate", "-D",
                location.serverFolder.string,
            ]
    }
}

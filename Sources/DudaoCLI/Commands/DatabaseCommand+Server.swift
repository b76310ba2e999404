import ArgumentParser
import Foundation
import SupervisionPostgres
import SystemPackage

/// `dudao db init`.
struct DatabaseInit: ParsableCommand, DudaoCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Make the embedded server's data folder, start it and lay out the store.")

    func run(in environment: CommandEnvironment) throws(CommandError) {
        let door = StoreDoor(StoreOptions.none, in: environment)
        let cluster = try door.own()
        try door.wait { try await cluster.initialize() }
        let applied = try DatabaseMigrate.migrate(.embedded(cluster), mode: .apply, door, environment)
        StandardStream.output.line(
            "Made the store in \(cluster.location.dataFolder.string): \(applied.count) steps applied, server running."
        )
    }
}

/// `dudao db start`.
struct DatabaseStart: ParsableCommand, DudaoCommand {
    static let configuration = CommandConfiguration(
        commandName: "start", abstract: "Start the embedded server; commands do so by themselves.")

    func run(in environment: CommandEnvironment) throws(CommandError) {
        let door = StoreDoor(StoreOptions.none, in: environment)
        let cluster = try door.made()
        try door.wait { try await cluster.start() }
        StandardStream.output.line(DatabaseStatus.words(cluster))
    }
}

/// `dudao db stop`.
struct DatabaseStop: ParsableCommand, DudaoCommand {
    static let configuration = CommandConfiguration(
        commandName: "stop", abstract: "Stop the embedded server, waiting for work in progress.")

    func run(in environment: CommandEnvironment) throws(CommandError) {
        let door = StoreDoor(StoreOptions.none, in: environment)
        let cluster = try door.made()
        try door.wait { try await cluster.stop() }
        StandardStream.output.line(DatabaseStatus.words(cluster))
    }
}

/// `dudao db status`.
struct DatabaseStatus: ParsableCommand, DudaoCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Tell what the embedded server does.",
        discussion: "Status 0 when it runs, 1 when it is stopped, 69 when there is none or it is damaged.")

    func run(in environment: CommandEnvironment) throws(CommandError) {
        let cluster = try StoreDoor(StoreOptions.none, in: environment).own()
        let words = Self.words(cluster)
        switch cluster.status() {
        case .running: StandardStream.output.line(words)
        case .stopped: throw CommandError(status: .refused, message: words)
        default: throw CommandError(status: .unavailable, message: words)
        }
    }

    /// One line of what a cluster does.
    static func words(_ cluster: EmbeddedCluster) -> String {
        let place = cluster.location.dataFolder.string
        return switch cluster.status() {
        case .notInitialised: "There is no database in \(place); make one with dudao db init."
        case .stopped(let version): "PostgreSQL \(version) in \(place) is stopped."
        case .running(let server):
            "PostgreSQL \(server.version) in \(place) runs as process \(server.processID) (\(server.phase.rawValue))."
        case .unreadable: "The database in \(place) belongs to another user; run this as its owner."
        case .damaged(let reason): "The database in \(place) is damaged: \(reason)"
        }
    }
}

/// `dudao db backup`.
struct DatabaseBackup: ParsableCommand, DudaoCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Write a consistent copy of the store to a new folder, while it is in use.",
        discussion:
            "The content of evidence isn't in it: its folder is named, and is to be kept beside the backup.")

    @Argument(help: "The folder to make; it must not be there.")
    var folder: String

    func run(in environment: CommandEnvironment) throws(CommandError) {
        let door = StoreDoor(StoreOptions.none, in: environment)
        let cluster = try door.made()
        let destination = FilePath(folder)
        try door.wait { try await cluster.backup(to: destination) }
        let variables = environment.variables
        let evidence = try door.wait { try EvidencePlace(variables: variables).path() }
        StandardStream.output.line("Backed up to \(folder).")
        StandardStream.output.line(
            "资料内容不在备份之内，请将 \(evidence) 一并另存 / The content of evidence isn't in it: "
                + "keep a copy of \(evidence) beside the backup.")
    }
}

/// `dudao db restore`.
struct DatabaseRestore: ParsableCommand, DudaoCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Put a backup in the place of the store, once it is restored whole."
    )

    @Argument(help: "The folder that dudao db backup wrote.")
    var folder: String

    @Flag(name: .long, help: "Replace a store that has something in it.")
    var replace = false

    func run(in environment: CommandEnvironment) throws(CommandError) {
        let door = StoreDoor(StoreOptions.none, in: environment)
        let cluster = try door.made()
        let source = FilePath(folder)
        let policy: RestorePolicy = replace ? .replacingExisting : .onlyIntoEmpty
        try door.wait { try await cluster.restore(from: source, policy) }
        StandardStream.output.line("Restored \(folder).")
    }
}

/// `dudao db upgrade`.
struct DatabaseUpgrade: ParsableCommand, DudaoCommand {
    static let configuration = CommandConfiguration(
        commandName: "upgrade",
        abstract: "Move the embedded server's data to the newest PostgreSQL installed.")

    func run(in environment: CommandEnvironment) throws(CommandError) {
        let door = StoreDoor(StoreOptions.none, in: environment)
        let location = try door.made().location
        let variables = environment.variables
        let line = try door.wait {
            let search = ServerBinaries.Search(environment: variables)
            let newest = try await ServerBinaries.find(search, major: nil)
            guard let version = location.dataVersion, version != newest.major else {
                return
                    "The data is of PostgreSQL \(newest.major), the newest installed; there is nothing to do."
            }
            let old = try await ServerBinaries.find(
                ServerBinaries.Search(only: nil, path: search.path, roots: search.roots), major: version)
            let cluster = EmbeddedCluster(
                location: location, binaries: old, account: try ServerAccount(userID: geteuid()))
            let done = try await cluster.upgrade(to: newest)
            return
                "The data is of PostgreSQL \(newest.major) now; the old one stays in \(done.oldData.string)."
        }
        StandardStream.output.line(line)
    }
}

/// `dudao db psql`.
struct DatabaseConsole: ParsableCommand, DudaoCommand {
    static let configuration = CommandConfiguration(
        commandName: "psql", abstract: "Open psql on the embedded store.",
        discussion: """
            Logged in as dudao_app, which sees nothing by itself: SET ROLE dudao_municipal, or a district's role, first.
            """)

    @Argument(parsing: .captureForPassthrough, help: "Words for psql.")
    var words: [String] = []

    func run(in environment: CommandEnvironment) throws(CommandError) {
        let door = StoreDoor(StoreOptions.none, in: environment)
        let cluster = try door.made()
        try door.wait { try await cluster.start() }
        let command =
            cluster.psqlArguments(database: EmbeddedCluster.databaseName, user: ClusterRole.application)
            + words
        // The program becomes psql, so that the terminal is psql's own; signals are its own again too.
        var none = sigset_t()
        sigemptyset(&none)
        pthread_sigmask(SIG_SETMASK, &none, nil)
        var arguments = command.map { strdup($0) }
        arguments.append(nil)
        execv(command[0], &arguments)
        throw CommandError(
            status: .ioFailed, message: "\(command[0]) can't be run: \(String(cString: strerror(errno))).")
    }
}

import ArgumentParser
import LibPQ
import SupervisionPostgres

/// `dudao db migrate`.
struct DatabaseMigrate: ParsableCommand, DudaoCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate",
        abstract: "Bring the store's schema to what this program needs, whole or not at all.",
        discussion: "With --database, the URL must log in as the database's owner, dudao_owner.")

    @OptionGroup var store: StoreOptions

    @Flag(name: .long, help: "Try the steps, tell which they are, and undo them.")
    var dryRun = false

    func run(in environment: CommandEnvironment) throws(CommandError) {
        let door = StoreDoor(store, in: environment)
        let steps = try Self.migrate(try door.place(), mode: dryRun ? .dryRun : .apply, door, environment)
        for step in steps {
            StandardStream.output.line(
                "\(dryRun ? "Would apply" : "Applied") step \(step.number): \(step.name).")
        }
        if steps.isEmpty { StandardStream.output.line("The schema is what this program needs.") }
    }

    /// Migrates the store at a place, as its owner.
    static func migrate(
        _ place: StoreDoor.Place, mode: Migrator.Mode, _ door: StoreDoor, _ environment: CommandEnvironment
    ) throws(CommandError) -> [Migration] {
        let policy = environment.policy
        return try door.wait {
            let words = try await StoreDoor.connection(to: place, as: ClusterRole.owner)
            return try await Migrator(ConnectionConfiguration(parsing: words)).migrate(
                policy: policy, mode: mode)
        }
    }
}

/// `dudao db rebuild`.
struct DatabaseRebuild: ParsableCommand, DudaoCommand {
    static let configuration = CommandConfiguration(
        commandName: "rebuild",
        abstract: "Count the rollups by institution, item and month anew from the records.")

    @OptionGroup var store: StoreOptions

    func run(in environment: CommandEnvironment) throws(CommandError) {
        let actor = try store.actor(in: environment)
        try StoreDoor(store, in: environment).use { store in try await store.rebuildRollups(as: actor) }
        StandardStream.output.line("Counted anew.")
    }
}

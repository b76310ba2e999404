import ArgumentParser

/// `dudao db`: the store's own server and its schema.
struct DatabaseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "db", abstract: "Make, run, migrate, back up and restore the store's database.",
        discussion: """
            Without --database and DUDAO_DATABASE_URL these commands mean the embedded server: the installed PostgreSQL,
            privately, in DUDAO_DATA_DIR or the user's data folder. It is started when a command needs it and runs until
            dudao db stop.
            """,
        subcommands: [
            DatabaseInit.self, DatabaseStart.self, DatabaseStop.self, DatabaseStatus.self,
            DatabaseMigrate.self,
            DatabaseBackup.self, DatabaseRestore.self, DatabaseUpgrade.self, DatabaseRebuild.self,
            DatabaseConsole.self,
        ])
}

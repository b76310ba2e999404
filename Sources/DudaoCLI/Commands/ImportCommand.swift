import ArgumentParser
import ReportKit
import SupervisionExchange
import SupervisionStore

/// `dudao import DIR`: a data folder goes into the store.
struct ImportCommand: ParsableCommand, DudaoCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Take a data folder into the store: the whole of it, or nothing.",
        discussion: """
            The folder is checked first, as dudao check does; with one fault nothing is taken. The same folder again changes
            nothing. What was submitted is never edited: a record that is stored with other content is refused.
            """)

    @Argument(help: "The data folder (Documentation/DataFolder.md).")
    var folder: String

    @Flag(name: .long, help: "Tell what would change, having tried it, and change nothing.")
    var dryRun = false

    @Flag(
        name: .long, help: "Leave out rows at fault, and what refers to them; --rejects says where they go.")
    var skipInvalid = false

    @Option(name: .long, help: "The file to write rows to that were left out, with what is wrong with each.")
    var rejects: String?

    @OptionGroup var store: StoreOptions
    @OptionGroup var options: ReportOptions

    func validate() throws {
        guard skipInvalid == (rejects != nil) else {
            throw ValidationError(
                "--skip-invalid and --rejects FILE go together, so that no row is lost unseen.")
        }
    }

    func run(in environment: CommandEnvironment) throws(CommandError) {
        let writer = ReportWriter(options: options, environment: environment)
        try writer.check()
        let actor = try store.actor(in: environment)
        let now = environment.clock()
        let order = FolderImportOptions(
            policy: environment.policy, invalid: rejects.map { .skip(rejects: $0) } ?? .refuse,
            mode: dryRun ? .dryRun : .load)
        let folder = folder
        let locale = options.reportLocale
        let summary = try StoreDoor(store, in: environment).use { store in
            do {
                return try await FolderImport.run(folder, into: store, as: actor, at: now, options: order)
            } catch let error as ExchangeError {
                throw CommandError(error, locale: locale)
            }
        }
        FaultLines(report: summary.notes, locale: locale).tellNotes(
            on: environment.messages, all: options.verbose)
        try writer.write(ImportReport(folder: folder, isDryRun: dryRun, locale: locale).document(summary))
    }
}

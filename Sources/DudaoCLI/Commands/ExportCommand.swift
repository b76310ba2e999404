import ArgumentParser
import ReportKit
import SupervisionExchange
import SupervisionStore

/// `dudao export DIR`: what the store holds, as a data folder.
struct ExportCommand: ParsableCommand, DudaoCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write what the actor may see of the store as a data folder, all of it from one moment.",
        discussion:
            "A folder that was exported, imported elsewhere and exported again is the same, byte for byte.")

    @Argument(help: "The folder to write; made where it isn't there.")
    var folder: String

    @OptionGroup var writing: FolderWritingOptions
    @OptionGroup var store: StoreOptions

    func run(in environment: CommandEnvironment) throws(CommandError) {
        let actor = try store.reader(in: environment)
        let policy = environment.policy
        let locale = writing.reportLocale
        let folder = folder
        let compression = writing.compression
        let existing = writing.existing
        environment.interruption.willFill(folder)
        defer { environment.interruption.didFinish(folder) }
        let summary = try StoreDoor(store, in: environment).use { store in
            do {
                return try await FolderExport.run(
                    to: folder, from: store, as: actor, policy: policy, compression: compression,
                    existing: existing)
            } catch let error as ExchangeError {
                throw CommandError(error, locale: locale)
            }
        }
        let rows = summary.files.reduce(0) { $0 + $1.rows }
        StandardStream.output.line(
            LocalizedText(
                zh: "\(folder)：\(summary.files.count)个文件，\(rows)行。",
                en: "\(folder): \(summary.files.count) files, \(rows) rows.")[locale])
    }
}

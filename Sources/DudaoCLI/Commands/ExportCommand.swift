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

    @Flag(name: .long, help: "Write gzip files.")
    var gzip = false

    @Flag(name: .long, help: "Replace the data that the folder has.")
    var replace = false

    @Option(name: .long, help: "The language of messages: zh or en.")
    var locale: String = "zh"

    @OptionGroup var store: StoreOptions

    func validate() throws {
        guard ReportLocale(rawValue: locale) != nil else {
            throw ValidationError("There is no locale \"\(locale)\"; use zh or en.")
        }
    }

    func run(in environment: CommandEnvironment) throws(CommandError) {
        let actor = try store.reader(in: environment)
        let policy = environment.policy
        let locale = ReportLocale(rawValue: locale) ?? .zh
        let folder = folder
        let gzip = gzip
        let replace = replace
        environment.interruption.willFill(folder)
        defer { environment.interruption.didFinish(folder) }
        let summary = try StoreDoor(store, in: environment).use { store in
            do {
                return try await FolderExport.run(
                    to: folder, from: store, as: actor, policy: policy, compression: gzip ? .gzip : .none,
                    existing: replace ? .replace : .refuse)
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

import ArgumentParser
import ReportKit
import SupervisionExchange

/// How a data folder is written; the same for every command that writes one.
struct FolderWritingOptions: ParsableArguments {
    @Flag(name: .long, help: "Write gzip files.")
    var gzip = false

    @Flag(name: .long, help: "Replace the data that the folder has.")
    var replace = false

    @Option(name: .long, help: "The language of messages: zh or en.")
    var locale: String = "zh"

    func validate() throws {
        guard ReportLocale(rawValue: locale) != nil else {
            throw ValidationError("There is no locale \"\(locale)\"; use zh or en.")
        }
    }

    /// Whether files are compressed.
    var compression: DataFolderWriter.Compression { gzip ? .gzip : .none }

    /// What to do about data that is there already.
    var existing: DataFolderWriter.Existing { replace ? .replace : .refuse }

    /// The language asked for.
    var reportLocale: ReportLocale { ReportLocale(rawValue: locale) ?? .zh }
}

import ArgumentParser
import ReportKit
import SupervisionExchange
import SupervisionModel
import SupervisionSample

/// `dudao sample`: a city made up, with known truth.
struct SampleCommand: ParsableCommand, DudaoCommand {
    static let configuration = CommandConfiguration(
        commandName: "sample",
        abstract: "Make a city's records up, with planted bad institutions, as a data folder.",
        discussion: """
            The same seed and sizes give the same bytes. What was planted stands in truth.csv, which readers leave alone.
            """)

    @Option(name: .long, help: "The seed.")
    var seed: UInt64

    @Option(name: .long, help: "How many institutions, 20 to 100000.")
    var institutions = 400

    @Option(name: .long, help: "How many months of records, 3 to 240.")
    var months = 36

    @Option(name: .long, help: "The last day of the records; the month after it has its sessions filed.")
    var until: String

    @Option(
        name: [.customShort("o"), .customLong("output")],
        help: "The folder to write; made where it isn't there.")
    var output: String

    @OptionGroup var writing: FolderWritingOptions

    func validate() throws {
        guard CalendarDay(until) != nil else {
            throw ValidationError("\"\(until)\" isn't a day; write it like 2026-11-30.")
        }
    }

    func run(in environment: CommandEnvironment) throws(CommandError) {
        guard let until = CalendarDay(until) else { return }
        let locale = writing.reportLocale
        let parameters: CityParameters
        do {
            parameters = try CityParameters(
                seed: seed, institutions: institutions, months: months, until: until)
        } catch {
            throw CommandError(status: .usage, message: error.message)
        }
        environment.interruption.willFill(output)
        defer { environment.interruption.didFinish(output) }
        do {
            let rows = try SampleCity(parameters).write(
                toFolder: output, compression: writing.compression, existing: writing.existing)
            let sessions = rows[.sessions] ?? 0
            let records = rows[.records] ?? 0
            StandardStream.output.line(
                LocalizedText(
                    zh: "\(output)：\(institutions)家机构，\(sessions)个批次，\(records)份督导记录。",
                    en: "\(output): \(institutions) institutions, \(sessions) sessions, \(records) records.")[
                        locale])
        } catch {
            throw CommandError(error, locale: locale)
        }
    }
}

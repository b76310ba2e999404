import ArgumentParser
import ReportKit
import SupervisionModel
import SupervisionReports

/// Where a report goes, in which formats and which language; the same for every command that makes one.
struct ReportOptions: ParsableArguments {
    @Option(
        name: .long,
        help: "The format; by default the one that the file's ending names, else the terminal's table.")
    var format: String?

    @Option(
        name: [.customShort("o"), .customLong("output")],
        help: "The file to write, - for standard output; may be given several times, for several formats.")
    var outputs: [String] = []

    @Flag(name: .long, help: "The same as --format json.")
    var json = false

    @Option(name: .long, help: "The language of reports: zh or en.")
    var locale: String = "zh"

    @Option(name: .long, help: "The time that a report says it was made, as RFC 3339; by default now.")
    var clock: String?

    @Flag(name: .shortAndLong, help: "Say more on standard error, such as what a format couldn't carry.")
    var verbose = false

    func validate() throws {
        guard ReportLocale(rawValue: locale) != nil else {
            throw ValidationError("There is no locale \"\(locale)\"; use zh or en.")
        }
        if let clock, Instant(clock) == nil {
            throw ValidationError("\"\(clock)\" isn't an instant; write it like 2026-11-30T09:00:00+08:00.")
        }
        if outputs.contains("") {
            throw ValidationError("--output names no file; give a path, or - for standard output.")
        }
        if json, let format, format != "json" {
            throw ValidationError("--json and --format \(format) contradict each other; give one of them.")
        }
    }

    /// The language asked for.
    var reportLocale: ReportLocale { ReportLocale(rawValue: locale) ?? .zh }

    /// The time the report says it was made.
    func instant(in environment: CommandEnvironment) -> ReportInstant {
        let instant = clock.flatMap { Instant($0) } ?? environment.clock()
        return .beijing(secondsSince1970: Int(instant.microseconds / 1_000_000))
    }

    /// What every report of this run says of itself.
    func context(in environment: CommandEnvironment) -> ReportContext {
        ReportContext(
            locale: reportLocale, policy: environment.policy,
            run: [
                Report.Metadatum(
                    LocalizedText(zh: "程序版本", en: "Program")[reportLocale], "dudao \(DudaoCLI.version)")
            ])
    }
}

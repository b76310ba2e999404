import ArgumentParser
import ReportKit
import SupervisionAnalytics
import SupervisionModel
import SupervisionReports

/// `dudao trends`: what becomes worse or better.
struct TrendsCommand: ParsableCommand, DudaoCommand {
    static let configuration = CommandConfiguration(
        commandName: "trends",
        abstract: "Test for trends by institution, district or item, and rank what goes wrong most.")

    @OptionGroup var source: SourceOptions
    @OptionGroup var options: ReportOptions

    @Option(name: .long, help: "What series are about: institution, district, item or overall.")
    var by: String = TrendDimension.item.rawValue

    @Option(name: .long, help: "The first month, like 2024-01; by default that of the first visit.")
    var fromMonth: String?

    func validate() throws {
        guard TrendDimension(rawValue: by) != nil else {
            let known = TrendDimension.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("There is no dimension \"\(by)\"; use one of \(known).")
        }
        if let fromMonth, CalendarMonth(fromMonth) == nil {
            throw ValidationError("\"\(fromMonth)\" isn't a month; write it like 2024-01.")
        }
    }

    func run(in environment: CommandEnvironment) throws(CommandError) {
        let writer = ReportWriter(options: options, environment: environment)
        try writer.check()
        let history = try source.history(report: options, in: environment)
        let district = try source.districtIndex(of: history)
        let day = source.day(of: history)
        let months = fromMonth.flatMap { CalendarMonth($0) }.map { min($0, day.month)...day.month }
        let analysis = TrendAnalysis.run(
            history, by: TrendDimension(rawValue: by) ?? .item, months: months, asOf: day,
            configuration: TrendConfiguration())
        try writer.write(
            TrendReport.make(
                analysis, history: history, district: district, context: options.context(in: environment)))
    }
}

import ArgumentParser
import ReportKit
import SupervisionModel
import SupervisionReports

/// `dudao month show`: the report of a month with its numbers, from what is on record.
struct MonthShowCommand: ParsableCommand, DudaoCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show a district's report of a month: to check, checked, problems by item, handling.",
        discussion:
            "The numbers are made of the records at that moment; nothing is sent. A month without findings says so."
    )

    @OptionGroup var source: ComplianceSource

    @Option(name: .long, help: "The district, by its code.")
    var district: String

    @OptionGroup var options: ReportOptions

    func run(in environment: CommandEnvironment) throws(CommandError) {
        let writer = ReportWriter(options: options, environment: environment)
        try writer.check()
        let facts = try source.facts(district: district, report: options, in: environment)
        let figures = ComplianceAudit.builtIn.figures(facts, of: DistrictCode(district))
        try writer.write(
            MonthlyReportDocument.make(figures, context: options.context(in: environment)))
    }
}

import ArgumentParser
import ReportKit
import SupervisionModel
import SupervisionReports

/// `dudao compliance`: the centre audits itself.
struct ComplianceCommand: ParsableCommand, DudaoCommand {
    static let configuration = CommandConfiguration(
        commandName: "compliance",
        abstract: "Audit a month article by article: held, breached, not applicable, or for a person.",
        discussion: """
            What needs a decision stands first, then the districts beside each other, then every article of the measures with
            records, numbers, readings and citations. It proposes and decides nothing. A table that a folder lacks is named,
            and what needs it isn't judged. The status is 0 with breaches too, unless --fail-on-breach is given.
            """)

    @OptionGroup var source: ComplianceSource

    @Option(name: .long, help: "One district alone, by its code.")
    var district: String?

    @Flag(name: .long, help: "End with status 1 where anything is breached.")
    var failOnBreach = false

    @OptionGroup var options: ReportOptions

    func run(in environment: CommandEnvironment) throws(CommandError) {
        let writer = ReportWriter(options: options, environment: environment)
        try writer.check()
        let facts = try source.facts(district: district, report: options, in: environment)
        let lines = ComplianceAudit.builtIn.lines(facts)
        try writer.write(
            ComplianceReport.make(lines, facts: facts, context: options.context(in: environment)))
        let breaches = lines.count { $0.verdict.ruling == .breached }
        guard failOnBreach, breaches > 0 else { return }
        throw CommandError(
            status: .refused,
            message: LocalizedText(
                zh: "\(facts.month)有\(breaches)项不符合。",
                en: "\(breaches.counted("line")) of \(facts.month) \(breaches == 1 ? "is" : "are") breached."
            )[
                options.reportLocale])
    }
}

extension ComplianceAudit {
    /// The audit with the holidays that are built in, and complaints brought up after thirty days.
    static let builtIn = ComplianceAudit(calendar: .builtIn, complaintDays: .beijingComplaints)
}

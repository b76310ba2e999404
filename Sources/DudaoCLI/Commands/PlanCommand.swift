import ArgumentParser
import ReportKit
import SupervisionAnalytics
import SupervisionHistory
import SupervisionModel
import SupervisionReports

/// `dudao plan`: a month's spot checks.
struct PlanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan", abstract: "Draw a month's spot checks.", subcommands: [Draw.self])

    /// `dudao plan draw`.
    struct Draw: ParsableCommand, DudaoCommand {
        static let configuration = CommandConfiguration(
            abstract:
                "Draw a month's spot checks: at least 30 % of each district's sessions, weighted by risk.",
            discussion: """
                The same records, month and seed give the same plan. The draw is unverified: nothing was committed to
                before it, so it can be repeated but not proved.
                """)

        @OptionGroup var source: SourceOptions
        @OptionGroup var model: ModelOptions
        @OptionGroup var options: ReportOptions

        @Option(name: .long, help: "The month, like 2026-12.")
        var month: String

        @Option(name: .long, help: "The seed of the draw.")
        var seed: UInt64

        @Option(name: .long, help: "The part λ of the sample spread evenly, above 0 and at most 1.")
        var floor: Double = DrawParameters.standard.floorShare

        @Option(name: .long, help: "The exponent γ of risk.")
        var exponent: Double = DrawParameters.standard.riskExponent

        @Flag(
            name: .long,
            help: "Leave visits that are due (no visit for 12 months, confirmed severe complaint) to chance.")
        var noMandatory = false

        func validate() throws {
            guard CalendarMonth(month) != nil else {
                throw ValidationError("\"\(month)\" isn't a month; write it like 2026-12.")
            }
        }

        func run(in environment: CommandEnvironment) throws(CommandError) {
            let writer = ReportWriter(options: options, environment: environment)
            try writer.check()
            guard let month = CalendarMonth(month) else { return }
            let eve = month.firstDay.adding(days: -1)
            let scored = try ScoredHistory(
                source: source, model: model, options: options, environment: environment, latest: eve)
            let history = scored.history
            _ = try source.districtIndex(of: history)
            var risks = [Double?](repeating: nil, count: history.institutions.count)
            for risk in scored.assessment.institutions {
                risks[risk.institution] = risk.probability ?? risk.rate
            }
            let plan = try CommandError.catching { () throws(AnalyticsError) in
                try SpotCheckPlan.draw(
                    from: history, month: month, asOf: scored.assessment.asOf, risks: risks,
                    districts: source.district.map { [DistrictCode($0)] },
                    parameters: DrawParameters(
                        floorShare: floor, riskExponent: exponent,
                        leastShare: environment.policy.spotCheckShare.value),
                    mandatory: noMandatory ? .off : .standard(for: environment.policy),
                    seed: DrawSeed(unverified: seed))
            }
            try writer.write(
                SpotCheckPlanReport.make(plan, history: history, context: options.context(in: environment)))
        }
    }
}

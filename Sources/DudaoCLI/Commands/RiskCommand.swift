import ArgumentParser
import ReportKit
import SupervisionAnalytics
import SupervisionExchange
import SupervisionHistory
import SupervisionModel
import SupervisionReports

/// `dudao risk`: institutions' scores.
struct RiskCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "risk", abstract: "Score institutions, say why, and test the scores on the past.",
        subcommands: [Score.self, Explain.self, Backtest.self])

    /// `dudao risk score`.
    struct Score: ParsableCommand, DudaoCommand {
        static let configuration = CommandConfiguration(
            abstract: "Rank institutions by risk, with intervals and reasons.")

        @OptionGroup var source: SourceOptions
        @OptionGroup var model: ModelOptions
        @OptionGroup var options: ReportOptions

        func run(in environment: CommandEnvironment) throws(CommandError) {
            let writer = ReportWriter(options: options, environment: environment)
            try writer.check()
            let scored = try ScoredHistory(
                source: source, model: model, options: options, environment: environment)
            let district = try source.districtIndex(of: scored.history)
            try writer.write(
                CommandError.catching { () throws(AnalyticsError) in
                    try RiskListReport.make(
                        scored.assessment, history: scored.history, district: district,
                        context: options.context(in: environment))
                })
        }
    }

    /// `dudao risk explain`.
    struct Explain: ParsableCommand, DudaoCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say why one institution is scored as it is, in parts that add up.")

        @OptionGroup var source: SourceOptions
        @OptionGroup var model: ModelOptions
        @OptionGroup var options: ReportOptions

        @Argument(help: "The institution's identifier.")
        var institution: String

        func run(in environment: CommandEnvironment) throws(CommandError) {
            let writer = ReportWriter(options: options, environment: environment)
            try writer.check()
            let scored = try ScoredHistory(
                source: source, model: model, options: options, environment: environment)
            guard let index = scored.history.institution(InstitutionID(institution)) else {
                throw CommandError(
                    status: .usage,
                    message: "There is no institution \"\(institution)\" in \(source.name); "
                        + "its identifiers stand in the column institution_id of institutions.")
            }
            guard let risk = scored.assessment.risk(ofInstitution: index) else {
                throw CommandError(
                    status: .refused,
                    message:
                        "Institution \(institution) was withdrawn by \(scored.assessment.asOf) and isn't scored; "
                        + "choose an earlier day with --as-of.")
            }
            let explanation = try CommandError.catching { () throws(AnalyticsError) in
                try scored.assessment.model.explain(risk, in: scored.history, asOf: scored.assessment.asOf)
            }
            try writer.write(
                InstitutionReport.make(
                    explanation, assessment: scored.assessment, history: scored.history,
                    context: options.context(in: environment)))
        }
    }

    /// `dudao risk backtest`.
    struct Backtest: ParsableCommand, DudaoCommand {
        static let configuration = CommandConfiguration(
            abstract: "Score a past test with history frozen before it.",
            discussion: """
                Scores every visit with split test and an outcome, or from --test-from on where visits have no split.
                Nothing on or after the first test day is visible. Writes inspection_id,score, each a probability.
                """)

        @Option(name: .long, help: "The data folder (Documentation/DataFolder.md).")
        var from: String

        @Option(name: .long, help: "The file to write inspection_id,score to.")
        var scores: String

        @Option(name: .long, help: "The first day of the test, where visits have no split.")
        var testFrom: String?

        @Option(name: .long, help: "The seed of the resampling behind intervals.")
        var seed: UInt64 = 1

        @OptionGroup var model: ModelOptions
        @OptionGroup var options: ReportOptions

        func validate() throws {
            if let testFrom, CalendarDay(testFrom) == nil {
                throw ValidationError("\"\(testFrom)\" isn't a day; write it like 2026-11-30.")
            }
        }

        func run(in environment: CommandEnvironment) throws(CommandError) {
            let writer = ReportWriter(options: options, environment: environment)
            try writer.check()
            let history = try SourceOptions.read(
                from, covariates: model.named, labels: model.labels, report: options, in: environment)
            let test = try CommandError.catching { () throws(AnalyticsError) in
                try RiskBacktest.run(
                    history, configuration: model.configuration(for: history, policy: environment.policy),
                    testFrom: testFrom.flatMap { CalendarDay($0) }, seed: seed)
            }
            let file = OutputFile(path: scores, interruption: environment.interruption)
            try file.write { (sink) throws(RenderingError) in
                try sink.write("inspection_id,score\n")
                for (visit, score) in zip(test.visits, test.scores) {
                    try sink.write("\(CSVCell.quoted(history.inspections.ids[visit])),\(score)\n")
                }
            }
            guard scores != "-" else { return }
            try writer.write(
                BacktestReport.make(test, history: history, context: options.context(in: environment)))
        }
    }
}

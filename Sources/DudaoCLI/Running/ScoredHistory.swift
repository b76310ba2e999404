import SupervisionAnalytics
import SupervisionHistory
import SupervisionModel

/// A history and its institutions' scores: the first steps of several commands.
struct ScoredHistory {
    /// The history.
    let history: InspectionHistory
    /// The scores.
    let assessment: RiskAssessment

    /// Reads a folder or the store, and scores.
    ///
    /// - Parameters:
    ///   - latest: A day after which nothing may be used, where the command has one.
    /// - Throws: ``CommandError`` with status 65 for a faulty folder, 64 for a column that isn't there.
    init(
        source: SourceOptions, model: ModelOptions, options: ReportOptions, environment: CommandEnvironment,
        latest: CalendarDay? = nil
    ) throws(CommandError) {
        let history = try source.history(model, report: options, in: environment)
        var day = source.day(of: history)
        if source.asOf == nil, let latest, latest < day { day = latest }
        let configuration = model.configuration(for: history, policy: environment.policy)
        self.history = history
        assessment = try CommandError.catching { () throws(AnalyticsError) in
            try RiskModel.fit(history, asOf: day, configuration: configuration).score(history, asOf: day)
        }
    }
}

extension CommandError {
    /// Does a piece of analysis, and turns what it refuses into a command's error.
    static func catching<Result>(_ body: () throws(AnalyticsError) -> Result) throws(CommandError) -> Result {
        do {
            return try body()
        } catch {
            throw CommandError(status: .usage, message: error.message)
        }
    }
}

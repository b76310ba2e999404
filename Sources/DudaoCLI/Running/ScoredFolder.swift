import SupervisionAnalytics
import SupervisionHistory
import SupervisionModel

/// A data folder read and its institutions scored: the first steps of several commands.
struct ScoredFolder {
    /// The history.
    let history: InspectionHistory
    /// The scores.
    let assessment: RiskAssessment

    /// Reads and scores.
    ///
    /// - Parameters:
    ///   - latest: A day after which nothing may be used, where the command has one.
    /// - Throws: ``CommandError`` with status 65 for a faulty folder, 64 for a column that isn't there.
    init(
        folder: FolderOptions, model: ModelOptions, options: ReportOptions, environment: CommandEnvironment,
        latest: CalendarDay? = nil
    ) throws(CommandError) {
        let history = try FolderOptions.read(
            folder.from, covariates: model.named, labels: model.labels, report: options, in: environment)
        var day = folder.day(of: history)
        if folder.asOf == nil, let latest, latest < day { day = latest }
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

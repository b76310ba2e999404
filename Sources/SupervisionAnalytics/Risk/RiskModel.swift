public import SupervisionHistory
public import SupervisionModel

/// A fitted model of institutions' risk: a decayed, severity-weighted, shrunk rate over all items.
///
/// A value, whole in itself: fitted once, it scores any history of the same regime. Nothing in it depends on the
/// order of the input or on the machine. Method, assumptions and where it misleads:
/// `Documentation/Methods/institution-risk.md`.
public struct RiskModel: Hashable, Sendable {
    /// The choices it was fitted under.
    public let configuration: RiskConfiguration
    /// What is believed of an institution before its own visits.
    public let prior: RiskPrior
    /// How half-life and weights were chosen, and the calibration.
    public let selection: RiskSelection
    /// The day it was fitted: nothing later was seen.
    public let fittedOn: CalendarDay
    /// The first and the last day of the visits it was fitted on.
    public let trainingPeriod: ClosedRange<CalendarDay>?
    /// The visits it was fitted on.
    public let visits: Int
    /// The hash of the data it was fitted on.
    public let dataHash: String

    /// The half-life in use.
    public var halfLife: HalfLife { selection.halfLife }
    /// The weights in use.
    public var weights: SeverityWeights { selection.weights }

    /// How far the model can be trusted: the worst of its parts.
    public var status: ResultStatus {
        prior.status == .ok || prior.status == .approximated ? selection.status : prior.status
    }

    /// Fits a model to what was known on a day.
    ///
    /// - Parameters:
    ///   - history: The history.
    ///   - asOf: Visits made or reported after this day are invisible.
    ///   - configuration: The outcome, the covariates, and what to choose from.
    /// - Throws: ``AnalyticsError`` with code `unknownColumn` when a covariate or the outcome isn't in the history.
    /// - Complexity: O(pairs tried × folds × (visits + institutions)); some seconds for 1.8 million visits.
    public static func fit(
        _ history: InspectionHistory, asOf: CalendarDay, configuration: RiskConfiguration
    ) throws(AnalyticsError) -> RiskModel {
        let table = try VisitTable(history, knownOn: asOf, label: configuration.label)
        return try fit(table, history, asOf: asOf, configuration: configuration)
    }

    static func fit(
        _ table: VisitTable, _ history: InspectionHistory, asOf: CalendarDay, configuration: RiskConfiguration
    ) throws(AnalyticsError) -> RiskModel {
        let covariates = try columns(configuration, history).map { column in
            CovariateColumn(
                name: column.name, levels: column.levels, values: table.order.map { column.values[$0] })
        }
        // The day itself is known, so the model sees it whole: "before" is the day after.
        let day = asOf.number + 1
        let selection = RiskSelector(
            table: table, covariates: covariates, institutions: history.institutions.count, day: day,
            configuration: configuration
        ).select()
        let prior = RiskPriorFit.fit(
            table, covariates: covariates, institutions: history.institutions.count, before: day,
            weights: selection.weights)
        var period: ClosedRange<CalendarDay>?
        if let first = table.days.first, let last = table.days.last {
            period = CalendarDay(number: first)...CalendarDay(number: last)
        }
        return RiskModel(
            configuration: configuration, prior: prior, selection: selection, fittedOn: asOf,
            trainingPeriod: period, visits: table.count, dataHash: history.dataHash)
    }

    static func columns(
        _ configuration: RiskConfiguration, _ history: InspectionHistory
    ) throws(AnalyticsError) -> [CovariateColumn] {
        var columns: [CovariateColumn] = []
        for name in configuration.covariates {
            do {
                columns.append(try history.institutions.covariate(name))
            } catch {
                throw AnalyticsError(code: .unknownColumn, message: error.message)
            }
        }
        return columns
    }

    /// Each institution's level of the model's covariates, by the levels' names as the model knows them.
    ///
    /// A level that the model never saw counts as none: its multiplier is 1.
    func levels(in history: InspectionHistory) throws(AnalyticsError) -> [[Int32]] {
        let columns = try Self.columns(configuration, history)
        let maps = zip(prior.covariates, columns).map { covariate, column in
            column.levels.map { level in covariate.levels.firstIndex(of: level).map { Int32($0) } ?? -1 }
        }
        return history.institutions.ids.indices.map { institution in
            zip(maps, columns).map { map, column in map[Int(column.values[institution])] }
        }
    }
}

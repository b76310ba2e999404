public import SupervisionHistory
public import SupervisionModel

/// Whether violations become more or less frequent: over all visits, and by district, institution or item.
///
/// One method decides, fixed beforehand: the overdispersed test of Cochran and Armitage on monthly counts, adjusted
/// within the family of series (Benjamini and Hochberg), with a floor of materiality. Everything else stands beside
/// it: Mann and Kendall's test with Sen's slope, the p chart, and what goes wrong most. Method and where it misleads:
/// `Documentation/Methods/trend-analysis.md`.
///
/// ```swift
/// let trends = TrendAnalysis.run(history, by: .district, months: nil, asOf: day, configuration: .init())
/// for trend in trends.units where trend.verdict.isAlarm { print(trend.unit, trend.ratio ?? 1) }
/// ```
public struct TrendAnalysis: Hashable, Sendable {
    /// Along what the history was cut.
    public let dimension: TrendDimension
    /// The months looked at.
    public let months: ClosedRange<CalendarMonth>
    /// The day whose knowledge was used.
    public let asOf: CalendarDay
    /// The choices behind the analysis.
    public let configuration: TrendConfiguration
    /// All visits together; a family of its own.
    public let overall: UnitTrend
    /// The series tested: alarms first, then by adjusted p-value, then in the order of the history; empty for
    /// ``TrendDimension/overall``.
    public let units: [UnitTrend]
    /// What became of all series along the dimension.
    public let family: TrendFamily
    /// Visits without a district, where the history was cut by district.
    public let unplacedVisits: Int
    /// What goes wrong most: codes of items by severity-weighted violations in the period, escalations left out.
    public let pareto: Pareto<String>
    /// `noData` without visits in the period; `tooFew` where nothing could be tested; else `ok`.
    public let status: ResultStatus

    /// Looks for trends.
    ///
    /// - Parameters:
    ///   - history: The history.
    ///   - dimension: Along what to cut it.
    ///   - months: The months to look at; nothing for all from the first visit to the day.
    ///   - asOf: Visits made or reported after this day are invisible.
    ///   - configuration: Rates and floors.
    /// - Complexity: O(visits + violations + series × months), and O(months² log months) for each series listed with
    ///   Sen's slope.
    public static func run(
        _ history: InspectionHistory, by dimension: TrendDimension, months: ClosedRange<CalendarMonth>?,
        asOf: CalendarDay, configuration: TrendConfiguration
    ) -> TrendAnalysis {
        let first = history.inspections.days.first.map(\.month) ?? asOf.month
        let period = months ?? min(first, asOf.month)...asOf.month
        let whole = TrendTally(history, by: .overall, months: period, knownOn: asOf)
        let all = Family(whole, configuration: configuration, isListed: true)
        let parts =
            dimension == .overall ? nil : TrendTally(history, by: dimension, months: period, knownOn: asOf)
        let family = parts.map { Family($0, configuration: configuration, isListed: false) } ?? all
        let overall = all.trends.first ?? Family.empty(firstMonth: period.lowerBound)
        let status: ResultStatus =
            overall.series.totalExposed == 0 ? .noData : family.counts.tested == 0 ? .tooFew : .ok
        return TrendAnalysis(
            dimension: dimension, months: period, asOf: asOf, configuration: configuration, overall: overall,
            units: parts == nil ? [] : family.trends, family: family.counts,
            unplacedVisits: parts?.unplaced ?? 0,
            pareto: pareto(history, months: period, asOf: asOf, configuration: configuration), status: status)
    }

    private static func pareto(
        _ history: InspectionHistory, months: ClosedRange<CalendarMonth>, asOf: CalendarDay,
        configuration: TrendConfiguration
    ) -> Pareto<String> {
        var weights = [Double](repeating: 0, count: history.items.count)
        let start = history.visitCount(before: months.lowerBound.firstDay)
        let end = history.visitCount(before: min(months.upperBound.lastDay, asOf).adding(days: 1))
        for visit in start..<max(start, end) where history.inspections.reportDays[visit] <= asOf {
            history.forEachViolation(ofVisit: visit) {
                weights[$0.item] += configuration.weights[$0.severity]
            }
        }
        return Pareto.rank(
            zip(history.items, weights).map { Pareto.Entry(item: $0.code, weight: $1) })
    }
}

public import SupervisionModel

/// The choices behind a trend analysis.
public struct TrendConfiguration: Hashable, Sendable {
    /// The share of false alarms tolerated among all alarms of a family (Benjamini and Hochberg).
    public var falseDiscoveryRate: Double = 0.10
    /// Violations below which a series isn't tested: part of the materiality floor.
    public var leastViolations: Int = 3
    /// Months with cases below which a series isn't tested; Mann and Kendall's test has no answer below four.
    public var leastMonths: Int = 4
    /// The ratio of the fitted rate at the end to that at the start, or its inverse, below which nothing is alarming.
    public var leastRatio: Double = 1.5
    /// The most series of a family that get control charts of their own; of larger ones, only those with an alarm.
    public var mostCharts: Int = 200

    /// The weights of severities in the Pareto analysis.
    public var weights: SeverityWeights = .form

    /// Makes a configuration with the defaults that `Documentation/Methods/trend-analysis.md` argues for.
    public init() {}
}

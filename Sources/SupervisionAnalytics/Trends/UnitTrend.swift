/// What was found of one series: its counts, the tests, and what they come to.
public struct UnitTrend: Hashable, Sendable {
    /// What the series is about.
    public let unit: TrendUnit
    /// The counts month by month.
    public let series: TrendSeries
    /// The test that decides: a linear trend, months weighted by their cases, widened for overdispersion.
    public let weighted: CochranArmitage
    /// Mann and Kendall's test with Sen's slope beside it; in large families for series with an alarm alone.
    public let monotonic: MannKendall?
    /// The weighted test's p-value, adjusted within the family; nothing for a series that wasn't tested.
    public let adjustedP: Double?
    /// The fitted rate of the last month with cases over that of the first; nothing where no line could be fitted.
    ///
    /// Of a logistic line, which stays within (0, 1) where the straight line of the test leaves it.
    public let ratio: Double?
    /// What all this comes to.
    public let verdict: TrendVerdict
    /// The control chart, over all months; in large families for series with an alarm alone.
    public let chart: ControlChart?
    /// Reservations of the series, besides those of the tests.
    public let caveats: [TrendCaveat]
}

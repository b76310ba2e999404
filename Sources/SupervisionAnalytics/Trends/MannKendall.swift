import RealModule

/// The test of Mann and Kendall for a monotonic trend, with Sen's slope beside it.
///
/// It asks only whether later values tend to be larger, so that neither an outlier nor the shape of the distribution
/// misleads it. It gives every period the same weight: where exposure is uneven, report it beside
/// ``CochranArmitage`` only.
///
/// ```swift
/// let trend = MannKendall.test(monthlyRates, correction: .none)
/// trend.p      // two-sided
/// trend.slope  // Sen's slope, per period
/// ```
///
/// - SeeAlso: Mann (1945); Kendall (1975); Sen (1968); Hirsch, Slack and Smith (1982) for seasons; Hamed and Rao (1998).
public struct MannKendall: Sendable, Hashable {
    /// What is done about serial correlation.
    public enum Correction: String, Sendable, Hashable, CaseIterable, Codable {
        /// Nothing.
        case none
        /// The variance is multiplied by the factor of Hamed and Rao, unless that isn't positive.
        case hamedRao
    }

    /// The values that were there.
    public let count: Int
    /// S, the pairs that rise less the pairs that fall.
    public let score: Int
    /// The variance of S without trend, ties and correction included.
    public let variance: Double
    /// The variance that the correction would have given, where it was asked for; it can be negative.
    public let correctedVariance: Double?
    /// (S ∓ 1)/√variance, 0 for S = 0.
    public let z: Double
    /// The two-sided p-value, 1 where there is nothing to test.
    public let p: Double
    /// Whether ``p`` comes from the exact distribution of S: up to 10 values without ties.
    public let isExact: Bool
    /// S over the number of pairs, in [−1, 1].
    public let tau: Double
    /// Sen's slope, the median change per period (per year of `period` periods in the seasonal test); 0 without pairs.
    public let slope: Double
    /// The median value less the slope times the median position.
    public let intercept: Double
    /// The 95 % interval of ``slope`` by the normal approximation, or `nil` where there is none.
    public let slopeInterval: IntervalEstimate?
    /// `noData` below 4 values; `degenerate` where all are equal; `approximated` where the correction was refused.
    public let status: ResultStatus
    /// The reservations, without repetition.
    public let caveats: [MethodCaveat]

    /// Tests a series for a monotonic trend.
    ///
    /// - Parameters:
    ///   - values: One value for each period, in order; those missing or not finite are left out, and the others keep
    ///     their places.
    ///   - correction: What to do about serial correlation; with values missing, lags are counted among those there.
    /// - Complexity: O(n² log n) for Sen's slope.
    public static func test(_ values: [Double?], correction: Correction) -> MannKendall {
        let series = MannKendallSeries(values, from: 0, by: 1)
        var reservations: [MethodCaveat] = [.exposureIgnored]
        if series.values.count < values.count { reservations.append(.periodsMissing) }
        guard series.values.count >= 4 else {
            return MannKendall(
                empty: .noData, count: series.values.count, caveats: reservations + [.fewPeriods])
        }
        let tally = series.tally()
        guard tally.variance > 0 else {
            return MannKendall(
                empty: .degenerate, count: series.values.count, caveats: reservations + [.allAlike],
                intercept: series.values.first ?? 0)
        }
        let slopes = series.slopes().sorted()
        let slope = Self.median(slopes)
        var variance = tally.variance
        var corrected: Double?
        var status = ResultStatus.ok
        if correction == .hamedRao {
            let factor = series.hamedRaoFactor(slope: slope)
            corrected = tally.variance * factor
            if factor > 0 {
                variance = tally.variance * factor
            } else {
                status = .approximated
                reservations.append(.correctionRefused)
            }
        }
        let middle = Self.median(series.positions)
        return MannKendall(
            count: series.values.count, tally: tally, variance: variance, corrected: corrected,
            isExact: correction == .none && !tally.hasTies && series.values.count <= 10, slopes: slopes,
            slope: slope, intercept: Self.median(series.values.sorted()) - slope * middle, status: status,
            caveats: reservations)
    }

    /// Tests a series for a monotonic trend within its seasons: January with January, and so on.
    ///
    /// - Parameters:
    ///   - values: One value for each period, in order; those missing or not finite are left out.
    ///   - period: The number of periods in a cycle: 12 for months. At most 1 means no seasons.
    /// - Returns: A result whose slope is the change per cycle.
    public static func seasonal(_ values: [Double?], period: Int) -> MannKendall {
        guard period > 1 else { return test(values, correction: .none) }
        let whole = MannKendallSeries(values, from: 0, by: 1)
        var reservations: [MethodCaveat] = [.exposureIgnored]
        if whole.values.count < values.count { reservations.append(.periodsMissing) }
        var total = MannKendallTally()
        var slopes: [Double] = []
        for season in 0..<Swift.min(period, values.count) {
            let series = MannKendallSeries(values, from: season, by: period)
            total.add(series.tally())
            slopes += series.slopes()
        }
        guard whole.values.count >= 4, total.pairs > 0 else {
            return MannKendall(
                empty: .noData, count: whole.values.count, caveats: reservations + [.fewPeriods])
        }
        guard total.variance > 0 else {
            return MannKendall(
                empty: .degenerate, count: whole.values.count, caveats: reservations + [.allAlike])
        }
        slopes.sort()
        let slope = Self.median(slopes)
        let middle = Self.median(whole.positions) / Double(period)
        return MannKendall(
            count: whole.values.count, tally: total, variance: total.variance, corrected: nil, isExact: false,
            slopes: slopes, slope: slope,
            intercept: Self.median(whole.values.sorted()) - slope * middle, status: .ok, caveats: reservations
        )
    }

    private init(
        count: Int, tally: MannKendallTally, variance: Double, corrected: Double?, isExact: Bool,
        slopes: [Double], slope: Double, intercept: Double, status: ResultStatus, caveats: [MethodCaveat]
    ) {
        self.count = count
        self.variance = variance
        self.isExact = isExact
        self.slope = slope
        self.intercept = intercept
        self.status = status
        self.caveats = caveats
        score = tally.score
        correctedVariance = corrected
        tau = tally.pairs > 0 ? Double(tally.score) / Double(tally.pairs) : 0
        let deviation = variance.squareRoot()
        z = tally.score == 0 ? 0 : Double(tally.score - tally.score.signum()) / deviation
        p = isExact ? Self.exactP(score: tally.score, count: count) : StandardNormal.twoSidedP(z)
        let reach = -StandardNormal.quantile(0.025) * deviation
        let low = Int(((Double(slopes.count) - reach) / 2).rounded(.down))
        let high = Int(((Double(slopes.count) + reach) / 2).rounded(.up))
        slopeInterval =
            low >= 0 && high < slopes.count
            ? IntervalEstimate(lower: slopes[low], upper: slopes[high], level: 0.95) : nil
    }

    private init(
        empty status: ResultStatus, count: Int, caveats: [MethodCaveat], intercept: Double = 0
    ) {
        self.count = count
        self.status = status
        self.caveats = caveats
        self.intercept = intercept
        score = 0
        variance = 0
        correctedVariance = nil
        z = 0
        p = 1
        isExact = false
        tau = 0
        slope = 0
        slopeInterval = nil
    }

    /// The probability of an |S| at least as large among all orders of `count` different values.
    private static func exactP(score: Int, count: Int) -> Double {
        // Orders by their number of inversions, built up by one value at a time; S = pairs − 2 × inversions.
        var orders: [Double] = [1]
        for next in stride(from: 2, through: count, by: 1) {
            var grown = [Double](repeating: 0, count: orders.count + next - 1)
            for (inversions, ways) in orders.enumerated() {
                for more in 0..<next { grown[inversions + more] += ways }
            }
            orders = grown
        }
        let pairs = orders.count - 1
        var extreme = 0.0
        var all = 0.0
        for (inversions, ways) in orders.enumerated() {
            all += ways
            if abs(pairs - 2 * inversions) >= abs(score) { extreme += ways }
        }
        return extreme / all
    }

    /// The median of values in ascending order, 0 of none.
    static func median(_ sorted: [Double]) -> Double {
        guard !sorted.isEmpty else { return 0 }
        let middle = sorted.count / 2
        return sorted.count % 2 == 1 ? sorted[middle] : 0.5 * (sorted[middle - 1] + sorted[middle])
    }
}

import RealModule

/// The test for a linear trend of proportions, widened where they vary more than chance would have it.
///
/// With T = Σ tᵢ(yᵢ − nᵢp̄) and V = p̄(1 − p̄)(Σ nᵢtᵢ² − (Σ nᵢtᵢ)²/N), z = T/√(φV). The dispersion φ is the part of
/// Pearson's statistic that the fitted line leaves, over its degrees of freedom, and at least 1. Each period weighs by its
/// trials, which is why this test and not ``MannKendall`` decides where exposure is uneven.
///
/// ```swift
/// let trend = CochranArmitage.test(months)
/// trend.p            // two-sided
/// trend.slope        // change of the proportion per period
/// ```
///
/// - SeeAlso: Armitage (1955), Biometrics 11:375; Cochran (1954), Biometrics 10:417.
public struct CochranArmitage: Sendable, Hashable {
    /// The periods with trials.
    public let periods: Int
    /// All trials.
    public let trials: Int
    /// All events.
    public let events: Int
    /// T, the covariance of events and scores.
    public let score: Double
    /// V, the variance of ``score`` without trend, before it is widened.
    public let variance: Double
    /// φ, by which the variance is multiplied; at least 1.
    public let dispersion: Double
    /// T/√(φV), positive for a rise; 0 where it can't be computed.
    public let z: Double
    /// The two-sided p-value of ``z``; 1 where it can't be computed.
    public let p: Double
    /// T/√V, the classical statistic, which takes the counts as binomial.
    public let binomialZ: Double
    /// The two-sided p-value of ``binomialZ``.
    public let binomialP: Double
    /// The change of the proportion per unit of score, by weighted least squares; 0 where it can't be computed.
    public let slope: Double
    /// The fitted proportion at a score of 0; it may lie outside [0, 1].
    public let intercept: Double
    /// The 95 % interval of ``slope``, or `nil` where it can't be computed.
    public let slopeInterval: IntervalEstimate?
    /// `noData` without trials; `degenerate` for a single period or where every trial, or none, was an event;
    /// `tooFew` below 4 periods, or where fewer than 5 events or non-events lie behind the result; else `ok`.
    public let status: ResultStatus
    /// The reservations, without repetition.
    public let caveats: [MethodCaveat]

    /// Tests counts for a trend over their positions, counted from 0.
    ///
    /// - Parameter counts: One count for each period, in order; those without trials are left out, and the others
    ///   keep their places.
    /// - Complexity: O(n).
    public static func test(_ counts: [PeriodCount]) -> CochranArmitage {
        evaluate(counts) { Double($0) }
    }

    /// Tests counts for a trend over given scores.
    ///
    /// - Parameters:
    ///   - counts: One count for each period; those without trials are left out.
    ///   - scores: One finite score for each count.
    /// - Throws: ``AnalyticsError`` with code `raggedColumns` for another number of scores, and `parameterOutOfRange`
    ///   for a score that isn't finite.
    /// - Complexity: O(n).
    public static func test(
        _ counts: [PeriodCount], scores: [Double]
    ) throws(AnalyticsError) -> CochranArmitage {
        guard counts.count == scores.count else {
            throw AnalyticsError(
                code: .raggedColumns,
                message: "\(counts.count) periods have \(scores.count) scores; give each period one.")
        }
        guard scores.allSatisfy({ abs($0) < 1e100 }) else {
            throw AnalyticsError(
                code: .parameterOutOfRange,
                message: "A trend's scores must be finite; number the periods instead.")
        }
        return evaluate(counts) { scores[$0] }
    }

    private static func evaluate(_ counts: [PeriodCount], score at: (Int) -> Double) -> CochranArmitage {
        var n = 0.0
        var y = 0.0
        var sumT = 0.0
        var used = 0
        for (position, count) in counts.enumerated() where count.trials > 0 {
            n += Double(count.trials)
            y += Double(count.events)
            sumT += Double(count.trials) * at(position)
            used += 1
        }
        guard n > 0 else { return without(.noData, periods: 0, trials: 0, events: 0, caveats: []) }
        // Scores are centred first: the sums of squares then don't cancel, however large the scores are.
        let center = sumT / n
        let rate = y / n
        var covariance = 0.0
        var spread = 0.0
        for (position, count) in counts.enumerated() where count.trials > 0 {
            let t = at(position) - center
            covariance += t * (Double(count.events) - Double(count.trials) * rate)
            spread += Double(count.trials) * t * t
        }
        guard spread > 0, y > 0, y < n else {
            let caveat: MethodCaveat = y == 0 || y == n ? .allAlike : .fewPeriods
            return without(.degenerate, periods: used, trials: Int(n), events: Int(y), caveats: [caveat])
        }
        let unit = rate * (1 - rate)
        let slope = covariance / spread
        var left = 0.0
        for (position, count) in counts.enumerated() where count.trials > 0 {
            let trials = Double(count.trials)
            let residual = Double(count.events) / trials - rate - slope * (at(position) - center)
            left += trials * residual * residual
        }
        let dispersion = used > 2 ? Swift.max(1, left / unit / Double(used - 2)) : 1
        let variance = unit * spread
        let binomialZ = covariance / variance.squareRoot()
        let z = binomialZ / dispersion.squareRoot()
        let reach = -StandardNormal.quantile(0.025) * (dispersion * unit / spread).squareRoot()
        var caveats: [MethodCaveat] = []
        if used < 4 { caveats.append(.fewPeriods) }
        if Swift.min(y, n - y) < 5 { caveats.append(.fewEvents) }
        let status: ResultStatus = caveats.isEmpty ? .ok : .tooFew
        if dispersion > 1 { caveats.append(.overdispersed) }
        if used < counts.count { caveats.append(.periodsMissing) }
        return CochranArmitage(
            periods: used, trials: Int(n), events: Int(y), score: covariance, variance: variance,
            dispersion: dispersion, z: z, p: StandardNormal.twoSidedP(z), binomialZ: binomialZ,
            binomialP: StandardNormal.twoSidedP(binomialZ), slope: slope, intercept: rate - slope * center,
            slopeInterval: IntervalEstimate(lower: slope - reach, upper: slope + reach, level: 0.95),
            status: status, caveats: caveats)
    }

    /// The result where no trend can be computed.
    private static func without(
        _ status: ResultStatus, periods: Int, trials: Int, events: Int, caveats: [MethodCaveat]
    ) -> CochranArmitage {
        CochranArmitage(
            periods: periods, trials: trials, events: events, score: 0, variance: 0, dispersion: 1, z: 0,
            p: 1,
            binomialZ: 0, binomialP: 1, slope: 0, intercept: trials > 0 ? Double(events) / Double(trials) : 0,
            slopeInterval: nil, status: status, caveats: caveats)
    }
}

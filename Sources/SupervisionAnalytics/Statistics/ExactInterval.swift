/// Intervals for a proportion or a rate that hold their level whatever the truth.
public enum ExactInterval {
    /// Returns the Clopper–Pearson interval of a proportion, or `nil` unless 0 ≤ successes ≤ trials and trials ≥ 1.
    ///
    /// - Parameters:
    ///   - successes: The number of successes.
    ///   - trials: The number of trials.
    ///   - level: The coverage it never falls short of, in (0, 1).
    /// - SeeAlso: Clopper and Pearson (1934).
    public static func proportion(successes: Int, trials: Int, level: Double) -> IntervalEstimate? {
        guard trials > 0, successes >= 0, successes <= trials, level > 0, level < 1 else { return nil }
        let tail = 0.5 * (1 - level)
        let y = Double(successes)
        let n = Double(trials)
        let lower = BetaDistribution(alpha: y, beta: n - y + 1)?.quantile(tail) ?? 0
        let upper = BetaDistribution(alpha: y + 1, beta: n - y)?.upperQuantile(tail) ?? 1
        return IntervalEstimate(lower: lower, upper: upper, level: level)
    }

    /// Returns Garwood's interval of a rate, or `nil` for a negative count or an exposure not above 0.
    ///
    /// - Parameters:
    ///   - events: The number of events.
    ///   - exposure: What they were counted over.
    ///   - level: The coverage it never falls short of, in (0, 1).
    /// - SeeAlso: Garwood (1936).
    public static func rate(events: Int, exposure: Double, level: Double) -> IntervalEstimate? {
        guard events >= 0, exposure > 0, exposure.isFinite, level > 0, level < 1 else { return nil }
        let tail = 0.5 * (1 - level)
        let y = Double(events)
        let lower = GammaDistribution(shape: y, rate: exposure)?.quantile(tail) ?? 0
        let upper = GammaDistribution(shape: y + 1, rate: exposure)?.upperQuantile(tail) ?? .infinity
        return IntervalEstimate(lower: lower, upper: upper, level: level)
    }

    /// Returns Wilson's interval of a proportion, narrower than the exact one, right on average only.
    ///
    /// - Parameters:
    ///   - successes: The number of successes.
    ///   - trials: The number of trials.
    ///   - level: The nominal coverage, in (0, 1).
    /// - SeeAlso: Wilson (1927).
    public static func wilson(successes: Int, trials: Int, level: Double) -> IntervalEstimate? {
        guard trials > 0, successes >= 0, successes <= trials, level > 0, level < 1 else { return nil }
        let z = -StandardNormal.quantile(0.5 * (1 - level))
        let n = Double(trials)
        let p = Double(successes) / n
        let scale = 1 + z * z / n
        let middle = (p + 0.5 * z * z / n) / scale
        let reach = z / scale * ((p * (1 - p) + 0.25 * z * z / n) / n).squareRoot()
        return IntervalEstimate(
            lower: successes == 0 ? 0 : Swift.max(0, middle - reach),
            upper: successes == trials ? 1 : Swift.min(1, middle + reach), level: level)
    }
}

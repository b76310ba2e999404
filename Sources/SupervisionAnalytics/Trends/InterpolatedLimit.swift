/// Exact limits of counts, interpolated between whole numbers so that they move smoothly with the size.
///
/// With r the smallest count whose cumulative probability F(r) reaches q, the limit is r − a for
/// a = (F(r) − q) / (F(r) − F(r − 1)). A lower limit can lie below 0; clamp it where it is drawn.
///
/// - SeeAlso: Spiegelhalter (2005), "Funnel plots for comparing institutional performance", appendix A.1.
public enum InterpolatedLimit {
    /// Returns the limit of a proportion, or `nil` without trials or for a parameter out of range.
    ///
    /// - Parameters:
    ///   - rate: The expected proportion, in [0, 1].
    ///   - trials: The number of trials, at least 1.
    ///   - tail: The probability to have below, in (0, 1).
    public static func proportion(rate: Double, trials: Int, tail: Double) -> Double? {
        guard trials > 0, tail > 0, tail < 1 else { return nil }
        guard let counts = BinomialDistribution(trials: trials, probability: rate) else { return nil }
        let r = counts.quantile(tail)
        return limit(r, tail, counts.cdf(r), counts.probability(of: r)) / Double(trials)
    }

    /// Returns the limit of a count with a given expectation, or `nil` for a parameter out of range.
    ///
    /// - Parameters:
    ///   - expected: The expected number, greater than 0.
    ///   - tail: The probability to have below, in (0, 1).
    public static func count(expected: Double, tail: Double) -> Double? {
        guard expected > 0, tail > 0, tail < 1 else { return nil }
        guard let counts = PoissonDistribution(mean: expected) else { return nil }
        let r = counts.quantile(tail)
        return limit(r, tail, counts.cdf(r), counts.probability(of: r))
    }

    private static func limit(_ r: Int, _ tail: Double, _ cumulative: Double, _ mass: Double) -> Double {
        // F(r) − F(r − 1) is the probability of r itself, without a difference.
        let share = mass > 0 ? Swift.min(Swift.max((cumulative - tail) / mass, 0), 1) : 0
        return Double(r) - share
    }
}

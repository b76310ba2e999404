import RealModule

/// A beta distribution: what is believed of a probability.
///
/// ```swift
/// let belief = BetaDistribution(alpha: 4.4, beta: 62.4)
/// belief?.mean            // 0.066
/// belief?.survival(0.1)   // how probable it is that the true probability exceeds 0.1
/// ```
public struct BetaDistribution: Sendable, Hashable {
    /// The first parameter, finite and greater than 0: violations so far, prior included.
    public let alpha: Double
    /// The second parameter, finite and greater than 0: answers without violation, prior included.
    public let beta: Double

    /// Creates a distribution, or `nil` unless both parameters lie in 1e-100…1e100.
    public init?(alpha: Double, beta: Double) {
        guard SpecialFunctions.parameterRange.contains(alpha), SpecialFunctions.parameterRange.contains(beta)
        else { return nil }
        self.alpha = alpha
        self.beta = beta
    }

    /// Creates a distribution from parameters known to be finite and greater than 0.
    init(checkedAlpha alpha: Double, beta: Double) {
        self.alpha = alpha
        self.beta = beta
    }

    /// The mean, α / (α + β).
    public var mean: Double { alpha / (alpha + beta) }

    /// The variance, mean (1 − mean) / (α + β + 1).
    public var variance: Double { mean * (beta / (alpha + beta)) / (alpha + beta + 1) }

    /// Returns the density at a point; infinite at an end whose parameter is below 1.
    public func density(_ x: Double) -> Double {
        guard x >= 0, x <= 1 else { return 0 }
        if x == 0 { return alpha > 1 ? 0 : (alpha == 1 ? beta : .infinity) }
        if x == 1 { return beta > 1 ? 0 : (beta == 1 ? alpha : .infinity) }
        return SpecialFunctions.betaPower(alpha, beta, x, 1 - x) / x / (1 - x)
    }

    /// Returns the probability of at most x: 1 above 1, and 0 below 0 and for what isn't a number.
    public func cdf(_ x: Double) -> Double {
        SpecialFunctions.incompleteBeta(alpha, beta, x: x, complement: 1 - x).lower
    }

    /// Returns the probability of more than x: 0 above 1, and 1 below 0 and for what isn't a number.
    public func survival(_ x: Double) -> Double {
        SpecialFunctions.incompleteBeta(alpha, beta, x: x, complement: 1 - x).upper
    }

    /// Returns the point with a given probability below: 0 for p ≤ 0, and 1 for p ≥ 1.
    public func quantile(_ p: Double) -> Double {
        SpecialFunctions.inverseIncompleteBeta(alpha, beta, Tails(lower: p))
    }

    /// Returns the point with a given probability above, accurate where that is tiny.
    public func upperQuantile(_ q: Double) -> Double {
        SpecialFunctions.inverseIncompleteBeta(alpha, beta, Tails(upper: q))
    }

    /// Returns the interval with equal probability cut from both ends.
    ///
    /// - Parameter level: The probability inside, in (0, 1).
    public func centralInterval(level: Double) -> IntervalEstimate {
        let tail = 0.5 * (1 - level)
        return IntervalEstimate(lower: quantile(tail), upper: upperQuantile(tail), level: level)
    }
}

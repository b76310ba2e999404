import RealModule

/// A gamma distribution by shape and rate: what is believed of a rate of events.
///
/// ```swift
/// let belief = GammaDistribution(shape: 2.5, rate: 40)
/// belief?.mean            // 0.0625 events for each unit of exposure
/// belief?.survival(0.1)   // how probable a rate above 0.1 is
/// ```
public struct GammaDistribution: Sendable, Hashable {
    /// The shape, finite and greater than 0.
    public let shape: Double
    /// The rate, finite and greater than 0: the inverse of the scale.
    public let rate: Double

    /// Creates a distribution, or `nil` unless both parameters lie in 1e-100…1e100.
    public init?(shape: Double, rate: Double) {
        guard SpecialFunctions.parameterRange.contains(shape), SpecialFunctions.parameterRange.contains(rate)
        else { return nil }
        self.shape = shape
        self.rate = rate
    }

    /// Creates a distribution from parameters known to be finite and greater than 0.
    init(checkedShape shape: Double, rate: Double) {
        self.shape = shape
        self.rate = rate
    }

    /// The mean, shape / rate.
    public var mean: Double { shape / rate }

    /// The variance, shape / rate².
    public var variance: Double { shape / rate / rate }

    /// Returns the density at a point; infinite at 0 for a shape below 1.
    public func density(_ x: Double) -> Double {
        guard x > 0 else {
            guard x == 0 else { return 0 }
            return shape > 1 ? 0 : (shape == 1 ? rate : .infinity)
        }
        return SpecialFunctions.gammaKernel(shape, x * rate) * shape / x
    }

    /// Returns the probability of at most x: 0 below 0, and for what isn't a number.
    public func cdf(_ x: Double) -> Double {
        SpecialFunctions.incompleteGamma(shape, x * rate).lower
    }

    /// Returns the probability of more than x: 1 below 0, and for what isn't a number.
    public func survival(_ x: Double) -> Double {
        SpecialFunctions.incompleteGamma(shape, x * rate).upper
    }

    /// Returns the point with a given probability below: 0 for p ≤ 0, infinity for p ≥ 1.
    public func quantile(_ p: Double) -> Double {
        SpecialFunctions.inverseIncompleteGamma(shape, Tails(lower: p)) / rate
    }

    /// Returns the point with a given probability above, accurate where that is tiny.
    public func upperQuantile(_ q: Double) -> Double {
        SpecialFunctions.inverseIncompleteGamma(shape, Tails(upper: q)) / rate
    }

    /// Returns the interval with equal probability cut from both ends.
    ///
    /// - Parameter level: The probability inside, in (0, 1).
    public func centralInterval(level: Double) -> IntervalEstimate {
        let tail = 0.5 * (1 - level)
        return IntervalEstimate(lower: quantile(tail), upper: upperQuantile(tail), level: level)
    }
}

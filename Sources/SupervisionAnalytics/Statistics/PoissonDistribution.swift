import RealModule

/// A Poisson distribution: how many events a given expectation brings.
public struct PoissonDistribution: Sendable, Hashable {
    /// The mean, in 0…1e15.
    public let mean: Double

    /// Creates a distribution, or `nil` unless the mean lies in 0…1e15, where counts are still exact.
    public init?(mean: Double) {
        guard mean >= 0, mean <= 1e15 else { return nil }
        self.mean = mean
    }

    /// Returns the probability of exactly k events: 0 for a negative k.
    public func probability(of k: Int) -> Double {
        guard k >= 0 else { return 0 }
        if k == 0 { return Double.exp(-mean) }
        return mean > 0 ? SpecialFunctions.gammaKernel(Double(k), mean) : 0
    }

    /// Returns the probability of at most k events.
    public func cdf(_ k: Int) -> Double {
        k < 0 ? 0 : SpecialFunctions.incompleteGamma(Double(k) + 1, mean).upper
    }

    /// Returns the probability of more than k events.
    public func survival(_ k: Int) -> Double {
        k < 0 ? 1 : SpecialFunctions.incompleteGamma(Double(k) + 1, mean).lower
    }

    /// Returns the smallest k with at least a given probability of k events or fewer.
    ///
    /// - Parameter p: The probability, taken into [0, 1 − 2⁻⁵³].
    public func quantile(_ p: Double) -> Int {
        let z = StandardNormal.quantile(Swift.min(Swift.max(p, 0x1p-1000), 1 - 0x1p-53))
        let start = mean + z * mean.squareRoot() + (z * z - 1) / 6
        return DiscreteSearch.smallest(atLeast: p, from: start, through: Int(1e15), cdf: cdf)
    }
}

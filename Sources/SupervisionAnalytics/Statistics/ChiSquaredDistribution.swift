/// A chi-squared distribution: the reference of a sum of squared deviations.
public struct ChiSquaredDistribution: Sendable, Hashable {
    /// The degrees of freedom, finite and greater than 0; they need not be whole.
    public let degreesOfFreedom: Double

    /// Creates a distribution, or `nil` unless the degrees of freedom lie in 1e-100…1e100.
    public init?(degreesOfFreedom: Double) {
        guard SpecialFunctions.parameterRange.contains(degreesOfFreedom) else { return nil }
        self.degreesOfFreedom = degreesOfFreedom
    }

    /// Returns the probability of at most x.
    public func cdf(_ x: Double) -> Double {
        SpecialFunctions.incompleteGamma(0.5 * degreesOfFreedom, 0.5 * x).lower
    }

    /// Returns the probability of more than x: the p-value of a statistic of x.
    public func survival(_ x: Double) -> Double {
        SpecialFunctions.incompleteGamma(0.5 * degreesOfFreedom, 0.5 * x).upper
    }

    /// Returns the point with a given probability below.
    public func quantile(_ p: Double) -> Double {
        2 * SpecialFunctions.inverseIncompleteGamma(0.5 * degreesOfFreedom, Tails(lower: p))
    }
}

import RealModule

/// A binomial distribution: how many of a number of independent trials succeed.
public struct BinomialDistribution: Sendable, Hashable {
    /// The number of trials, at least 0.
    public let trials: Int
    /// The probability of success of each, in [0, 1].
    public let probability: Double

    /// Creates a distribution, or `nil` for a negative number of trials or a probability outside [0, 1].
    public init?(trials: Int, probability: Double) {
        guard trials >= 0, probability >= 0, probability <= 1 else { return nil }
        self.trials = trials
        self.probability = probability
    }

    /// Returns the probability of exactly k successes: 0 outside 0…trials.
    public func probability(of k: Int) -> Double {
        guard k >= 0, k <= trials else { return 0 }
        if probability == 0 { return k == 0 ? 1 : 0 }
        if probability == 1 { return k == trials ? 1 : 0 }
        if k == 0 { return Double.exp(Double(trials) * Double.log(onePlus: -probability)) }
        if k == trials { return Double.exp(Double(trials) * Double.log(probability)) }
        return SpecialFunctions.binomialKernel(
            Double(k), Double(trials - k), probability, 1 - probability)
    }

    /// Returns the probability of at most k successes.
    public func cdf(_ k: Int) -> Double { tails(k).lower }

    /// Returns the probability of more than k successes.
    public func survival(_ k: Int) -> Double { tails(k).upper }

    /// Returns the smallest k with at least a given probability of k successes or fewer.
    ///
    /// - Parameter p: The probability, taken into [0, 1].
    public func quantile(_ p: Double) -> Int {
        let mean = Double(trials) * probability
        let z = StandardNormal.quantile(Swift.min(Swift.max(p, 0x1p-1000), 1 - 0x1p-53))
        let start = mean + z * (mean * (1 - probability)).squareRoot()
        return DiscreteSearch.smallest(atLeast: p, from: start, through: trials, cdf: cdf)
    }

    private func tails(_ k: Int) -> Tails {
        if k < 0 { return .allAbove }
        if k >= trials { return .allBelow }
        return SpecialFunctions.incompleteBeta(
            Double(k) + 1, Double(trials - k), x: probability, complement: 1 - probability
        ).swapped
    }
}

import RealModule

/// A beta-binomial distribution: successes among trials whose common probability is itself drawn from a beta.
///
/// It is what a belief about an institution predicts for its next visit, or what a prior predicts for an
/// institution not yet seen.
public struct BetaBinomial: Sendable, Hashable {
    /// The number of trials, at least 0.
    public let trials: Int
    /// The first parameter of the beta distribution, greater than 0.
    public let alpha: Double
    /// The second parameter of the beta distribution, greater than 0.
    public let beta: Double

    /// Creates a distribution, or `nil` for a negative number of trials or a parameter outside 1e-100…1e100.
    public init?(trials: Int, alpha: Double, beta: Double) {
        guard trials >= 0, let belief = BetaDistribution(alpha: alpha, beta: beta) else { return nil }
        self.init(trials: trials, probability: belief)
    }

    /// Creates the prediction of a belief for a number of trials; a negative number counts as 0.
    public init(trials: Int, probability belief: BetaDistribution) {
        self.trials = Swift.max(0, trials)
        self.alpha = belief.alpha
        self.beta = belief.beta
    }

    /// The mean number of successes.
    public var mean: Double { Double(trials) * (alpha / (alpha + beta)) }

    /// The probability of at least one success: 1 − B(α, β + n) / B(α, β).
    ///
    /// Treating the trials as independent at the mean probability would overstate it.
    public var probabilityOfAny: Double {
        let n = Double(trials)
        return -Double.expMinusOne(
            SpecialFunctions.logGammaRatio(beta, plus: n)
                - SpecialFunctions.logGammaRatio(alpha + beta, plus: n))
    }

    /// Returns the probability of exactly k successes: 0 outside 0…trials.
    ///
    /// - Complexity: O(1).
    public func probability(of k: Int) -> Double {
        guard k >= 0, k <= trials else { return 0 }
        let n = Double(trials)
        let y = Double(k)
        let total = alpha + beta
        // Three binomial kernels at one common probability, whose powers cancel: no large logarithms are subtracted.
        let up = alpha + y
        let down = beta + (n - y)
        let p = up / (total + n)
        let q = down / (total + n)
        let counts =
            k == 0
            ? n * Double.log(onePlus: -p)
            : (k == trials ? n * Double.log(onePlus: -q) : SpecialFunctions.logBinomialKernel(y, n - y, p, q))
        let logarithm =
            counts + SpecialFunctions.logBinomialKernel(alpha, beta, p, q)
            - SpecialFunctions.logBinomialKernel(up, down, p, q)
        return Double.exp(logarithm) * (alpha / up) * (beta / down) * ((total + n) / total)
    }

    /// Returns the probability of at most k successes.
    ///
    /// - Complexity: O(k), less where the terms die out.
    public func cdf(_ k: Int) -> Double {
        if k < 0 { return 0 }
        if k >= trials { return 1 }
        return Swift.min(1, reversed.sum(from: trials - k))
    }

    /// Returns the probability of more than k successes.
    ///
    /// - Complexity: O(trials − k), less where the terms die out.
    public func survival(_ k: Int) -> Double {
        if k < 0 { return 1 }
        if k >= trials { return 0 }
        return Swift.min(1, sum(from: k + 1))
    }

    /// Returns P(Y > k) + ½ P(Y = k): the upper mid-p value of k successes, ½ where there are no trials.
    public func upperMidP(_ k: Int) -> Double {
        let own = probability(of: k)
        // The tail's first term follows from this one by their ratio, unless this one underflowed.
        guard own > 1e-290, k < trials else { return survival(k) + 0.5 * own }
        return Swift.min(1, 0.5 * own + sum(from: k + 1, first: own * ratio(after: Double(k))))
    }

    /// The distribution of the failures.
    private var reversed: BetaBinomial {
        BetaBinomial(trials: trials, checkedAlpha: beta, beta: alpha)
    }

    private init(trials: Int, checkedAlpha alpha: Double, beta: Double) {
        self.trials = trials
        self.alpha = alpha
        self.beta = beta
    }

    /// The probability of `first` successes or more, by the ratio of neighbouring terms, all positive.
    private func sum(from first: Int) -> Double {
        let term = probability(of: first)
        if term < 1e-290, Double(first) < mean {
            // The sum would start from nothing on the way up; what lies below is as small.
            return 1 - reversed.sum(from: trials - first + 1)
        }
        return sum(from: first, first: term)
    }

    /// The probability of y + 1 over that of y.
    private func ratio(after y: Double) -> Double {
        let left = Double(trials) - y
        return left / (beta + left - 1) * ((alpha + y) / (y + 1))
    }

    private func sum(from first: Int, first start: Double) -> Double {
        let n = Double(trials)
        var term = start
        var total = term
        var y = Double(first)
        while y < n {
            let ratio = ratio(after: y)
            term *= ratio
            total += term
            y += 1
            // From here on terms fall, and even if they didn't what is left couldn't be seen.
            if beta >= 1, ratio <= 1, term * (n - y) <= total * 0x1p-56 { break }
        }
        return total
    }
}

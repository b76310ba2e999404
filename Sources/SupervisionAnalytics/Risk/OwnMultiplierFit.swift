import RealModule

/// Fits the strength κ of a prior of mean 1 on institutions' own multipliers, by penalised marginal likelihood.
///
/// With `m ~ Gamma(κ, κ)` and quasi-events `y ~ Poisson(e m)`, y is negative binomial:
/// `ln L(κ) = Σ lnΓ(κ+y) − lnΓ(κ) + κ ln κ − (κ+y) ln(κ+e)`, up to what doesn't hold κ. The penalty is the density
/// K/(1+K)² on the scale of ln K; without it the likelihood of data no more spread than chance has no maximum, and
/// a fitter that follows it runs to infinity (Albert 2009, section 3.5, on the Missouri cancer data).
enum OwnMultiplierFit {
    /// A fitted strength.
    struct Result: Hashable {
        let strength: Double
        let status: ResultStatus
    }

    /// The range of ln κ that is searched.
    static let range = -3.0...12.0

    /// Finds the strength at the greatest penalised likelihood, to 1e-6 of ln κ.
    ///
    /// - Parameters:
    ///   - events: Quasi-events of each institution, not negative.
    ///   - expected: Expected quasi-events of each; those with none say nothing and are passed over.
    /// - Returns: The strength, `degenerate` where none has any expectation.
    /// - Complexity: O(institutions) for each of some 60 evaluations.
    static func fit(events: [Double], expected: [Double]) -> Result {
        let informed = events.indices.filter { expected[$0] > 0 }
        guard !informed.isEmpty else { return Result(strength: 1, status: .degenerate) }
        let value = { (logStrength: Double) -> Double in
            let strength = Double.exp(logStrength)
            let own = Double.logGamma(strength)
            let logStrengthTerm = strength * logStrength
            var sum = 0.0
            for place in informed {
                let shape = strength + events[place]
                sum += Double.logGamma(shape) - own + logStrengthTerm
                sum -= shape * Double.log(strength + expected[place])
            }
            return sum + logStrength - 2 * Double.log(onePlus: strength)
        }
        // A scan finds the neighbourhood of the maximum even where the likelihood has a shoulder.
        var best = range.lowerBound
        var bestValue = -Double.infinity
        var candidate = range.lowerBound
        while candidate <= range.upperBound {
            let found = value(candidate)
            if found > bestValue { (best, bestValue) = (candidate, found) }
            candidate += 0.5
        }
        var low = max(range.lowerBound, best - 0.5)
        var high = min(range.upperBound, best + 0.5)
        let golden = (Double.sqrt(5) - 1) / 2
        var left = high - golden * (high - low)
        var right = low + golden * (high - low)
        var leftValue = value(left)
        var rightValue = value(right)
        while high - low > 1e-6 {
            if leftValue < rightValue {
                low = left
                (left, leftValue) = (right, rightValue)
                right = low + golden * (high - low)
                rightValue = value(right)
            } else {
                high = right
                (right, rightValue) = (left, leftValue)
                left = high - golden * (high - low)
                leftValue = value(left)
            }
        }
        let strength = Double.exp((low + high) / 2)
        let atEnd = low <= range.lowerBound + 1e-5 || high >= range.upperBound - 1e-5
        return Result(strength: strength, status: atEnd ? .approximated : .ok)
    }
}

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

    /// Finds the strength at the greatest penalised likelihood, to 1e-8 of ln κ.
    ///
    /// - Parameters:
    ///   - events: Quasi-events of each institution, not negative.
    ///   - expected: Expected quasi-events of each; those with none say nothing and are passed over.
    /// - Returns: The strength, `degenerate` where none has any expectation.
    /// - Complexity: O(institutions) for each of some 30 evaluations.
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
        let slope = { (logStrength: Double) -> Double in
            let strength = Double.exp(logStrength)
            let own = SpecialFunctions.digamma(strength)
            var sum = 0.0
            for place in informed {
                let shape = strength + events[place]
                let total = strength + expected[place]
                sum += SpecialFunctions.digamma(shape) - own + logStrength - Double.log(total)
                sum += (expected[place] - events[place]) / total
            }
            return strength * sum + 1 - 2 * strength / (1 + strength)
        }
        // A scan finds the neighbourhood of the maximum even where the likelihood has a shoulder.
        let steps = Int((range.upperBound - range.lowerBound).rounded(.up))
        var best = range.lowerBound
        var bestValue = -Double.infinity
        for step in 0...steps {
            let candidate = min(range.upperBound, range.lowerBound + Double(step))
            let found = value(candidate)
            if found > bestValue { (best, bestValue) = (candidate, found) }
        }
        var low = max(range.lowerBound, best - 1)
        var high = min(range.upperBound, best + 1)
        // Then the derivative's zero is enclosed by regula falsi; an end that stays twice is halved (Illinois).
        var atLow = slope(low)
        var atHigh = slope(high)
        var estimate = best
        var side = 0
        for _ in 0..<60 where atLow > 0 && atHigh < 0 {
            let next = (low * atHigh - high * atLow) / (atHigh - atLow)
            let moved = abs(next - estimate)
            estimate = next
            let found = slope(next)
            if found == 0 || moved < 1e-8 { break }
            if found > 0 {
                (low, atLow) = (next, found)
                if side == 1 { atHigh /= 2 }
                side = 1
            } else {
                (high, atHigh) = (next, found)
                if side == -1 { atLow /= 2 }
                side = -1
            }
        }
        let isAtEnd = estimate <= range.lowerBound + 1e-5 || estimate >= range.upperBound - 1e-5
        return Result(strength: Double.exp(estimate), status: isAtEnd ? .approximated : .ok)
    }
}

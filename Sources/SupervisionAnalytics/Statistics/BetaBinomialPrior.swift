import RealModule

/// A beta prior fitted to many units' counts: what is known of a unit before its own counts are seen.
///
/// Each unit's probability is taken as a draw from Beta(μK, (1 − μ)K), and μ and K are where the penalised marginal
/// likelihood of all counts is largest. A unit's belief then is the prior plus its own counts, so that a unit with
/// few trials is judged mostly as its peers are.
///
/// ```swift
/// let prior = try BetaBinomialPrior.fit(successes: violations, trials: answers, penalty: .standard)
/// prior.posterior(successes: 3, trials: 15).mean
/// ```
///
/// - SeeAlso: `Documentation/Methods/empirical-bayes.md`; Gelman and others (2013), section 5.3.
public struct BetaBinomialPrior: Sendable, Hashable {
    /// μ, the mean of the prior.
    public let mean: Double
    /// K, how many trials the prior is worth.
    public let strength: Double
    /// The units with trials.
    public let units: Int
    /// The marginal log-likelihood, without penalty and binomial coefficients; 0 where nothing was fitted.
    public let logLikelihood: Double
    /// The steps taken.
    public let iterations: Int
    /// `noData` without trials; `degenerate` where every trial, or none, succeeded: then the mean is
    /// (y + ½)/(n + 1) and the strength 1; `tooFew` below 3 units or where no unit has 2 trials; `approximated` where
    /// the strength ended at a bound, e⁻³ or e¹²; `notConverged` where the steps ran out.
    public let status: ResultStatus

    /// The first parameter of the prior, μK.
    public var alpha: Double { mean * strength }
    /// The second parameter of the prior, (1 − μ)K.
    public var beta: Double { (1 - mean) * strength }

    /// Creates a prior from elsewhere, or `nil` unless both of its parameters lie in 1e-100…1e100.
    public init?(mean: Double, strength: Double) {
        guard BetaDistribution(alpha: mean * strength, beta: (1 - mean) * strength) != nil else { return nil }
        self.init(
            mean: mean, strength: strength, units: 0, logLikelihood: 0, iterations: 0, status: .ok)
    }

    private init(
        mean: Double, strength: Double, units: Int, logLikelihood: Double, iterations: Int,
        status: ResultStatus
    ) {
        self.mean = mean
        self.strength = strength
        self.units = units
        self.logLikelihood = logLikelihood
        self.iterations = iterations
        self.status = status
    }

    /// The prior itself as a belief.
    public var distribution: BetaDistribution { BetaDistribution(checkedAlpha: alpha, beta: beta) }

    /// Returns the belief about a unit after its own counts, which may be weighted and so needn't be whole.
    ///
    /// - Parameters:
    ///   - successes: The successes, taken into [0, trials].
    ///   - trials: The trials; a number that is negative or not finite counts as 0.
    public func posterior(successes: Double, trials: Double) -> BetaDistribution {
        let n = trials > 0 && trials.isFinite ? trials : 0
        let y = successes > 0 ? Swift.min(successes, n) : 0
        return BetaDistribution(checkedAlpha: alpha + y, beta: beta + (n - y))
    }

    /// Fits a prior to counts.
    ///
    /// - Parameters:
    ///   - successes: One number for each unit.
    ///   - trials: One number for each unit; units with 0 say nothing.
    ///   - penalty: What is believed of the strength beforehand; ``PriorPenalty/standard`` unless another program is
    ///     to be matched.
    /// - Throws: ``AnalyticsError`` with code `raggedColumns` for columns of different length, and
    ///   `parameterOutOfRange` for successes outside 0…trials.
    /// - Complexity: O(units) to gather, then O(largest count) a step, in some ten steps.
    public static func fit(
        successes: [Int], trials: [Int], penalty: PriorPenalty
    ) throws(AnalyticsError) -> BetaBinomialPrior {
        guard successes.count == trials.count else {
            throw AnalyticsError(
                code: .raggedColumns,
                message:
                    "\(successes.count) successes stand beside \(trials.count) trials; give each unit both.")
        }
        for (unit, pair) in zip(successes, trials).enumerated() where pair.0 < 0 || pair.0 > pair.1 {
            throw AnalyticsError(
                code: .parameterOutOfRange,
                message: "Unit \(unit) has \(pair.0) successes in \(pair.1) trials; give 0 to all of them.")
        }
        return BetaBinomialFit(successes: successes, trials: trials, penalty: penalty).prior()
    }

    /// The gathered counts of a fit.
    private struct BetaBinomialFit {
        let penalty: PriorPenalty
        let successes: RisingFactorialSum
        let failures: RisingFactorialSum
        let trials: RisingFactorialSum
        var units = 0
        var y = 0.0
        var n = 0.0
        var squares = 0.0
        var deviation = 0.0
        var largest = 0

        init(successes counts: [Int], trials sizes: [Int], penalty: PriorPenalty) {
            self.penalty = penalty
            successes = RisingFactorialSum(counts.lazy.map { Double($0) })
            failures = RisingFactorialSum(zip(counts, sizes).lazy.map { Double($1 - $0) })
            trials = RisingFactorialSum(sizes.lazy.map { Double($0) })
            for (count, size) in zip(counts, sizes) where size > 0 {
                units += 1
                y += Double(count)
                n += Double(size)
                squares += Double(size) * Double(size)
                largest = Swift.max(largest, size)
            }
            let rate = n > 0 ? y / n : 0
            for (count, size) in zip(counts, sizes) where size > 0 {
                let gap = Double(count) / Double(size) - rate
                deviation += Double(size) * gap * gap
            }
        }

        func prior() -> BetaBinomialPrior {
            guard n > 0 else { return without(.noData) }
            guard y > 0, y < n else { return without(.degenerate) }
            let rate = y / n
            let area = PlaneAscent(
                lower: PlaneAscent.Point(x: -30, y: -3), upper: PlaneAscent.Point(x: 30, y: 12))
            let start = PlaneAscent.Point(x: Double.log(rate / (1 - rate)), y: Double.log(momentStrength))
            let summit = area.climb(from: start, slope)
            let mean = 1 / (1 + Double.exp(-summit.point.x))
            let strength = Double.exp(summit.point.y)
            let status: ResultStatus
            if units < 3 || largest < 2 {
                status = .tooFew
            } else if !summit.isConverged {
                status = .notConverged
            } else {
                status = summit.isOnBound ? .approximated : .ok
            }
            let own = penalised(summit.point)
            return BetaBinomialPrior(
                mean: mean, strength: strength, units: units, logLikelihood: summit.value - own,
                iterations: summit.iterations, status: status)
        }

        private func without(_ status: ResultStatus) -> BetaBinomialPrior {
            BetaBinomialPrior(
                mean: (y + 0.5) / (n + 1), strength: 1, units: units, logLikelihood: 0, iterations: 0,
                status: status)
        }

        /// K by the method of moments, within reason: where the climb starts.
        private var momentStrength: Double {
            let rate = y / n
            let free = Double(units - 1)
            let room = n - squares / n - free
            guard room > 0 else { return 10 }
            let correlation = (deviation / (rate * (1 - rate)) - free) / room
            return 1 / Swift.min(Swift.max(correlation, 1e-3), 0.5) - 1 + 1e-9
        }

        private func penalised(_ point: PlaneAscent.Point) -> Double {
            var value = penalty.value(logStrength: point.y).value
            if penalty == .uniformSpread {
                let mean = 1 / (1 + Double.exp(-point.x))
                value += Double.log(mean) + Double.log(onePlus: -mean)
            }
            return value
        }

        /// The penalised log-likelihood in (logit μ, ln K), with its derivatives.
        private func slope(_ point: PlaneAscent.Point) -> PlaneAscent.Slope {
            let mean = 1 / (1 + Double.exp(-point.x))
            let rest = 1 / (1 + Double.exp(point.x))
            let strength = Double.exp(point.y)
            let alpha = mean * strength
            let beta = rest * strength
            let a = successes.evaluate(alpha)
            let b = failures.evaluate(beta)
            let k = trials.evaluate(strength)
            let v = mean * beta
            let tilt = a.first - b.first
            let pull = alpha * a.first + beta * b.first - strength * k.first
            let prior = penalty.value(logStrength: point.y)
            let spread = penalty == .uniformSpread ? 1.0 : 0.0
            return PlaneAscent.Slope(
                value: a.value + b.value - k.value + penalised(point),
                gradient: PlaneAscent.Point(
                    x: v * tilt + spread * (1 - 2 * mean), y: pull + prior.slope),
                xx: v * v * (a.second + b.second) + v * (1 - 2 * mean) * tilt - spread * 2 * mean * rest,
                xy: v * tilt + v * (alpha * a.second - beta * b.second),
                yy: pull + alpha * alpha * a.second + beta * beta * b.second
                    - strength * strength * k.second + prior.curvature)
        }
    }
}

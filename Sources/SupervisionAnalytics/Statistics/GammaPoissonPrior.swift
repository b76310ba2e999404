import RealModule

/// A gamma prior fitted to many units' events and exposures: what is known of a unit's rate before its own are seen.
///
/// Each unit's rate is taken as a draw from Gamma(α, α/μ), and μ and α are where the penalised marginal likelihood
/// of all events is largest. Events needn't be whole: severity-weighted points over their dispersion are quasi-counts.
///
/// ```swift
/// let prior = try GammaPoissonPrior.fit(events: points, exposures: visits, penalty: .standard)
/// prior.posterior(events: 4.5, exposure: 6).survival(2 * prior.mean)
/// ```
///
/// - SeeAlso: `Documentation/Methods/empirical-bayes.md`; Albert (2009), section 7.3.
public struct GammaPoissonPrior: Sendable, Hashable {
    /// μ, the mean rate: events for a unit of exposure.
    public let mean: Double
    /// α, the shape: how many events the prior is worth.
    public let shape: Double
    /// The units with exposure.
    public let units: Int
    /// The marginal log-likelihood, without penalty and what doesn't depend on the parameters; 0 where nothing was fitted.
    public let logLikelihood: Double
    /// The steps taken.
    public let iterations: Int
    /// `noData` without exposure; `degenerate` without events: then the mean is ½ over the exposure and the shape 1;
    /// `tooFew` below 3 units; `approximated` where the shape ended at a bound, e⁻³ or e¹²; `notConverged` where the
    /// steps ran out.
    public let status: ResultStatus

    /// The rate parameter of the prior, α/μ: what exposure the prior is worth.
    public var rate: Double { shape / mean }

    /// Creates a prior from elsewhere, or `nil` unless the shape and the rate lie in 1e-100…1e100.
    public init?(mean: Double, shape: Double) {
        guard mean > 0, GammaDistribution(shape: shape, rate: shape / mean) != nil else { return nil }
        self.init(mean: mean, shape: shape, units: 0, logLikelihood: 0, iterations: 0, status: .ok)
    }

    private init(
        mean: Double, shape: Double, units: Int, logLikelihood: Double, iterations: Int, status: ResultStatus
    ) {
        self.mean = mean
        self.shape = shape
        self.units = units
        self.logLikelihood = logLikelihood
        self.iterations = iterations
        self.status = status
    }

    /// The prior itself as a belief.
    public var distribution: GammaDistribution { GammaDistribution(checkedShape: shape, rate: rate) }

    /// Returns the belief about a unit after its own events and exposure.
    ///
    /// - Parameters:
    ///   - events: The events; a number that is negative or not finite counts as 0.
    ///   - exposure: The exposure; a number that is negative or not finite counts as 0.
    public func posterior(events: Double, exposure: Double) -> GammaDistribution {
        GammaDistribution(
            checkedShape: shape + (events > 0 && events.isFinite ? events : 0),
            rate: rate + (exposure > 0 && exposure.isFinite ? exposure : 0))
    }

    /// Fits a prior to events and exposures.
    ///
    /// - Parameters:
    ///   - events: One number for each unit, finite and at least 0; fractions are allowed.
    ///   - exposures: One number for each unit, finite and at least 0; units with 0 say nothing.
    ///   - penalty: What is believed of the shape beforehand; ``PriorPenalty/standard`` unless another program is to be
    ///     matched.
    /// - Throws: ``AnalyticsError`` with code `raggedColumns` for columns of different length, and
    ///   `parameterOutOfRange` for a number out of range, or events without exposure.
    /// - Complexity: O(units) a step, in some ten steps.
    public static func fit(
        events: [Double], exposures: [Double], penalty: PriorPenalty
    ) throws(AnalyticsError) -> GammaPoissonPrior {
        guard events.count == exposures.count else {
            throw AnalyticsError(
                code: .raggedColumns,
                message:
                    "\(events.count) events stand beside \(exposures.count) exposures; give each unit both.")
        }
        for (unit, pair) in zip(events, exposures).enumerated() {
            guard pair.0 >= 0, pair.0 < 1e15, pair.1 >= 0, pair.1 < 1e300, pair.0 == 0 || pair.1 > 0 else {
                throw AnalyticsError(
                    code: .parameterOutOfRange,
                    message:
                        "Unit \(unit) has \(pair.0) events over \(pair.1); give finite numbers, not negative."
                )
            }
        }
        return GammaPoissonFit(events: events, exposures: exposures, penalty: penalty).prior()
    }

    /// The gathered events of a fit.
    private struct GammaPoissonFit {
        let penalty: PriorPenalty
        let gathered: RisingFactorialSum
        var events: [Double] = []
        var exposures: [Double] = []
        var y = 0.0
        var e = 0.0
        var squares = 0.0
        var deviation = 0.0

        init(events counts: [Double], exposures sizes: [Double], penalty: PriorPenalty) {
            self.penalty = penalty
            gathered = RisingFactorialSum(counts)
            for (count, size) in zip(counts, sizes) where size > 0 {
                events.append(count)
                exposures.append(size)
                y += count
                e += size
                squares += size * size
            }
            let rate = e > 0 ? y / e : 0
            for (count, size) in zip(events, exposures) {
                let gap = count / size - rate
                deviation += size * gap * gap
            }
        }

        func prior() -> GammaPoissonPrior {
            guard e > 0 else { return without(.noData) }
            guard y > 0 else { return without(.degenerate) }
            let center = Double.log(y / e)
            let area = PlaneAscent(
                lower: PlaneAscent.Point(x: center - 20, y: -3),
                upper: PlaneAscent.Point(x: center + 20, y: 12))
            let start = PlaneAscent.Point(x: center, y: Double.log(momentShape))
            let summit = area.climb(from: start, slope)
            let status: ResultStatus
            if events.count < 3 {
                status = .tooFew
            } else if !summit.isConverged {
                status = .notConverged
            } else {
                status = summit.isOnBound ? .approximated : .ok
            }
            return GammaPoissonPrior(
                mean: Double.exp(summit.point.x), shape: Double.exp(summit.point.y), units: events.count,
                logLikelihood: summit.value - penalty.value(logStrength: summit.point.y).value,
                iterations: summit.iterations, status: status)
        }

        private func without(_ status: ResultStatus) -> GammaPoissonPrior {
            GammaPoissonPrior(
                mean: e > 0 ? 0.5 / e : 1, shape: 1, units: events.count, logLikelihood: 0, iterations: 0,
                status: status)
        }

        /// α by the method of moments, within reason: where the climb starts.
        private var momentShape: Double {
            let rate = y / e
            let room = e - squares / e
            guard room > 0 else { return 10 }
            let variance = (deviation - Double(events.count - 1) * rate) / room
            return Swift.min(Swift.max(rate * rate / Swift.max(variance, 1e-3 * rate * rate), 0.1), 1e3)
        }

        /// The penalised log-likelihood in (ln μ, ln α), with its derivatives.
        private func slope(_ point: PlaneAscent.Point) -> PlaneAscent.Slope {
            let shape = Double.exp(point.y)
            let rate = Double.exp(point.y - point.x)
            let a = gathered.evaluate(shape)
            var value = 0.0
            var logs = 0.0
            var drift = 0.0
            var shares = 0.0
            var bend = 0.0
            for unit in events.indices {
                let exposure = exposures[unit]
                let count = events[unit]
                let total = rate + exposure
                let own = exposure / total
                let prior = rate / total
                let log = Double.log(onePlus: exposure / rate)
                logs += log
                value += count * (point.x - point.y - log)
                shares += own
                drift += shape * own - count * prior
                bend += (shape + count) * own * prior
            }
            let penalty = penalty.value(logStrength: point.y)
            let pull = shape * (a.first - logs)
            return PlaneAscent.Slope(
                value: a.value + value - shape * logs + penalty.value,
                gradient: PlaneAscent.Point(x: -drift, y: pull + drift + penalty.slope),
                xx: -bend,
                xy: bend - shape * shares,
                yy: pull + shape * shape * a.second + 2 * shape * shares - bend + penalty.curvature)
        }
    }
}

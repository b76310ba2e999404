import RealModule

/// A Shewhart control chart of a series of counts, with limits for every point and every breach of its rules.
///
/// The centre comes from the baseline that the caller names. Limits lie three standard deviations from it, except
/// where fewer than 5 events are expected: there the normal approximation fails, and the limits are interpolated
/// exact quantiles with the same 0.135 % in each tail. Two rules raise alarms, and each further one would multiply
/// false alarms: a point beyond its limits, and a run on one side longer than chance brings.
///
/// ```swift
/// let chart = ControlChart.p(months, baseline: .first(24), runs: .adaptive)
/// for breach in chart.breaches { print(breach.rule, breach.positions) }
/// ```
///
/// - SeeAlso: Montgomery (2009), chapter 7; Anhøj and Olesen (2014), "Run charts revisited".
public struct ControlChart: Sendable, Hashable {
    /// What is counted.
    public enum Kind: String, Sendable, Hashable, Codable {
        /// Proportions of trials, binomial.
        case p
        /// Rates of an exposure, Poisson.
        case u
        /// Counts of equal exposure, Poisson.
        case c
    }

    /// When a run on one side of the centre is too long.
    public enum RunRule: Sendable, Hashable {
        /// Longer than round(log₂ n) + 3 for n points off the centre line, so that long charts don't alarm by chance.
        case adaptive
        /// At least a given number of points, whatever the length of the chart; 8 is usual.
        case fixed(Int)
    }

    /// What is counted.
    public let kind: Kind
    /// Where the centre came from.
    public let baseline: ControlBaseline
    /// When a run was taken for too long.
    public let runs: RunRule
    /// The number of points that the centre was estimated from; 0 for a centre from elsewhere.
    public let baselinePoints: Int
    /// The centre line, or `nil` where the baseline has no exposure.
    public let center: Double?
    /// One point for each period given, in order.
    public let points: [ControlPoint]
    /// Every breach, by rule and then by position.
    public let breaches: [ControlBreach]
    /// `ok` from 20 baseline points on or with a centre from elsewhere; `tooFew` below, and below 8 without limits;
    /// `degenerate` where the baseline has no events, or nothing else; `noData` without exposure.
    public let status: ResultStatus
    /// The reservations, without repetition.
    public let caveats: [MethodCaveat]

    /// Draws a p chart: proportions of trials.
    ///
    /// A baseline of nothing but events, or of none, has no standard deviation: its limit is then the one-sided 95 %
    /// Clopper–Pearson bound, drawn without alarms.
    ///
    /// - Parameters:
    ///   - counts: One count for each period, in order; a period without trials has no point.
    ///   - baseline: Which points give the centre.
    ///   - runs: When a run is too long.
    /// - Complexity: O(n) for n periods, with O(√trials) for each exact limit.
    public static func p(
        _ counts: some Collection<PeriodCount>, baseline: ControlBaseline, runs: RunRule
    ) -> ControlChart {
        let series = counts.map { Observation(events: Double($0.events), exposure: Double($0.trials)) }
        return ControlChart(kind: .p, series, baseline, runs)
    }

    /// Draws a u chart: rates of an exposure.
    ///
    /// - Parameters:
    ///   - rates: One rate for each period, in order; a period without exposure has no point.
    ///   - baseline: Which points give the centre.
    ///   - runs: When a run is too long.
    public static func u(
        _ rates: some Collection<PeriodRate>, baseline: ControlBaseline, runs: RunRule
    ) -> ControlChart {
        let series = rates.map { Observation(events: $0.events, exposure: $0.exposure) }
        return ControlChart(kind: .u, series, baseline, runs)
    }

    /// Draws a c chart: counts of equal exposure.
    ///
    /// - Parameters:
    ///   - counts: One count for each period, in order; a negative one counts as 0.
    ///   - baseline: Which points give the centre.
    ///   - runs: When a run is too long.
    public static func c(
        _ counts: some Collection<Int>, baseline: ControlBaseline, runs: RunRule
    ) -> ControlChart {
        let series = counts.map { Observation(events: Double(Swift.max(0, $0)), exposure: 1) }
        return ControlChart(kind: .c, series, baseline, runs)
    }

    /// One period, whatever the kind of the chart.
    struct Observation {
        let events: Double
        let exposure: Double
    }

    private init(
        kind: Kind, _ series: [Observation], _ baseline: ControlBaseline, _ runs: RunRule
    ) {
        self.kind = kind
        self.baseline = baseline
        self.runs = runs
        var events = 0.0
        var exposure = 0.0
        var used = 0
        for (position, one) in series.enumerated() where one.exposure > 0 && baseline.includes(position) {
            events += one.events
            exposure += one.exposure
            used += 1
        }
        baselinePoints = used
        let isAnyPoint = series.contains { $0.exposure > 0 }
        let estimate = baseline.center ?? (exposure > 0 ? events / exposure : nil)
        center = estimate
        let alike = estimate.map { $0 <= 0 || (kind == .p && $0 >= 1) } ?? false
        let isDrawn = estimate != nil && (baseline.center != nil || used >= 8)
        var limits = ControlLimits(kind: kind, center: estimate ?? 0, baselineExposure: exposure)
        var drawn: [ControlPoint] = []
        drawn.reserveCapacity(series.count)
        for (position, one) in series.enumerated() {
            let isBaseline = one.exposure > 0 && baseline.includes(position)
            drawn.append(limits.point(position, one, isDrawn: isDrawn, isBaseline: isBaseline))
        }
        points = drawn
        var reservations: [MethodCaveat] = []
        if baseline.center == nil, used < 20 { reservations.append(.fewPeriods) }
        if alike { reservations.append(.allAlike) }
        if points.contains(where: { $0.method == .exact }) { reservations.append(.exactLimits) }
        if points.contains(where: { $0.value == nil }) { reservations.append(.periodsMissing) }
        caveats = reservations
        if !isAnyPoint || estimate == nil {
            status = .noData
        } else if alike {
            status = .degenerate
        } else {
            status = baseline.center != nil || used >= 20 ? .ok : .tooFew
        }
        if let estimate, isDrawn, !alike {
            breaches = ControlRules(points: points, center: estimate, baseline: baseline, runs: runs)
                .breaches()
        } else {
            breaches = []
        }
    }
}

import RealModule

/// The limits of a control chart's points around a given centre.
struct ControlLimits {
    let kind: ControlChart.Kind
    let center: Double
    let baselineExposure: Double
    /// Exact limits already found, by exposure: months of one series often have the same few sizes.
    private var known: [Double: Range] = [:]

    init(kind: ControlChart.Kind, center: Double, baselineExposure: Double) {
        self.kind = kind
        self.center = center
        self.baselineExposure = baselineExposure
    }

    /// The probability beyond three standard deviations of a normal distribution, on one side.
    private static let tail = 0.001349898031630094526651814767

    mutating func point(
        _ position: Int, _ one: ControlChart.Observation, isDrawn: Bool, isBaseline: Bool
    ) -> ControlPoint {
        let value: Double? = one.exposure > 0 ? one.events / one.exposure : nil
        let range = value != nil && isDrawn ? limits(one.exposure) : nil
        return ControlPoint(
            position: position, events: one.events, exposure: one.exposure, value: value,
            lower: range?.lower, upper: range?.upper, method: range?.method, isBaseline: isBaseline)
    }

    private struct Range {
        let lower: Double
        let upper: Double
        let method: ControlPoint.LimitMethod
    }

    private mutating func limits(_ exposure: Double) -> Range {
        if center <= 0 || (kind == .p && center >= 1) { return bound() }
        if center * exposure < 5 {
            if let range = known[exposure] ?? exact(exposure) {
                known[exposure] = range
                return range
            }
        }
        let variance = kind == .p ? center * (1 - center) : center
        let reach = 3 * (variance / exposure).squareRoot()
        let upper = kind == .p ? Swift.min(1, center + reach) : center + reach
        return Range(lower: Swift.max(0, center - reach), upper: upper, method: .threeSigma)
    }

    private func exact(_ exposure: Double) -> Range? {
        if kind == .p {
            let trials = Int(exposure)
            guard
                let lower = InterpolatedLimit.proportion(rate: center, trials: trials, tail: Self.tail),
                let upper = InterpolatedLimit.proportion(rate: center, trials: trials, tail: 1 - Self.tail)
            else { return nil }
            return Range(lower: Swift.max(0, lower), upper: Swift.min(1, upper), method: .exact)
        }
        guard
            let lower = InterpolatedLimit.count(expected: center * exposure, tail: Self.tail),
            let upper = InterpolatedLimit.count(expected: center * exposure, tail: 1 - Self.tail)
        else { return nil }
        return Range(lower: Swift.max(0, lower / exposure), upper: upper / exposure, method: .exact)
    }

    /// What a baseline without events, or of nothing else, still says: a one-sided 95 % bound.
    private func bound() -> Range {
        let isKnown = baselineExposure > 0
        if kind == .p {
            let reach = isKnown ? 1 - Double.pow(0.05, 1 / baselineExposure) : 1
            return center <= 0
                ? Range(lower: 0, upper: reach, method: .bound)
                : Range(lower: 1 - reach, upper: 1, method: .bound)
        }
        // Without events among an exposure of E the upper bound is −ln 0.05 / E.
        let reach = isKnown ? 2.995732273553990993435223576 / baselineExposure : .infinity
        return Range(lower: 0, upper: reach, method: .bound)
    }
}

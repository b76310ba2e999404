import RealModule

/// A logistic line through monthly counts: what a trend comes to from its start to its end, always within (0, 1).
///
/// The straight line that the test itself fits leaves [0, 1] where a rate falls near 0, so it can't tell how many times
/// rarer violations became. Half a violation and half a clean case are added to the first month and to the last, which
/// keeps the line finite where all violations lie at one end and holds its ratio on the side of caution.
struct LogisticLine: Hashable {
    /// The fitted rate of the first month with cases.
    let first: Double
    /// The fitted rate of the last month with cases.
    let last: Double

    /// Fits a line by Newton's method with step halving; nothing with fewer than two months with cases.
    ///
    /// - Complexity: O(months) for each of at most 50 steps.
    init?(_ series: TrendSeries) {
        let used = (0..<series.count).filter { series.exposed[$0] > 0 }
        guard let start = used.first, let end = used.last, end > start else { return nil }
        let middle = Double(start + end) / 2
        let scale = Double(end - start)
        var times: [Double] = []
        var events: [Double] = []
        var cases: [Double] = []
        for month in used {
            let isEnd = month == start || month == end
            times.append((Double(month) - middle) / scale)
            events.append(Double(series.violated[month]) + (isEnd ? 0.5 : 0))
            cases.append(Double(series.exposed[month]) + (isEnd ? 1 : 0))
        }
        var level = 0.0
        var slope = 0.0
        let loss = { (level: Double, slope: Double) -> Double in
            var sum = 0.0
            for place in times.indices {
                let logit = level + slope * times[place]
                sum += cases[place] * (max(logit, 0) + Double.log(onePlus: Double.exp(-abs(logit))))
                sum -= events[place] * logit
            }
            return sum
        }
        var best = loss(level, slope)
        for _ in 0..<50 {
            var gradient = (level: 0.0, slope: 0.0)
            var curvature = (levels: 1e-12, both: 0.0, slopes: 1e-12)
            for place in times.indices {
                let rate = RiskCalibration.logistic(level + slope * times[place])
                let difference = cases[place] * rate - events[place]
                let weight = cases[place] * rate * (1 - rate)
                gradient.level += difference
                gradient.slope += difference * times[place]
                curvature.levels += weight
                curvature.both += weight * times[place]
                curvature.slopes += weight * times[place] * times[place]
            }
            let determinant = curvature.levels * curvature.slopes - curvature.both * curvature.both
            guard determinant > 0 else { break }
            let stepLevel =
                (curvature.slopes * gradient.level - curvature.both * gradient.slope) / determinant
            let stepSlope =
                (curvature.levels * gradient.slope - curvature.both * gradient.level) / determinant
            var share = 1.0
            var gain = 0.0
            while share > 1e-8 {
                let tried = loss(level - share * stepLevel, slope - share * stepSlope)
                if tried < best {
                    gain = best - tried
                    best = tried
                    level -= share * stepLevel
                    slope -= share * stepSlope
                    break
                }
                share /= 2
            }
            if gain <= 1e-12 * abs(best) { break }
        }
        first = RiskCalibration.logistic(level - slope / 2)
        last = RiskCalibration.logistic(level + slope / 2)
    }
}

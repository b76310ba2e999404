import RealModule

/// The two rules of a control chart.
struct ControlRules {
    let points: [ControlPoint]
    let center: Double
    let baseline: ControlBaseline
    let runs: ControlChart.RunRule

    func breaches() -> [ControlBreach] {
        pointsBeyondLimits() + longRuns()
    }

    private func pointsBeyondLimits() -> [ControlBreach] {
        points.compactMap { point in
            guard let value = point.value, let lower = point.lower, let upper = point.upper else {
                return nil
            }
            guard value > upper || value < lower else { return nil }
            return ControlBreach(
                rule: .beyondLimits, positions: point.position...point.position,
                side: value > upper ? .above : .below, observed: value, allowed: value > upper ? upper : lower
            )
        }
    }

    /// Finds the runs on one side, which neither points on the line nor points with a known cause end or lengthen.
    private func longRuns() -> [ControlBreach] {
        let sides = points.compactMap { point -> (position: Int, side: ControlBreach.Side)? in
            guard let value = point.value, value != center else { return nil }
            if baseline.excluded.contains(point.position) { return nil }
            return (point.position, value > center ? .above : .below)
        }
        let longest = longestAllowed(sides.count)
        var found: [ControlBreach] = []
        var start = 0
        while start < sides.count {
            var end = start
            while end + 1 < sides.count, sides[end + 1].side == sides[start].side { end += 1 }
            let length = end - start + 1
            if length > longest {
                found.append(
                    ControlBreach(
                        rule: .longRun, positions: sides[start].position...sides[end].position,
                        side: sides[start].side, observed: Double(length), allowed: Double(longest)))
            }
            start = end + 1
        }
        return found
    }

    private func longestAllowed(_ count: Int) -> Int {
        switch runs {
        case .fixed(let length): return Swift.max(1, length) - 1
        case .adaptive:
            guard count > 0 else { return .max }
            return Int(Double.log2(Double(count)).rounded(.toNearestOrEven)) + 3
        }
    }
}

import ReportKit

/// Maps values to places on the canvas, between round numbers.
struct LinearScale {
    let low: Double
    let high: Double
    let ticks: [Double]
    private let step: Double
    private let start: Double
    private let end: Double

    /// Makes a scale that holds all values.
    ///
    /// - Parameters:
    ///   - values: The values; without any, the scale runs from 0 to 1.
    ///   - floor: Where the scale must begin; nothing lets it begin near the values.
    ///   - start: The place of the low end.
    ///   - end: The place of the high end.
    ///   - count: About how many ticks there are.
    ///   - stepsOfOne: Whether ticks stand at whole numbers alone.
    init(
        _ values: [Double], floor: Double? = nil, from start: Double, to end: Double, count: Int = 5,
        least smallestStep: Double = 0
    ) {
        // Beyond this, differences and squares of values could stop being finite.
        let kept: [Double] = values.map { min(max($0, -1e300), 1e300) }
        var low: Double = floor ?? kept.min() ?? 0
        var high: Double = kept.max() ?? 1
        low = min(low, kept.min() ?? low)
        if !(high - low > 1e-300), high - low <= low.magnitude * 1e-12 {
            let room: Double = high == 0 ? 1 : high.magnitude * 0.5
            if floor == nil { low -= room }
            high += room
        }
        let step: Double = max(smallestStep, LinearScale.roundStep((high - low) / Double(count)))
        let first: Double = (low / step).rounded(.down)
        let last: Double = (high / step).rounded(.up)
        self.step = step
        self.low = first * step
        self.high = max(last, first + 1) * step
        let number: Int = Int(min(max(last - first, 1), 50))
        self.ticks = (0...number).map { (first + Double($0)) * step }
        self.start = start
        self.end = end
    }

    /// The place of a value, held to the scale.
    func place(_ value: Double) -> Double {
        let share: Double = (min(max(value, low), high) - low) / (high - low)
        return start + share * (end - start)
    }

    /// A tick's text, with as many decimals as the step needs.
    func text(_ tick: Double, _ kind: CellKind) -> String {
        let isPercent: Bool = if case .percent = kind { true } else { false }
        var unit: Double = isPercent ? step * 100 : step
        var decimals: Int = 0
        while decimals < 9, (unit - unit.rounded()).magnitude > 1e-6 * unit.magnitude {
            unit *= 10
            decimals += 1
        }
        let size: Double = max(tick.magnitude, step)
        guard size < 1e12, decimals < 9 else { return DecimalText.full(tick) ?? "" }
        let grouping: DecimalText.Grouping = isPercent ? .none : .thousands
        let number: String =
            DecimalText.fixed(tick, fractionDigits: decimals, shift: isPercent ? 2 : 0, grouping: grouping)
            ?? ""
        return isPercent ? number + "%" : number
    }

    /// The next of 1, 2, 5, 10, 20, 50, … and their tenths, at or above a width.
    private static func roundStep(_ width: Double) -> Double {
        guard width > 0, width.isFinite else { return 1 }
        var power: Double = 1
        while power < width, power < 1e305 { power *= 10 }
        while power > width, power > 1e-305 { power /= 10 }
        for factor in [1.0, 2.0, 5.0] where power * factor >= width * 0.999_999 { return power * factor }
        return power * 10
    }
}

/// A bar of a Pareto chart with the share of the whole that it and the larger ones make up.
public struct ParetoStep: Sendable, Hashable {
    /// What the value belongs to.
    public let label: String
    /// The value, never below zero.
    public let value: Double
    /// The share of this bar and all larger ones, from 0 to 1.
    public let cumulative: Double

    /// Makes a step.
    ///
    /// - Parameters:
    ///   - label: What the value belongs to.
    ///   - value: The value.
    ///   - cumulative: The share of this bar and all larger ones.
    public init(label: String, value: Double, cumulative: Double) {
        self.label = label
        self.value = value
        self.cumulative = cumulative
    }

    /// Orders bars from large to small, keeping the order of equals, and adds up their shares.
    ///
    /// Missing and negative values count as zero; where all are zero every share is zero.
    ///
    /// - Parameter bars: The bars, in any order.
    /// - Returns: One step a bar, largest first.
    public static func steps(of bars: [Chart.Bar]) -> [ParetoStep] {
        let sorted: [(offset: Int, element: Chart.Bar)] = bars.enumerated().sorted { left, right in
            let (first, second): (Double, Double) = (
                max(0, left.element.value ?? 0), max(0, right.element.value ?? 0)
            )
            return first == second ? left.offset < right.offset : first > second
        }
        let total: Double = sorted.reduce(0) { $0 + max(0, $1.element.value ?? 0) }
        var sum: Double = 0
        return sorted.map { entry in
            let value: Double = max(0, entry.element.value ?? 0)
            sum += value
            return ParetoStep(
                label: entry.element.label, value: value,
                cumulative: total > 0 && total.isFinite ? min(1, sum / total) : 0)
        }
    }
}

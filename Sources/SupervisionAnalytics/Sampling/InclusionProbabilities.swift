import RealModule

/// The probability with which each unit of a frame is to be drawn: a floor for all, the rest by risk.
///
/// `π_i = f_i + c · r_i^γ`, at most 1. Where that exceeds 1 the unit is certain and the excess goes to the others
/// by the same rule (water-filling), until the probabilities add up to the size of the sample. Units without risk
/// keep their floor; only if nothing else can take what is left do they share it evenly.
///
/// ```swift
/// let pi = try InclusionProbabilities(
///     risks: [0.02, 0.1, 0.3, 0.9], size: 2, floorShare: 0.5, riskExponent: 1)
/// pi.values  // [0.27…, 0.36…, 0.60…, 0.77…] — the floor is 0.25
/// ```
///
/// - SeeAlso: `Documentation/Methods/spot-check-draw.md`; Tillé (2006), *Sampling Algorithms*, section 2.10.
public struct InclusionProbabilities: Hashable, Sendable {
    /// One probability a unit, in the order of the frame; they add up to ``size`` within 1e-12.
    public let values: [Double]
    /// The size of the sample.
    public let size: Int

    /// Mixes a common floor λn/N with risk.
    ///
    /// - Parameters:
    ///   - risks: One a unit, at least 0, on any scale.
    ///   - size: How many units to draw, between the number of certain ones and the number of units.
    ///   - floorShare: λ, the share of the size that is spread evenly; in 0...1.
    ///   - riskExponent: γ, at least 0.
    ///   - certain: Places of units that are drawn in any case. The others' floor is lowered only where the rest
    ///     of the sample doesn't reach for it.
    /// - Throws: ``AnalyticsError``: `invalidRisk` and `sizeOutOfRange`, naming the unit or the size;
    ///   `parameterOutOfRange`.
    /// - Complexity: O(N) a pass, with a pass more for each group of units that reaches 1.
    public init(
        risks: [Double], size: Int, floorShare: Double, riskExponent: Double, certain: Set<Int> = []
    ) throws(AnalyticsError) {
        guard floorShare >= 0, floorShare <= 1 else {
            throw AnalyticsError(
                code: .parameterOutOfRange, message: "The floor share \(floorShare) isn't between 0 and 1.")
        }
        if let stranger = certain.first(where: { !risks.indices.contains($0) }) {
            throw AnalyticsError(
                code: .sizeOutOfRange,
                message: "Unit \(stranger) is to be certain, but the frame has \(risks.count) units.")
        }
        guard certain.count <= size else {
            throw AnalyticsError(
                code: .sizeOutOfRange,
                message: "\(certain.count) units are certain, more than the \(size) to be drawn; draw more.")
        }
        let others = risks.count - certain.count
        let even = risks.isEmpty ? 0 : floorShare * Double(size) / Double(risks.count)
        let floor = others == 0 ? 0 : min(even, Double(size - certain.count) / Double(others))
        try self.init(
            risks: risks, floors: risks.indices.map { certain.contains($0) ? 1 : floor }, size: size,
            riskExponent: riskExponent)
    }

    /// Mixes each unit's own floor with risk.
    ///
    /// - Parameters:
    ///   - risks: One a unit, at least 0, on any scale.
    ///   - floors: One a unit, in 0...1; they add up to no more than the size.
    ///   - size: How many units to draw.
    ///   - riskExponent: γ, at least 0.
    /// - Throws: ``AnalyticsError``: `raggedColumns`, `invalidRisk`, `invalidProbability` (a floor),
    ///   `sizeOutOfRange`, `parameterOutOfRange`.
    /// - Complexity: O(N) a pass, with a pass more for each group of units that reaches 1.
    public init(
        risks: [Double], floors: [Double], size: Int, riskExponent: Double
    ) throws(AnalyticsError) {
        try Self.check(risks: risks, floors: floors, size: size, riskExponent: riskExponent)
        self.size = size
        if size == risks.count {
            values = [Double](repeating: 1, count: size)
            return
        }
        var filling = WaterFilling(floors: floors, size: size)
        filling.pour(by: Self.powers(risks, riskExponent))
        // What units at risk couldn't take goes evenly to those without risk.
        filling.pour(by: [Double](repeating: 1, count: risks.count))
        filling.settle()
        values = filling.levels
    }

    /// Powers of risk, on a scale where the largest is 1, so that none overflows.
    private static func powers(_ risks: [Double], _ exponent: Double) -> [Double] {
        guard let largest = risks.max(), largest > 0 else {
            return [Double](repeating: 0, count: risks.count)
        }
        if exponent == 2 {
            // By multiplication, which every machine rounds alike; a library's power may differ in the last bit.
            return risks.map { ($0 / largest) * ($0 / largest) }
        }
        return risks.map { $0 == 0 ? 0 : Double.pow($0 / largest, exponent) }
    }

    private static func check(
        risks: [Double], floors: [Double], size: Int, riskExponent: Double
    ) throws(AnalyticsError) {
        guard risks.count == floors.count else {
            throw AnalyticsError(
                code: .raggedColumns, message: "There are \(risks.count) risks and \(floors.count) floors.")
        }
        guard riskExponent >= 0, riskExponent.isFinite else {
            throw AnalyticsError(
                code: .parameterOutOfRange,
                message: "The risk exponent \(riskExponent) isn't a number of at least 0.")
        }
        if let unit = risks.firstIndex(where: { !($0 >= 0 && $0.isFinite) }) {
            throw AnalyticsError(
                code: .invalidRisk,
                message: "Unit \(unit) has the risk \(risks[unit]); a risk is a number of at least 0.")
        }
        if let unit = floors.firstIndex(where: { !($0 >= 0 && $0 <= 1) }) {
            throw AnalyticsError(
                code: .invalidProbability,
                message: "Unit \(unit) has the floor \(floors[unit]), which isn't between 0 and 1.")
        }
        let least = floors.reduce(0, +)
        guard size >= 0, size <= risks.count, least <= Double(size) + 1e-9 else {
            throw AnalyticsError(
                code: .sizeOutOfRange,
                message:
                    "A sample of \(size) of \(risks.count) units can't keep floors that add up to \(least).")
        }
    }
}

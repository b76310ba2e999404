/// What a sample drawn with known probabilities says about all units of its frame.
///
/// - SeeAlso: Horvitz and Thompson (1952); Hájek (1971); Sen (1953), Yates and Grundy (1953); Deville (1999).
public struct SampleEstimates: Hashable, Sendable {
    /// The total by Horvitz and Thompson: Σ y/π.
    public let total: Double
    /// The mean by Hájek: Σ(y/π) / Σ(1/π), the default for rates; 0 where nothing was drawn.
    public let mean: Double
    /// The variance of the total by Hájek's approximation, which needs no joint probabilities.
    public let approximateVariance: Double
    /// The variance of the total by Sen, Yates and Grundy, where joint probabilities were given.
    public let variance: Double?
    /// `noData` without a unit, `tooFew` with one, whose variance can't be estimated and stands as 0.
    public let status: ResultStatus

    /// Estimates from a sample.
    ///
    /// Certain units add nothing to a variance.
    ///
    /// - Parameters:
    ///   - values: What was observed, one a unit drawn.
    ///   - probabilities: The units' inclusion probabilities.
    ///   - joint: The units' joint inclusion probabilities, a row a unit; none when they aren't at hand.
    /// - Throws: ``AnalyticsError``: `raggedColumns`, `invalidProbability`, naming the unit.
    /// - Complexity: O(n), with joint probabilities O(n²).
    public init(values: [Double], probabilities: [Double], joint: [[Double]]? = nil) throws(AnalyticsError) {
        guard values.count == probabilities.count,
            joint.map({ $0.count == values.count && $0.allSatisfy { $0.count == values.count } }) ?? true
        else {
            throw AnalyticsError(
                code: .raggedColumns,
                message:
                    "\(values.count) values, \(probabilities.count) probabilities and the joint ones don't match."
            )
        }
        if let unit = probabilities.firstIndex(where: { !($0 > 0 && $0 <= 1) }) {
            throw AnalyticsError(
                code: .invalidProbability,
                message:
                    "Unit \(unit) has the inclusion probability \(probabilities[unit]), not above 0 and at most 1."
            )
        }
        let expanded = values.indices.map { values[$0] / probabilities[$0] }
        total = expanded.reduce(0, +)
        let weight = probabilities.reduce(0) { $0 + 1 / $1 }
        mean = values.isEmpty ? 0 : total / weight
        status = values.isEmpty ? .noData : values.count == 1 ? .tooFew : .ok
        approximateVariance = Self.approximateVariance(expanded, probabilities)
        variance = try joint.map { joint throws(AnalyticsError) in
            try Self.senYatesGrundy(expanded, probabilities, joint)
        }
    }

    private static func approximateVariance(_ expanded: [Double], _ probabilities: [Double]) -> Double {
        let count = Double(expanded.count)
        guard count > 1 else { return 0 }
        let weights = probabilities.map { (1 - $0) * count / (count - 1) }
        let weight = weights.reduce(0, +)
        guard weight > 0 else { return 0 }
        let centre = zip(weights, expanded).reduce(0) { $0 + $1.0 * $1.1 } / weight
        return zip(weights, expanded).reduce(0) { $0 + $1.0 * ($1.1 - centre) * ($1.1 - centre) }
    }

    private static func senYatesGrundy(
        _ expanded: [Double], _ probabilities: [Double], _ joint: [[Double]]
    ) throws(AnalyticsError) -> Double {
        var sum = 0.0
        for unit in expanded.indices {
            for other in 0..<unit {
                guard joint[unit][other] > 0 else {
                    throw AnalyticsError(
                        code: .invalidProbability,
                        message:
                            "Units \(other) and \(unit) are never drawn together: there is no such estimate.")
                }
                let difference = expanded[unit] - expanded[other]
                let excess = probabilities[unit] * probabilities[other] / joint[unit][other] - 1
                sum += excess * difference * difference
            }
        }
        return sum
    }
}

/// A family of p-values adjusted so that the share of false ones among those found stays below a bound.
///
/// Step-up with a running minimum from the largest p-value. Equal p-values have equal adjusted ones, whatever
/// their order.
///
/// ```swift
/// let family = FalseDiscovery.adjust([0.001, 0.04, nil, 0.2], rate: 0.10, method: .benjaminiHochberg)
/// family.rejected  // [0, 1]
/// ```
///
/// - SeeAlso: Benjamini and Hochberg (1995), JRSS B 57:289; Benjamini and Yekutieli (2001), Ann. Stat. 29:1165.
public struct FalseDiscovery: Sendable, Hashable {
    /// What is assumed of the tests.
    public enum Method: String, Sendable, Hashable, CaseIterable, Codable {
        /// Independent or positively dependent tests.
        case benjaminiHochberg
        /// Any dependence: for families that overlap.
        case benjaminiYekutieli
    }

    /// The method.
    public let method: Method
    /// The bound q on the share of false discoveries.
    public let rate: Double
    /// The size of the family: the p-values that were there.
    public let count: Int
    /// The adjusted p-values in the order given, each at most 1; `nil` where none was given.
    public let adjusted: [Double?]
    /// The places whose adjusted p-value is at most ``rate``, ascending.
    public let rejected: [Int]
    /// `noData` for an empty family, else `ok`.
    public let status: ResultStatus

    /// Adjusts the p-values of a family.
    ///
    /// - Parameters:
    ///   - pValues: One for each test; `nil`, or what isn't a number, stays outside of the family. Others are taken
    ///     into [0, 1].
    ///   - rate: The bound q, 0.10 by default of the methods of this module.
    ///   - method: What is assumed of the tests.
    /// - Complexity: O(m log m).
    public static func adjust(_ pValues: [Double?], rate: Double, method: Method) -> FalseDiscovery {
        var entries: [Entry] = []
        entries.reserveCapacity(pValues.count)
        for (place, value) in pValues.enumerated() {
            if let value, !value.isNaN {
                entries.append(Entry(p: Swift.min(Swift.max(value, 0), 1), place: place))
            }
        }
        entries.sort { $0.p != $1.p ? $0.p < $1.p : $0.place < $1.place }
        var factor = Double(entries.count)
        if method == .benjaminiYekutieli {
            factor *= (0..<entries.count).reversed().reduce(0) { $0 + 1 / Double($1 + 1) }
        }
        var adjusted = [Double?](repeating: nil, count: pValues.count)
        var least = 1.0
        for (index, entry) in entries.enumerated().reversed() {
            least = Swift.min(least, entry.p * (factor / Double(index + 1)))
            adjusted[entry.place] = least
        }
        let rejected = adjusted.indices.filter { adjusted[$0].map { $0 <= rate } ?? false }
        return FalseDiscovery(
            method: method, rate: rate, count: entries.count, adjusted: adjusted, rejected: rejected,
            status: entries.isEmpty ? .noData : .ok)
    }

    private struct Entry {
        let p: Double
        let place: Int
    }
}

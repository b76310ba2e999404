/// Which points a control chart takes its centre line from.
public struct ControlBaseline: Sendable, Hashable {
    /// The positions left out: points with a known special cause, from 0.
    public let excluded: Set<Int>
    /// How many points from the start form the baseline; `nil` for all.
    public let length: Int?
    /// A centre taken from elsewhere; `nil` to estimate it.
    public let center: Double?

    private init(excluded: Set<Int>, length: Int?, center: Double?) {
        self.excluded = excluded
        self.length = length
        self.center = center
    }

    /// Every point.
    public static let allPoints: ControlBaseline = ControlBaseline(excluded: [], length: nil, center: nil)

    /// Every point but those at some positions, counted from 0: phase I with its exclusions.
    public static func excluding(_ positions: Set<Int>) -> ControlBaseline {
        ControlBaseline(excluded: positions, length: nil, center: nil)
    }

    /// The first points alone, without some of them; later points are judged against them: a frozen phase II.
    ///
    /// - Parameters:
    ///   - length: How many points from the start; a negative number counts as 0.
    ///   - positions: The positions left out, counted from 0.
    public static func first(_ length: Int, excluding positions: Set<Int> = []) -> ControlBaseline {
        ControlBaseline(excluded: positions, length: Swift.max(0, length), center: nil)
    }

    /// A centre from elsewhere, such as last year's; `nil` unless it is finite and at least 0.
    public static func fixed(center: Double) -> ControlBaseline? {
        guard center >= 0, center.isFinite else { return nil }
        return ControlBaseline(excluded: [], length: nil, center: center)
    }

    /// Whether the point at a position helps to estimate the centre.
    func includes(_ position: Int) -> Bool {
        center == nil && position < (length ?? .max) && !excluded.contains(position)
    }
}

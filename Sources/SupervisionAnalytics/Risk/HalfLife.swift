import RealModule

/// The time in which a visit's weight halves.
public enum HalfLife: Hashable, Sendable {
    /// So many months of 365.25 / 12 days.
    case months(Double)
    /// Visits weigh the same however old they are.
    case endless

    /// The weight of a visit so many days ago; a visit of the day itself or later weighs one.
    public func weight(days: Int) -> Double {
        switch self {
        case .endless: 1
        case .months(let months): Double.exp2(-Double(max(0, days)) / (months * 365.25 / 12))
        }
    }
}

extension HalfLife: CustomStringConvertible {
    /// The half-life as reports print it.
    public var description: String {
        switch self {
        case .months(let months): months == months.rounded() ? "\(Int(months))" : "\(months)"
        case .endless: "∞"
        }
    }
}

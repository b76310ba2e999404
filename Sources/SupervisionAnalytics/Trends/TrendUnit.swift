/// What one series of a trend analysis is about.
public enum TrendUnit: Hashable, Sendable {
    /// All visits together.
    case overall
    /// A district, a place in the history's districts.
    case district(Int)
    /// An institution, a place in the history's institutions.
    case institution(Int)
    /// An item, a place in the history's items.
    case item(Int)

    /// The unit with a place along a dimension.
    init(_ dimension: TrendDimension, place: Int) {
        switch dimension {
        case .overall: self = .overall
        case .district: self = .district(place)
        case .institution: self = .institution(place)
        case .item: self = .item(place)
        }
    }

    /// The place in the history's districts, institutions or items; 0 for all visits together.
    public var place: Int {
        switch self {
        case .overall: 0
        case .district(let place), .institution(let place), .item(let place): place
        }
    }
}

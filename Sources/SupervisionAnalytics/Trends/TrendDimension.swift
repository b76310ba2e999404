/// Along what a history is cut into series.
public enum TrendDimension: String, Hashable, Sendable, CaseIterable {
    /// All visits together.
    case overall
    /// By the district of the visit.
    case district
    /// By the institution visited.
    case institution
    /// By the item of the checklist.
    case item
}

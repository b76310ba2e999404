/// A reservation that belongs beside a series wherever it is shown.
public enum TrendCaveat: String, Hashable, Sendable, CaseIterable {
    /// The code wasn't in use during the whole period, so that only the months of its use count.
    case codeInUseForPart
    /// The exposure of months differs more than threefold: read the weighted test, not Mann and Kendall's.
    case unevenExposure
    /// The counts vary half as much again as chance allows, or more; the test was widened for it.
    case overdispersed
    /// The answer rests on fewer than eight months.
    case shortSeries
}

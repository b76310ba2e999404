/// What a clock of an urgent report shows, to the second.
public enum UrgentTime: Hashable, Sendable {
    /// The moment looked at comes before the discovery.
    case notDiscovered
    /// Within the internal target, with so many whole seconds left.
    case remaining(seconds: Int64)
    /// Beyond the internal target by so many seconds begun, at least one.
    case exceeded(seconds: Int64)
}

/// One breach of a rule of a control chart, with its evidence.
public struct ControlBreach: Sendable, Hashable {
    /// On which side of the centre it happened.
    public enum Side: String, Sendable, Hashable, Codable {
        /// Above the centre.
        case above
        /// Below the centre.
        case below
    }

    /// The rule that was breached.
    public let rule: ControlRule
    /// The positions concerned, counted from 0; periods without a point may lie between.
    public let positions: ClosedRange<Int>
    /// The side.
    public let side: Side
    /// What was observed: the value of the point, or the length of the run.
    public let observed: Double
    /// What would have been allowed: the limit of the point, or the longest run.
    public let allowed: Double
}

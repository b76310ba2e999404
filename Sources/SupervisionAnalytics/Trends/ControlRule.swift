/// A rule by which a control chart raises an alarm.
public enum ControlRule: String, Sendable, Hashable, CaseIterable, Codable {
    /// A point lies outside its limits (rule 1).
    case beyondLimits
    /// A run of points on one side of the centre is longer than chance brings (rule 2).
    case longRun
}

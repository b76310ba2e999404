/// What a trend analysis says of one series.
public enum TrendVerdict: String, Hashable, Sendable, CaseIterable {
    /// Violations become more frequent: significant within the family, and large enough to matter.
    case rising
    /// Violations become less frequent: significant within the family, and large enough to matter.
    case falling
    /// Tested, and no trend shown; that isn't evidence of none.
    case unproven
    /// Too few months or violations to test.
    case tooFew

    /// Whether the verdict is an alarm.
    public var isAlarm: Bool { self == .rising || self == .falling }
}

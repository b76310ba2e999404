/// How many series an analysis looked at, and what became of them; those not tested are counted, not listed.
public struct TrendFamily: Hashable, Sendable {
    /// The series tested: the family within which p-values are adjusted.
    public let tested: Int
    /// Those with too few months or violations to be tested.
    public let tooFew: Int
    /// Those without any case in the period.
    public let withoutCases: Int
    /// Those tested whose adjusted p-value is within the false discovery rate.
    public let significant: Int
    /// Those significant that are large enough to matter.
    public let alarms: Int
}

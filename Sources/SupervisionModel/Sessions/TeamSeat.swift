/// A seat in a dispatched team.
public enum TeamSeat: String, CodedValue {
    /// Leads the team.
    case lead
    /// Belongs to it.
    case member

    /// The Chinese word.
    public var chinese: String {
        switch self {
        case .lead: "组长"
        case .member: "组员"
        }
    }
}

/// Where a supervisor stands after the measures of Article 17.
public enum SupervisorStanding: String, CodedValue {
    /// Nothing stands against dispatch.
    case good
    /// Criticised and educated; may be dispatched.
    case criticised
    /// Suspended until a date or until lifted; not dispatched.
    case suspended
    /// Disqualified by the card's issuer; not dispatched.
    case disqualified

    /// The Chinese word.
    public var chinese: String {
        switch self {
        case .good: "正常"
        case .criticised: "批评教育"
        case .suspended: "暂停"
        case .disqualified: "取消资格"
        }
    }
}

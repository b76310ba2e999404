/// Where an entry of a credit file stands.
public enum CreditEntryState: String, CodedValue {
    /// Proposed: the institution has been or will be heard.
    case proposed
    /// In force.
    case effective
    /// Under objection.
    case appealed
    /// Replaced by a correction.
    case corrected
    /// Repaired.
    case repaired
    /// Expired.
    case expired
    /// Rescinded.
    case rescinded

    /// The Chinese word.
    public var chinese: String {
        switch self {
        case .proposed: "拟列入"
        case .effective: "有效"
        case .appealed: "异议中"
        case .corrected: "已更正"
        case .repaired: "已修复"
        case .expired: "已到期"
        case .rescinded: "已撤销"
        }
    }
}

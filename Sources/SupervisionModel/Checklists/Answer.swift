/// The answer to one item of a checklist; 否 is the adverse one throughout.
public enum Answer: String, CodedValue {
    /// Carried out, in place, sufficient, published.
    case yes
    /// Not so: a violation.
    case no
    /// Doesn't apply to this session.
    case notApplicable = "na"
    /// Not seen by the team; never counted as yes.
    case notObserved = "not-observed"

    /// The Chinese word.
    public var chinese: String {
        switch self {
        case .yes: "是"
        case .no: "否"
        case .notApplicable: "不适用"
        case .notObserved: "未查看"
        }
    }
}

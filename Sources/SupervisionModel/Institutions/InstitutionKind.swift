/// The kind of an assessment institution (评价机构).
public enum InstitutionKind: String, CodedValue {
    /// An employer assessing its own people; schools are counted here (用人单位).
    case employer
    /// A social training and assessment organisation (社会培训评价组织).
    case social

    /// The Chinese word.
    public var chinese: String {
        switch self {
        case .employer: "用人单位"
        case .social: "社会培训评价组织"
        }
    }
}

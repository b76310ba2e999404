/// Where a rectification (整改) stands, where a centre's own rules provide for one.
public enum RectificationState: String, CodedValue {
    /// Proposed from the advice of a record.
    case proposed
    /// The institution has the notice (整改通知书).
    case notified
    /// The institution has reported what it did (整改报告).
    case reported
    /// Looked at again and found wanting (复查未通过).
    case returned
    /// Looked at again and accepted (复查通过).
    case accepted
    /// Withdrawn, with its reason.
    case withdrawn

    /// The Chinese word.
    public var chinese: String {
        switch self {
        case .proposed: "拟整改"
        case .notified: "已通知"
        case .reported: "已报整改"
        case .returned: "复查退回"
        case .accepted: "复查通过"
        case .withdrawn: "已撤销"
        }
    }
}

extension RectificationState {
    /// Which states of a rectification follow on which.
    ///
    /// The measures know advice on improvement only; the steps are those of a centre's own rules (Article 18). Being overdue
    /// is reckoned from the due date and is no state.
    public static let table = StateTable<RectificationState>(
        of: "rectification", chinese: "整改", initial: [.proposed], basis: LegalBasis(article: 18)
    ) { state in
        switch state {
        case .proposed: [.notified, .withdrawn]
        case .notified: [.reported, .withdrawn]
        case .reported: [.accepted, .returned]
        case .returned: [.reported, .withdrawn]
        case .accepted, .withdrawn: []
        }
    }
}

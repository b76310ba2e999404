/// Where a comprehensive inspection (综合督导检查) stands (Article 4).
public enum ComprehensiveInspectionState: String, CodedValue {
    /// Planned.
    case planned
    /// Those inspected were told.
    case notified
    /// Under way.
    case underway
    /// Its conclusions are written.
    case concluded
    /// Its conclusions were fed back.
    case delivered
    /// Closed; what was to follow has followed.
    case closed
    /// Called off, with its reason.
    case cancelled

    /// The Chinese word.
    public var chinese: String {
        switch self {
        case .planned: "拟定"
        case .notified: "已通知"
        case .underway: "进行中"
        case .concluded: "已形成结论"
        case .delivered: "已反馈"
        case .closed: "已办结"
        case .cancelled: "已取消"
        }
    }
}

extension ComprehensiveInspectionState {
    /// Which states of a comprehensive inspection follow on which.
    public static let table = StateTable<ComprehensiveInspectionState>(
        of: "comprehensive inspection", chinese: "综合督导检查", initial: [.planned], basis: LegalBasis(article: 4)
    ) { state in
        switch state {
        case .planned: [.notified, .cancelled]
        case .notified: [.underway, .cancelled]
        case .underway: [.concluded]
        case .concluded: [.delivered]
        case .delivered: [.closed]
        case .closed, .cancelled: []
        }
    }
}

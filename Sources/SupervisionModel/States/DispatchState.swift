/// Where a dispatch (派遣) stands (Articles 9 to 12).
public enum DispatchState: String, CodedValue {
    /// Proposed; the people may still be changed.
    case drafted
    /// Issued by the centre; the team is to go.
    case issued
    /// The team was there.
    case visited
    /// The team has told the centre what it found (Article 12).
    case reported
    /// Withdrawn or recalled, with its reason.
    case withdrawn

    /// The Chinese word.
    public var chinese: String {
        switch self {
        case .drafted: "拟派"
        case .issued: "已派出"
        case .visited: "已到场"
        case .reported: "已反馈"
        case .withdrawn: "已撤回"
        }
    }
}

extension DispatchState {
    /// Which states of a dispatch follow on which.
    ///
    /// A dispatch that went out is recalled until its team has been there; a visit that took place isn't undone. That a member
    /// was suspended since (Article 17) is a flag on an open dispatch, not a state: somebody decides on the recall.
    public static let table = StateTable<DispatchState>(
        of: "dispatch", chinese: "派遣", initial: [.drafted], basis: LegalBasis(article: 9)
    ) { state in
        switch state {
        case .drafted: [.issued, .withdrawn]
        case .issued: [.visited, .withdrawn]
        case .visited: [.reported]
        case .reported, .withdrawn: []
        }
    }
}

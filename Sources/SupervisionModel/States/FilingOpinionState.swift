/// Where the municipal centre's opinion on an institution's filing (备案管理意见) stands (Article 14).
public enum FilingOpinionState: String, CodedValue {
    /// Proposed from on-site checks and daily supervision.
    case drafted
    /// Decided by a named person.
    case issued
    /// Fed back to the institution.
    case delivered
    /// Replaced by a later opinion.
    case superseded
    /// Not issued, with its reason.
    case withdrawn

    /// The Chinese word.
    public var chinese: String {
        switch self {
        case .drafted: "拟稿"
        case .issued: "已出具"
        case .delivered: "已反馈"
        case .superseded: "已更新"
        case .withdrawn: "未出具"
        }
    }
}

extension FilingOpinionState {
    /// Which states of a filing opinion follow on which.
    ///
    /// The article asks for feedback to the institution, so an opinion that was issued can only be delivered.
    public static let table = StateTable<FilingOpinionState>(
        of: "filing opinion", chinese: "备案管理意见", initial: [.drafted], basis: LegalBasis(article: 14)
    ) { state in
        switch state {
        case .drafted: [.issued, .withdrawn]
        case .issued: [.delivered]
        case .delivered: [.superseded]
        case .superseded, .withdrawn: []
        }
    }
}

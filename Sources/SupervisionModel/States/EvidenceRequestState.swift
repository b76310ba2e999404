/// Where a request for text and image material (资料调取) stands (Article 8).
public enum EvidenceRequestState: String, CodedValue {
    /// Sent to the institution, with the list of what is asked for.
    case issued
    /// The institution has supplied it.
    case received
    /// The institution has refused to supply it, which is a finding of its own.
    case refused
    /// Withdrawn by the centre, with its reason.
    case withdrawn

    /// The Chinese word.
    public var chinese: String {
        switch self {
        case .issued: "已发出"
        case .received: "已提供"
        case .refused: "拒绝提供"
        case .withdrawn: "已撤回"
        }
    }
}

extension EvidenceRequestState {
    /// Which states of a request for material follow on which.
    ///
    /// Being overdue is reckoned from the due date and is no state: silence isn't a refusal. What was refused may still be
    /// supplied, and the refusal stays in the history.
    public static let table = StateTable<EvidenceRequestState>(
        of: "request for material", chinese: "资料调取", initial: [.issued], basis: LegalBasis(article: 8)
    ) { state in
        switch state {
        case .issued: [.received, .refused, .withdrawn]
        case .refused: [.received, .withdrawn]
        case .received, .withdrawn: []
        }
    }
}

/// Where one version of a supervision record (督导表) stands (Articles 3 and 12).
public enum RecordState: String, CodedValue {
    /// Being filled in, or not signed by all members.
    case draft
    /// Signed by all members.
    case signed
    /// Submitted to the dispatching centre.
    case submitted
    /// Corrected by a later version.
    case superseded

    /// The Chinese word.
    public var chinese: String {
        switch self {
        case .draft: "草稿"
        case .signed: "已签字"
        case .submitted: "已提交"
        case .superseded: "已更正"
        }
    }
}

extension RecordState {
    /// Which states of a version follow on which.
    ///
    /// A missing signature keeps it a draft, and a change after signing takes it back to one. A submitted version is never
    /// edited: it is superseded by the next, and both are kept (Article 3).
    public static let table = StateTable<RecordState>(
        of: "supervision record", chinese: "督导表", initial: [.draft], basis: LegalBasis(article: 12)
    ) { state in
        switch state {
        case .draft: [.signed]
        case .signed: [.submitted, .draft]
        case .submitted: [.superseded]
        case .superseded: []
        }
    }
}

/// Where the report of a severe violation (严重违规随时报告) stands (Article 15).
public enum UrgentReportState: String, CodedValue {
    /// Discovered, not yet reported.
    case discovered
    /// Reported to the municipal centre.
    case reported
    /// The municipal centre has it.
    case acknowledged
    /// More was reported since (续报).
    case supplemented
    /// Dealt with.
    case closed
    /// Found to be no severe violation.
    case retracted

    /// The Chinese word.
    public var chinese: String {
        switch self {
        case .discovered: "已发现"
        case .reported: "已报告"
        case .acknowledged: "已接收"
        case .supplemented: "已续报"
        case .closed: "已办结"
        case .retracted: "已撤回"
        }
    }
}

extension UrgentReportState {
    /// Which states of an urgent report follow on which.
    ///
    /// Time runs from the discovery. A discovery that turns out to be no severe violation is retracted with its reason, before
    /// or after it was reported.
    public static let table = StateTable<UrgentReportState>(
        of: "urgent report", chinese: "严重违规报告", initial: [.discovered], basis: LegalBasis(article: 15)
    ) { state in
        switch state {
        case .discovered: [.reported, .retracted]
        case .reported: [.acknowledged]
        case .acknowledged: [.supplemented, .closed, .retracted]
        case .supplemented: [.acknowledged]
        case .closed, .retracted: []
        }
    }
}

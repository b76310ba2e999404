/// Where a district's monthly report (月报) stands (Article 15).
public enum MonthlyReportState: String, CodedValue {
    /// Being drawn up.
    case draft
    /// Reviewed in the district centre.
    case reviewed
    /// Sent to the municipal centre.
    case submitted
    /// Sent back by the municipal centre, with its reason.
    case returned
    /// Received by the municipal centre.
    case received
    /// Corrected by a later report.
    case superseded

    /// The Chinese word.
    public var chinese: String {
        switch self {
        case .draft: "编制中"
        case .reviewed: "已审核"
        case .submitted: "已报送"
        case .returned: "已退回"
        case .received: "已接收"
        case .superseded: "已更正"
        }
    }
}

extension MonthlyReportState {
    /// Which states of a monthly report follow on which.
    ///
    /// Whether it came in time is judged from when it was submitted, by ``ReportDeadline``. A report that was received is
    /// corrected by another, never edited.
    public static let table = StateTable<MonthlyReportState>(
        of: "monthly report", chinese: "月报", initial: [.draft], basis: LegalBasis(article: 15)
    ) { state in
        switch state {
        case .draft: [.reviewed]
        case .reviewed: [.submitted, .draft]
        case .submitted: [.received, .returned]
        case .returned: [.draft]
        case .received: [.superseded]
        case .superseded: []
        }
    }
}

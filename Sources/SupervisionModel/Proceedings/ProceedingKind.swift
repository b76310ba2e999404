/// What a proceeding (办理事项) is: something that a centre opens, takes through named steps, and closes.
///
/// Which steps follow on which is its ``StateTable``; this enumeration joins a kind to its table, so that every kind is
/// kept, listed and checked alike.
public enum ProceedingKind: String, CodedValue {
    /// A rectification (整改), where a centre's own rules provide for one (Article 18).
    case rectification
    /// The report of a severe violation (严重违规随时报告, Article 15).
    case urgentReport = "urgent-report"
    /// The municipal centre's opinion on an institution's filing (备案管理意见, Article 14).
    case filingOpinion = "filing-opinion"
    /// The refusal to file results (认定结果不予备案, Article 16).
    case filingRefusal = "filing-refusal"
    /// A comprehensive inspection (综合督导检查, Article 4).
    case inspection
    /// A district's monthly report (月报, Article 15).
    case monthlyReport = "monthly-report"
    /// A request for text and image material (资料调取, Article 8).
    case evidenceRequest = "evidence-request"

    /// The Chinese word.
    public var chinese: String {
        switch self {
        case .rectification: "整改"
        case .urgentReport: "严重违规报告"
        case .filingOpinion: "备案管理意见"
        case .filingRefusal: "认定结果不予备案"
        case .inspection: "综合督导检查"
        case .monthlyReport: "月报"
        case .evidenceRequest: "资料调取"
        }
    }

    /// The steps of the kind.
    public var steps: ProceedingSteps {
        switch self {
        case .rectification: ProceedingSteps(RectificationState.table)
        case .urgentReport: ProceedingSteps(UrgentReportState.table)
        case .filingOpinion: ProceedingSteps(FilingOpinionState.table)
        case .filingRefusal: ProceedingSteps(ResultFilingRefusalState.table)
        case .inspection: ProceedingSteps(ComprehensiveInspectionState.table)
        case .monthlyReport: ProceedingSteps(MonthlyReportState.table)
        case .evidenceRequest: ProceedingSteps(EvidenceRequestState.table)
        }
    }
}

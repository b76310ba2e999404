extension ProceedingKind {
    /// What a step to a state has to say.
    ///
    /// Whatever is refused, sent back, called off or taken back gives its reason; a letter that binds somebody has its number;
    /// whoever is to answer is given a day. The measures name the measures alone; the parts are ours.
    ///
    /// - Parameter state: The code of the state that the step comes to.
    public func parts(ofStepTo state: String) -> Set<StepPart> {
        switch self {
        case .rectification:
            switch RectificationState(rawValue: state) {
            case .notified: [.document, .dueOn]
            case .reported, .returned, .accepted, .withdrawn: [.wording]
            case .proposed, nil: []
            }
        case .urgentReport:
            switch UrgentReportState(rawValue: state) {
            case .supplemented, .closed, .retracted: [.wording]
            case .discovered, .reported, .acknowledged, nil: []
            }
        case .filingOpinion:
            switch FilingOpinionState(rawValue: state) {
            case .issued: [.wording, .document]
            case .superseded, .withdrawn: [.wording]
            case .drafted, .delivered, nil: []
            }
        case .filingRefusal:
            switch ResultFilingRefusalState(rawValue: state) {
            case .notified: [.document, .dueOn]
            case .decided: [.wording, .document]
            case .heard, .served, .reviewed, .dropped, .rescinded: [.wording]
            case .proposed, nil: []
            }
        case .inspection:
            switch ComprehensiveInspectionState(rawValue: state) {
            case .concluded, .cancelled: [.wording]
            case .planned, .notified, .underway, .delivered, .closed, nil: []
            }
        case .monthlyReport:
            switch MonthlyReportState(rawValue: state) {
            case .submitted, .returned, .superseded: [.wording]
            case .draft, .reviewed, .received, nil: []
            }
        case .evidenceRequest:
            switch EvidenceRequestState(rawValue: state) {
            case .issued: [.dueOn]
            case .refused, .withdrawn: [.wording]
            case .received, nil: []
            }
        }
    }
}

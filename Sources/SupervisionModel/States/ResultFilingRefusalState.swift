/// Where the refusal to file results (认定结果不予备案) stands (Article 16).
public enum ResultFilingRefusalState: String, CodedValue {
    /// Proposed on one of the article's grounds.
    case proposed
    /// The institution was told the facts, the ground and what is intended (事先告知).
    case notified
    /// The institution was heard (陈述申辩), or let its time pass, which is recorded.
    case heard
    /// Decided by a named person.
    case decided
    /// Served on the institution (送达).
    case served
    /// Reviewed at the institution's request, and upheld unless it is rescinded next.
    case reviewed
    /// Not pursued: the results are filed.
    case dropped
    /// Rescinded: the results are filed.
    case rescinded

    /// The Chinese word.
    public var chinese: String {
        switch self {
        case .proposed: "拟不予备案"
        case .notified: "已告知"
        case .heard: "已听取申辩"
        case .decided: "已决定"
        case .served: "已送达"
        case .reviewed: "已复核"
        case .dropped: "不予追究"
        case .rescinded: "已撤销"
        }
    }
}

extension ResultFilingRefusalState {
    /// Which states of a refusal follow on which.
    ///
    /// No step is left out: nobody is refused unheard, and nothing decided stays undelivered. What is said later, or handed
    /// in in writing, is heard again until the decision. The article names the measure
    /// alone; the steps are ours.
    public static let table = StateTable<ResultFilingRefusalState>(
        of: "result-filing refusal", chinese: "认定结果不予备案", initial: [.proposed], basis: LegalBasis(article: 16)
    ) { state in
        switch state {
        case .proposed: [.notified, .dropped]
        case .notified: [.heard, .dropped]
        case .heard: [.decided, .heard, .dropped]
        case .decided: [.served, .rescinded]
        case .served: [.reviewed, .rescinded]
        case .reviewed: [.rescinded]
        case .dropped, .rescinded: []
        }
    }
}

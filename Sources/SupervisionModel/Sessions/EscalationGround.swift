/// On what ground a finding was recorded as a severe violation (严重违规), apart from the item's answer.
///
/// The form's "may escalate when", obstruction (Article 8), the accident and the incident of Article 16, and another
/// ground that the record's facts describe. What each proposes stands in ``SeverityCatalogue``.
public enum EscalationGround: String, CodedValue {
    /// Assessing outside of what was filed.
    case outsideScope = "outside-scope"
    /// Candidates' material forged.
    case forgedMaterial = "forged-material"
    /// Questions leaked.
    case questionsLeaked = "questions-leaked"
    /// An exit blocked.
    case exitBlocked = "exit-blocked"
    /// Somebody sat for another.
    case impersonation
    /// Organised cheating.
    case organisedCheating = "organised-cheating"
    /// Results falsified.
    case resultsFalsified = "results-falsified"
    /// Supervision refused or obstructed.
    case obstruction
    /// A safety liability accident.
    case safetyAccident = "safety-accident"
    /// A mass incident.
    case massIncident = "mass-incident"
    /// Another ground, described by the facts.
    case other

    /// The Chinese word.
    public var chinese: String {
        switch self {
        case .outsideScope: "超出备案范围"
        case .forgedMaterial: "材料造假"
        case .questionsLeaked: "试题泄露"
        case .exitBlocked: "安全出口堵塞"
        case .impersonation: "替考"
        case .organisedCheating: "组织作弊"
        case .resultsFalsified: "结果造假"
        case .obstruction: "拒绝或阻碍督导"
        case .safetyAccident: "安全责任事故"
        case .massIncident: "群体性事件"
        case .other: "其他"
        }
    }
}

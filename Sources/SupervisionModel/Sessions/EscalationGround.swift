/// On what ground a finding was recorded as a severe violation (严重违规), apart from the item's answer.
///
/// Version 1 of the catalogue: the form's "may escalate when", obstruction (Article 8), and another ground that
/// the record's facts describe.
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
        case .other: "其他"
        }
    }
}

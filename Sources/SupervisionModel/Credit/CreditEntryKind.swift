/// What an entry of a credit file (信用档案) records; nothing in the file is ever deleted.
public enum CreditEntryKind: String, CodedValue {
    /// What happened.
    case misconduct
    /// Results refused filing (认定结果不予备案, Article 16).
    case filingRefusal = "filing-refusal"
    /// An earlier entry put right.
    case correction
    /// An objection to an entry.
    case appeal
    /// Credit restored after improvement.
    case repair
    /// An entry withdrawn by whoever made it.
    case rescission

    /// The Chinese word.
    public var chinese: String {
        switch self {
        case .misconduct: "失信行为"
        case .filingRefusal: "结果不予备案"
        case .correction: "更正"
        case .appeal: "异议"
        case .repair: "信用修复"
        case .rescission: "撤销"
        }
    }
}

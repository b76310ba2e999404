/// What a rule says of the facts put before it: a proposal, which a named person accepts or not.
public enum Ruling: String, CodedValue {
    /// Nothing on record speaks against it.
    case held
    /// At least one thing on record falls short of what the rule asks.
    case breached
    /// There is nothing that the rule could be asked about.
    case notApplicable = "not-applicable"
    /// The facts or the text leave it open; somebody has to say.
    case forPerson = "for-person"

    /// The Chinese word.
    public var chinese: String {
        switch self {
        case .held: "符合"
        case .breached: "不符合"
        case .notApplicable: "不适用"
        case .forPerson: "待人工判断"
        }
    }
}

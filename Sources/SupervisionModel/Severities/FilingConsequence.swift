/// Whether a ground may end in the refusal to file results (认定结果不予备案, Article 16).
public enum FilingConsequence: String, CodedValue {
    /// The results concerned may be refused, once notified, heard and decided by a named person.
    case refusalPossible = "refusal-possible"
    /// The ground doesn't touch the results; refusing them is proposed by nobody but a person.
    case creditOnly = "credit-only"

    /// The Chinese word.
    public var chinese: String {
        switch self {
        case .refusalPossible: "可拟不予备案"
        case .creditOnly: "只拟记入信用档案"
        }
    }
}

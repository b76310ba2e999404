/// What a step of a proceeding may have to say.
public enum StepPart: String, CaseIterable, Hashable, Sendable {
    /// In words: what was found, said or decided, or why it was called off.
    case wording
    /// The number of the letter that carries it (文号).
    case document
    /// The day by which the other side is to answer.
    case dueOn = "due-on"

    /// The Chinese word.
    public var chinese: String {
        switch self {
        case .wording: "内容"
        case .document: "文号"
        case .dueOn: "期限"
        }
    }
}

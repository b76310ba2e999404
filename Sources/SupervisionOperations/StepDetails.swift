public import SupervisionModel

/// What a step of a proceeding says beside the state that it comes to.
public struct StepDetails: Hashable, Sendable {
    /// The number of the letter that carries it (文号).
    public let document: String?
    /// What was said, found or decided.
    public let wording: String?
    /// The day by which the other side is to answer.
    public let dueOn: CalendarDay?

    /// Makes details.
    public init(document: String? = nil, wording: String? = nil, dueOn: CalendarDay? = nil) {
        self.document = document
        self.wording = wording
        self.dueOn = dueOn
    }

    /// Tells whether a part is given, and not in blanks alone.
    func gives(_ part: StepPart) -> Bool {
        switch part {
        case .document: document?.contains { !$0.isWhitespace } ?? false
        case .wording: wording?.contains { !$0.isWhitespace } ?? false
        case .dueOn: dueOn != nil
        }
    }
}

public import SupervisionModel

/// What an internal officer and an external supervisor answered to one item of one session (Article 6).
public struct AnswerPair: Sendable, Hashable {
    /// The item's code.
    public let item: String
    /// The internal officer's answer, nothing where it was left blank.
    public let internalAnswer: Answer?
    /// The external supervisor's answer, nothing where it was left blank.
    public let externalAnswer: Answer?

    /// Pairs two answers.
    public init(item: String, internalAnswer: Answer?, externalAnswer: Answer?) {
        self.item = item
        self.internalAnswer = internalAnswer
        self.externalAnswer = externalAnswer
    }
}

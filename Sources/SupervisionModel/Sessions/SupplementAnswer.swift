/// An answer to an item of a mode's supplement (补充表, Article 13), beside the form's own.
public struct SupplementAnswer: Hashable, Sendable {
    /// The item's code in the supplement.
    public let item: String
    /// The answer.
    public let answer: Answer
    /// What was remarked.
    public let remark: String?

    /// Makes an answer.
    public init(item: String, answer: Answer, remark: String? = nil) {
        self.item = item
        self.answer = answer
        self.remark = remark
    }
}

/// One row of the form as it was filled in: the answer, and what was sampled or remarked (Article 13).
public struct RecordAnswer: Hashable, Sendable {
    /// The item's code.
    public let item: String
    /// The answer.
    public let answer: Answer
    /// How many candidates or papers were looked at, for items that count.
    public let sampled: Int?
    /// How many of them failed.
    public let failed: Int?
    /// What stands in the row's last, unlabelled cell.
    public let remark: String?

    /// Makes an answer.
    ///
    /// - Throws: ``ModelError`` with code `countOutOfRange` when a number is negative, or more failed than were sampled.
    public init(
        item: String, answer: Answer, sampled: Int? = nil, failed: Int? = nil, remark: String? = nil
    ) throws(ModelError) {
        guard (sampled ?? 0) >= 0, (failed ?? 0) >= 0, (failed ?? 0) <= (sampled ?? failed ?? 0) else {
            throw ModelError(
                code: .countOutOfRange,
                message:
                    "Item \(item) says that \(failed ?? 0) of \(sampled ?? 0) failed; give numbers from 0 and "
                    + "no more failures than were sampled.",
                basis: LegalBasis(article: 13))
        }
        self.item = item
        self.answer = answer
        self.sampled = sampled
        self.failed = failed
        self.remark = remark
    }

    /// Whether it says more than a letter can: every 否, and whatever was sampled or remarked.
    public var isFinding: Bool { answer == .no || sampled != nil || failed != nil || remark != nil }
}

public import SupervisionModel

/// What a retention schedule says on a day (保存期限): a proposal, which a named person has carried out or not.
public struct RetentionList: Hashable, Sendable {
    /// What is due for erasure, by kind and then by reference.
    public let due: [RetainedItem]
    /// What has been there for as long, and whose day to count from isn't on record: somebody has to look.
    public let undated: [RetainedItem]

    /// Makes a list.
    public init(due: [RetainedItem], undated: [RetainedItem]) {
        self.due = due
        self.undated = undated
    }
}

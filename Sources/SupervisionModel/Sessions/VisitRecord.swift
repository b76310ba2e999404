/// What the record (督导表) of a visit has come to (Article 12).
public struct VisitRecord: Hashable, Sendable {
    /// When it was submitted; a draft has none.
    public let submittedAt: Instant?
    /// Who signed, with a reservation or without.
    public let signers: Set<PersonID>

    /// Makes a record's particulars.
    public init(submittedAt: Instant?, signers: Set<PersonID>) {
        self.submittedAt = submittedAt
        self.signers = signers
    }
}

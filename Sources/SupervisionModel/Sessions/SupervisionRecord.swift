/// The head of one version of a supervision record (督导表); answers stand beside it.
///
/// A submitted record is never edited (Article 3): a correction is a new version with author and reason.
public struct SupervisionRecord: Hashable, Sendable {
    /// The record's identifier through all versions.
    public let id: RecordID
    /// The version, from 1.
    public let version: Int
    /// The session visited.
    public let session: SessionID
    /// The code and version of the checklist used.
    public let checklist: ChecklistReference
    /// The day of the visit: what happened then.
    public let visitedOn: CalendarDay
    /// When the record was submitted; a draft has none.
    public let submittedAt: Instant?

    /// Makes the head of a record.
    ///
    /// - Throws: ``ModelError`` with code `countOutOfRange` when the version is below 1.
    public init(
        id: RecordID, version: Int, session: SessionID, checklist: ChecklistReference, visitedOn: CalendarDay,
        submittedAt: Instant?
    ) throws(ModelError) {
        guard version >= 1 else {
            throw ModelError(
                code: .countOutOfRange,
                message: "Record \(id) has version \(version); versions count from 1.",
                basis: LegalBasis(article: 3))
        }
        self.id = id
        self.version = version
        self.session = session
        self.checklist = checklist
        self.visitedOn = visitedOn
        self.submittedAt = submittedAt
    }
}

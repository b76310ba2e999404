public import SupervisionModel

/// A supervision record (督导表) as a team hands it in: answers, signatures, and the dispatch that it was made on.
public struct RecordSubmission: Hashable, Sendable {
    /// A member's signature (Article 12).
    public struct Signature: Hashable, Sendable {
        /// Who signed.
        public let person: PersonID
        /// The day of signing.
        public let signedOn: CalendarDay
        /// What the member doesn't share (保留意见).
        public let reservation: String?

        /// Makes a signature.
        public init(_ person: PersonID, on day: CalendarDay, reservation: String? = nil) {
            self.person = person
            signedOn = day
            self.reservation = reservation
        }
    }

    /// The record's id through all versions.
    public let id: RecordID
    /// The version, 1 for a first submission.
    public let version: Int
    /// The district where the session is held.
    public let district: DistrictCode
    /// The dispatch that the visit was made on.
    public let dispatch: DispatchID
    /// The checklist.
    public let checklist: ChecklistReference
    /// The day of the visit.
    public let visitedOn: CalendarDay
    /// Advice on improvement (改进建议).
    public let advice: String?
    /// The overall evaluation (总体评价).
    public let evaluation: String?
    /// Who filled it in, or corrected it.
    public let author: PersonID?
    /// Why it was corrected.
    public let reason: String?
    /// An answer for each item, in any order.
    public let answers: [RecordAnswer]
    /// Answers to the supplement of the session's mode (Article 13): all of its items, or none where it isn't filled in.
    public let supplement: [SupplementAnswer]
    /// The team's signatures.
    public let signatures: [Signature]

    /// Makes a submission.
    public init(
        id: RecordID, version: Int = 1, district: DistrictCode, dispatch: DispatchID,
        checklist: ChecklistReference, visitedOn: CalendarDay, advice: String?, evaluation: String?,
        author: PersonID?, reason: String? = nil, answers: [RecordAnswer],
        supplement: [SupplementAnswer] = [], signatures: [Signature]
    ) {
        self.id = id
        self.version = version
        self.district = district
        self.dispatch = dispatch
        self.checklist = checklist
        self.visitedOn = visitedOn
        self.advice = advice
        self.evaluation = evaluation
        self.author = author
        self.reason = reason
        self.answers = answers
        self.supplement = supplement
        self.signatures = signatures
    }
}

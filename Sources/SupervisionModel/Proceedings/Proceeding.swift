/// A proceeding (办理事项) as it was opened; what becomes of it stands in its steps, and nothing of either is edited.
public struct Proceeding: Hashable, Sendable {
    /// The proceeding's identifier, unique in its district whatever its kind.
    public let id: ProceedingID
    /// The district whose matter it is.
    public let district: DistrictCode
    /// What it is.
    public let kind: ProceedingKind
    /// The institution it is about, if it is about one.
    public let institution: InstitutionID?
    /// The session it is about, if it is about one.
    public let session: SessionID?
    /// What it arises from, by outside id: a record, an escalation, a complaint, a credit entry; a month for a report.
    public let source: String?
    /// When it was opened; for an urgent report, when the violation was discovered.
    public let openedAt: Instant
    /// On what ground, by the code of the kind's own vocabulary, if it has one.
    public let ground: String?
    /// What it is about, in words (Article 3: facts as observed).
    public let subject: String
    /// The day by which the other side is to answer, where one was set.
    public let dueOn: CalendarDay?

    /// Makes a proceeding.
    ///
    /// - Throws: ``ModelError`` with code `factsMissing` when it has no subject.
    public init(
        id: ProceedingID, district: DistrictCode, kind: ProceedingKind, institution: InstitutionID?,
        session: SessionID? = nil, source: String? = nil, openedAt: Instant, ground: String? = nil,
        subject: String, dueOn: CalendarDay? = nil
    ) throws(ModelError) {
        guard subject.contains(where: { !$0.isWhitespace }) else {
            throw ModelError(
                code: .factsMissing,
                message: "The \(kind.rawValue) \(id) doesn't say what it is about; give its facts.",
                basis: LegalBasis(article: 3))
        }
        self.id = id
        self.district = district
        self.kind = kind
        self.institution = institution
        self.session = session
        self.source = source
        self.openedAt = openedAt
        self.ground = ground
        self.subject = subject
        self.dueOn = dueOn
    }
}

/// Names a proceeding (办理事项).
public typealias ProceedingID = Identifier<Proceeding>

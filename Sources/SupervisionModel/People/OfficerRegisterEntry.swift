/// One entry of an institution's registers of training, examination, deployment and management (Article 6).
public struct OfficerRegisterEntry: Hashable, Sendable {
    /// The officer.
    public let person: PersonID
    /// The institution whose officer it is.
    public let institution: InstitutionID
    /// The district where the institution is registered.
    public let district: DistrictCode
    /// Which register.
    public let kind: OfficerRegisterKind
    /// The day it happened.
    public let happenedOn: CalendarDay
    /// What it was: the course, the examination, the duty.
    public let subject: String
    /// How it ended, where it was one that ends.
    public let outcome: OfficerExaminationOutcome?
    /// The session that the officer was deployed at, where it was one.
    public let session: SessionID?

    /// Makes an entry.
    ///
    /// - Throws: ``ModelError`` with code `factsMissing` when it doesn't say what it was.
    public init(
        person: PersonID, institution: InstitutionID, district: DistrictCode, kind: OfficerRegisterKind,
        happenedOn: CalendarDay, subject: String, outcome: OfficerExaminationOutcome?, session: SessionID?
    ) throws(ModelError) {
        guard subject.contains(where: { !$0.isWhitespace }) else {
            throw ModelError(
                code: .factsMissing,
                message: "An entry of \(happenedOn) in the \(kind.rawValue) register of institution "
                    + "\(institution) doesn't say what it was; give its subject.",
                basis: LegalBasis(article: 6))
        }
        self.person = person
        self.institution = institution
        self.district = district
        self.kind = kind
        self.happenedOn = happenedOn
        self.subject = subject
        self.outcome = outcome
        self.session = session
    }
}

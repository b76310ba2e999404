/// An internal quality officer (质量内控人员), an institution's own, as its register has them (Articles 6 and 7).
///
/// Attestations carry the day on which the institution attested; nothing where it didn't.
public struct InternalQualityOfficer: Hashable, Sendable {
    /// The most years of work that are believed; more is taken for a slip of the pen.
    public static let technicalYearsLimit = 80

    /// The person.
    public let person: PersonID
    /// The institution whose officer the person is.
    public let institution: InstitutionID
    /// The person's name.
    public let name: String
    /// The person's sex, by which the age limit differs.
    public let sex: Sex
    /// The day of birth.
    public let bornOn: CalendarDay
    /// The vocational qualification or skill level, if any.
    public let level: SkillLevel?
    /// The professional and technical post (专业技术职务) in the words of the certificate, if any.
    public let post: String?
    /// Completed years of technical management.
    public let technicalYears: Int
    /// When integrity and conduct were attested (item 1).
    public let integrityAttestedOn: CalendarDay?
    /// When knowledge of policy and methods was attested (item 2).
    public let policyAttestedOn: CalendarDay?
    /// When fitness was attested (item 4); never more than the attestation is kept.
    public let fitnessAttestedOn: CalendarDay?

    /// Makes an officer.
    ///
    /// - Throws: ``ModelError`` with code `countOutOfRange` when the years aren't between 0 and
    ///   ``technicalYearsLimit``.
    public init(
        person: PersonID, institution: InstitutionID, name: String, sex: Sex, bornOn: CalendarDay,
        level: SkillLevel?, post: String?, technicalYears: Int, integrityAttestedOn: CalendarDay?,
        policyAttestedOn: CalendarDay?, fitnessAttestedOn: CalendarDay?
    ) throws(ModelError) {
        guard (0...Self.technicalYearsLimit).contains(technicalYears) else {
            throw ModelError(
                code: .countOutOfRange,
                message: "Officer \(person) has \(technicalYears) years of technical management; give 0 to "
                    + "\(Self.technicalYearsLimit).",
                basis: LegalBasis(article: 7, item: 3))
        }
        self.person = person
        self.institution = institution
        self.name = name
        self.sex = sex
        self.bornOn = bornOn
        self.level = level
        self.post = post
        self.technicalYears = technicalYears
        self.integrityAttestedOn = integrityAttestedOn
        self.policyAttestedOn = policyAttestedOn
        self.fitnessAttestedOn = fitnessAttestedOn
    }
}

/// A person's place among the staff of a session (考评人员 and others), on the days on which they serve there.
public struct AssessorService: Hashable, Sendable {
    /// The district where the session is held: two districts may use one id.
    public let district: DistrictCode
    /// The session.
    public let session: SessionID
    /// Who serves.
    public let person: PersonID
    /// The days.
    public let days: DaySpan
    /// As what.
    public let role: StaffRole

    /// Makes a service.
    public init(
        district: DistrictCode, session: SessionID, person: PersonID, days: DaySpan, role: StaffRole
    ) {
        self.district = district
        self.session = session
        self.person = person
        self.days = days
        self.role = role
    }

    /// Tells whether it is at a session, and not at another district's of the same id.
    public func isAt(_ session: AssessmentSession) -> Bool {
        self.session == session.id && district == session.district
    }
}

/// A person's place among the staff of a session (考评人员 and others), on the days on which they serve there.
public struct AssessorService: Hashable, Sendable {
    /// The session.
    public let session: SessionID
    /// Who serves.
    public let person: PersonID
    /// The days.
    public let days: DaySpan
    /// As what.
    public let role: StaffRole

    /// Makes a service.
    public init(session: SessionID, person: PersonID, days: DaySpan, role: StaffRole) {
        self.session = session
        self.person = person
        self.days = days
        self.role = role
    }
}

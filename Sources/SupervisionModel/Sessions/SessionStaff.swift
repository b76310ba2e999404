/// Somebody who serves at a session (考评人员、监考员、考务管理人员、现场负责人).
public struct SessionStaff: Hashable, Sendable {
    /// The district where the session is held.
    public let district: DistrictCode
    /// The session.
    public let session: SessionID
    /// The person.
    public let person: PersonID
    /// In what role.
    public let role: StaffRole

    /// Makes an entry.
    public init(district: DistrictCode, session: SessionID, person: PersonID, role: StaffRole) {
        self.district = district
        self.session = session
        self.person = person
        self.role = role
    }
}

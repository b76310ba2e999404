public import SupervisionModel

/// A half-day of a supervisor, taken for a session: what keeps one person from being in two places, city-wide.
public struct Booking: Hashable, Sendable {
    /// The supervisor.
    public let person: PersonID
    /// The day.
    public let day: CalendarDay
    /// Morning, afternoon, or both.
    public let halfDay: HalfDay
    /// The session.
    public let session: SessionID
    /// The district where it is held.
    public let district: DistrictCode
    /// The institution that holds it.
    public let institution: InstitutionID

    /// Makes a booking.
    public init(
        person: PersonID, day: CalendarDay, halfDay: HalfDay, session: SessionID, district: DistrictCode,
        institution: InstitutionID
    ) {
        self.person = person
        self.day = day
        self.halfDay = halfDay
        self.session = session
        self.district = district
        self.institution = institution
    }
}

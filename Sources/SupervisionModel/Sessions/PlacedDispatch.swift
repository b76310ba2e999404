/// A dispatch of one person with the institution and the first day of its session, as rotation looks at it (Article 10).
public struct PlacedDispatch: Hashable, Sendable {
    /// The person sent.
    public let person: PersonID
    /// The district where the session is held: two districts may use one id.
    public let district: DistrictCode
    /// The session.
    public let session: SessionID
    /// The institution that holds the session.
    public let institution: InstitutionID
    /// The session's first day.
    public let startsOn: CalendarDay
    /// The day of the order.
    public let dispatchedOn: CalendarDay

    /// Makes a placed dispatch.
    public init(
        person: PersonID, district: DistrictCode, session: SessionID, institution: InstitutionID,
        startsOn: CalendarDay, dispatchedOn: CalendarDay
    ) {
        self.person = person
        self.district = district
        self.session = session
        self.institution = institution
        self.startsOn = startsOn
        self.dispatchedOn = dispatchedOn
    }

    /// Tells whether it is to a session, and not to another district's of the same id.
    public func isTo(_ session: AssessmentSession) -> Bool {
        self.session == session.id && district == session.district
    }
}

extension PlacedDispatch: Comparable {
    /// Orders dispatches by the session's first day, the day of the order, the session and all else.
    public static func < (left: PlacedDispatch, right: PlacedDispatch) -> Bool {
        (left.startsOn, left.dispatchedOn, left.session, left.district, left.institution, left.person)
            < (
                right.startsOn, right.dispatchedOn, right.session, right.district, right.institution,
                right.person
            )
    }
}

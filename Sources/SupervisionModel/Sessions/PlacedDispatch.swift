/// A dispatch of one person with the institution and the first day of its session, as rotation looks at it (Article 10).
public struct PlacedDispatch: Hashable, Sendable {
    /// The person sent.
    public let person: PersonID
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
        person: PersonID, session: SessionID, institution: InstitutionID, startsOn: CalendarDay,
        dispatchedOn: CalendarDay
    ) {
        self.person = person
        self.session = session
        self.institution = institution
        self.startsOn = startsOn
        self.dispatchedOn = dispatchedOn
    }
}

extension PlacedDispatch: Comparable {
    /// Orders dispatches by the session's first day, the day of the order, the session and the rest.
    public static func < (left: PlacedDispatch, right: PlacedDispatch) -> Bool {
        (left.startsOn, left.dispatchedOn, left.session, left.institution, left.person)
            < (right.startsOn, right.dispatchedOn, right.session, right.institution, right.person)
    }
}

/// A first day that a session was filed with before it was put off.
public struct EarlierStart: Hashable, Sendable {
    /// The session.
    public let session: SessionID
    /// The first day that was filed then.
    public let startsOn: CalendarDay

    /// Makes an earlier start.
    public init(session: SessionID, startsOn: CalendarDay) {
        self.session = session
        self.startsOn = startsOn
    }
}

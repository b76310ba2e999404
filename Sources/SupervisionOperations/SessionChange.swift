public import SupervisionModel

/// What becomes of a session (认定批次): the state that it goes to, and what is known with that.
public struct SessionChange: Hashable, Sendable {
    /// The state that it goes to.
    public let state: SessionState
    /// Candidates who came, where it was held.
    public let attended: Int?
    /// The new first day, where a postponed session is filed again.
    public let startsOn: CalendarDay?
    /// The new last day, where a postponed session is filed again; the first when nil.
    public let endsOn: CalendarDay?

    /// Makes a change.
    public init(
        to state: SessionState, attended: Int? = nil, startsOn: CalendarDay? = nil, endsOn: CalendarDay? = nil
    ) {
        self.state = state
        self.attended = attended
        self.startsOn = startsOn
        self.endsOn = endsOn
    }
}

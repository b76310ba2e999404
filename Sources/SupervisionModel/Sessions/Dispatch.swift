/// A team sent to one session (派遣); its people stand in the dispatch's rows.
public struct Dispatch: Hashable, Sendable {
    /// The dispatch's identifier.
    public let id: DispatchID
    /// The session it goes to.
    public let session: SessionID
    /// The centre that sends it.
    public let authority: DispatchAuthority
    /// Why it is sent.
    public let purpose: DispatchPurpose
    /// The day it was ordered.
    public let dispatchedOn: CalendarDay

    /// Makes a dispatch.
    public init(
        id: DispatchID, session: SessionID, authority: DispatchAuthority, purpose: DispatchPurpose,
        dispatchedOn: CalendarDay
    ) {
        self.id = id
        self.session = session
        self.authority = authority
        self.purpose = purpose
        self.dispatchedOn = dispatchedOn
    }
}

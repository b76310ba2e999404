/// A session that left a pool, with the reason.
public struct DepartedSession: Hashable, Sendable {
    /// The session.
    public let session: SessionID
    /// Why it left.
    public let reason: PoolDeparture
}

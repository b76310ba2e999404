/// A visit in a quota's ledger, and what keeps it from counting.
public struct QuotaVisit: Hashable, Sendable {
    /// The dispatch.
    public let dispatch: DispatchID
    /// Every reason why it doesn't count; none where it does.
    public let exclusions: [QuotaExclusion]

    /// Whether it counts.
    public var counts: Bool { exclusions.isEmpty }
}

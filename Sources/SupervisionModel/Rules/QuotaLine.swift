/// One session in the ledger of a month: whether it is in the pool, and whether it was checked.
public struct QuotaLine: Hashable, Sendable {
    /// The session as it stands now.
    public let session: AssessmentSession
    /// The month that the line belongs to; not the session's own where it moved away.
    public let month: CalendarMonth
    /// Why it left the month's pool, or nothing where it is in it.
    public let departure: PoolDeparture?
    /// Whether it was filed in time.
    public let filing: FilingTiming
    /// The visits to it, by dispatch; none on the line of a month that it moved away from.
    public let visits: [QuotaVisit]

    /// Whether it is in the month's pool.
    public var isInPool: Bool { departure == nil }

    /// Whether it is in the pool and a visit counts; two teams check it once.
    public var isChecked: Bool { isInPool && visits.contains(where: \.counts) }
}

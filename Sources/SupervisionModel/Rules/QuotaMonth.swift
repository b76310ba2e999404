/// A month of a quota's ledger, with the year up to its end.
public struct QuotaMonth: Hashable, Sendable {
    /// The month.
    public let month: CalendarMonth
    /// A line for each session that is or was in the month's pool, by identifier.
    public let lines: [QuotaLine]
    /// What was checked of the month's pool.
    public let inMonth: QuotaUnits
    /// What was checked from January to the month's end.
    public let yearToDate: QuotaUnits
    /// The verdict on both, by sessions.
    public let verdict: Verdict

    /// The sessions in the pool, by identifier.
    public var pool: [SessionID] { lines.filter(\.isInPool).map(\.session.id) }
}

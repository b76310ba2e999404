/// What was checked of a pool, by each unit that Article 11 might mean.
///
/// The measures ask for sessions by the reading taken; institutions and people are shown beside them. People are the
/// candidates of the sessions checked, not those who were looked at one by one.
public struct QuotaUnits: Hashable, Sendable {
    /// By session, the unit of the verdict.
    public let sessions: SpotCheckTally
    /// By institution: those with a session in the pool, and those with one that was checked.
    public let institutions: SpotCheckTally
    /// By candidate registered.
    public let registered: SpotCheckTally
    /// By candidate who came, as far as that is known.
    public let attended: SpotCheckTally
    /// The sessions of the pool of which it isn't known how many came.
    public let sessionsOfUnknownAttendance: Int

    init(_ lines: [QuotaLine]) throws(ModelError) {
        let pool = lines.filter(\.isInPool).map(\.session)
        let checked = lines.filter(\.isChecked).map(\.session)
        sessions = try SpotCheckTally(checked: checked.count, of: pool.count)
        institutions = try SpotCheckTally(
            checked: Set(checked.map(\.institution)).count, of: Set(pool.map(\.institution)).count)
        registered = try SpotCheckTally(
            checked: Self.sum(checked.map(\.registered)), of: Self.sum(pool.map(\.registered)))
        attended = try SpotCheckTally(
            checked: Self.sum(checked.compactMap(\.attended)), of: Self.sum(pool.compactMap(\.attended)))
        sessionsOfUnknownAttendance = pool.count { $0.attended == nil }
    }

    private static func sum(_ numbers: [Int]) -> Int { numbers.reduce(0, +) }
}

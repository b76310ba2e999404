public import SupervisionModel

/// The sessions filed (认定计划): the pool that spot checks are drawn from, as columns of equal length.
public struct SessionColumns: Hashable, Sendable {
    /// Identifiers as the data gave them.
    public var ids: [SessionID] = []
    /// The institution that holds the session, an index into the history's institutions.
    public var institutions: [Int32] = []
    /// Where it is held, an index into the history's districts.
    public var districts: [Int16] = []
    /// How candidates are assessed.
    public var modes: [AssessmentMode] = []
    /// The first day.
    public var startsOn: [CalendarDay] = []
    /// Candidates registered.
    public var registered: [Int32] = []
    /// Candidates who came, where known.
    public var attended: [Int32?] = []
    /// Where each session stands.
    public var states: [SessionState] = []
    /// When each was filed.
    public var filedAt: [Instant] = []

    /// Makes empty columns.
    public init() {}

    /// The number of sessions.
    public var count: Int { ids.count }
}

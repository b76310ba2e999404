/// One statement among those that are sent together.
struct FlightItem {
    var sql: SQL
    var phase: PQErrorPhase
    /// The place among the caller's statements.
    var index: Int?

    init(_ sql: SQL, _ phase: PQErrorPhase, index: Int? = nil) {
        self.sql = sql
        self.phase = phase
        self.index = index
    }
}

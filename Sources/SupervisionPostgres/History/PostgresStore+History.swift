import LibPQ
public import SupervisionHistory
public import SupervisionModel
public import SupervisionStore

extension PostgresStore {
    /// The history that the actor may see, as columns, filled by COPY; see `SupervisionStore`.
    ///
    /// - Complexity: O(rows), with memory for the columns and one key a session.
    public func history(
        as actor: ActorIdentity, asOf day: CalendarDay?, policy: SupervisionPolicy
    ) async throws -> InspectionHistory {
        let options = try Self.options(actor, isolation: .repeatableRead, access: .readOnly)
        do {
            return try await pool.withTransaction(options) { connection in
                var query = HistoryQuery(policy: policy, asOf: day)
                return try query.history(on: connection)
            }
        } catch {
            throw Self.translated(error, "history")
        }
    }
}

import LibPQ
public import SupervisionStore

extension PostgresStore {
    /// Counts the rollups by institution, item and month anew, for the districts that the actor sees.
    ///
    /// Imports and acts keep them; this is for whoever doubts them.
    ///
    /// - Throws: `StoreError`; `notPermitted` for an auditor.
    /// - Complexity: One pass over the records.
    public func rebuildRollups(as actor: ActorIdentity) async throws {
        let options = try Self.options(actor, isolation: .readCommitted, access: .readWrite)
        do {
            try await pool.withTransaction(options) { connection in
                // Acts that count beside this would count twice, so they wait.
                _ = try connection.query("SELECT dudao.lock_chains(dudao.visible_districts())")
                let districts = try connection.query("SELECT unnest(dudao.visible_districts())").map {
                    try $0.decode(String.self, at: 0)
                }
                try Rollups.rebuild(districts: districts, on: connection)
            }
        } catch {
            throw Self.translated(error, "item_months")
        }
    }
}

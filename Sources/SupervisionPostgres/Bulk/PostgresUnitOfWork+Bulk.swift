import LibPQ
import SupervisionModel
import SupervisionStore

extension PostgresUnitOfWork {
    func load<Result: Sendable>(
        _ body: @Sendable @escaping (inout any BulkLoader) throws -> Result
    ) async throws -> Result {
        // Acts of the districts wait for the load from here on, instead of failing against it at its end.
        try await lockChains()
        let actor = actor
        let now = now
        let keys = keys
        let connection = connection
        let (result, written) = try await onThrowingAny { _ in
            var loader: any BulkLoader = PostgresLoader(connection, actor: actor, now: now, keys: keys)
            let result = try body(&loader)
            guard let own = loader as? PostgresLoader else { return (result, 0) }
            try own.finish()
            return (result, own.written)
        }
        noteWritten(written)
        return result
    }

    func unload<Result: Sendable>(
        _ body: @Sendable @escaping (any BulkUnloader) throws -> Result
    ) async throws -> Result {
        let connection = connection
        return try await onThrowingAny { _ in try body(PostgresUnloader(connection: connection)) }
    }

    private func lockChains() async throws {
        let own: String? = if case .district(let code) = actor.role { code.text } else { nil }
        _ = try await on("audit log") { connection in
            guard let own else {
                return try connection.query(
                    """
                    SELECT dudao.lock_chains(coalesce(array_agg(code), '{}'))
                    FROM (SELECT district_code AS code FROM dudao.districts UNION ALL SELECT '110000') AS known
                    """
                ).count
            }
            return try connection.query("SELECT dudao.lock_chains(\([own]))").count
        }
    }
}

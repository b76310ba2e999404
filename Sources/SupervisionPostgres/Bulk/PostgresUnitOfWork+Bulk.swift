import LibPQ
import SupervisionModel
import SupervisionStore

extension PostgresUnitOfWork {
    func load<Result: Sendable>(
        _ body: @Sendable @escaping (inout any BulkLoader) throws -> Result
    ) async throws -> Result {
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
}

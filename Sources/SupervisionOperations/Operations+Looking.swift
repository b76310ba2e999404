import SupervisionModel
import SupervisionStore

extension Operations {
    /// Asks without writing; what stands against it comes out as one kind of error.
    func look<Result: Sendable>(
        as actor: ActorIdentity, _ body: @Sendable @escaping (any UnitOfWork) async throws -> Result
    ) async throws(OperationError) -> Result {
        do {
            return try await store.reading(as: actor, body)
        } catch let error as OperationError {
            throw error
        } catch let error as StoreError {
            throw OperationError(error)
        } catch let error as ModelError {
            throw OperationError(code: .malformed, message: error.message, basis: error.basis)
        } catch {
            throw OperationError(
                StoreError(code: .failed, message: "The question ended early.", cause: error))
        }
    }
}

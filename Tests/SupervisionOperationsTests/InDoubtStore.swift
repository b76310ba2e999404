import SupervisionHistory
import SupervisionModel
import SupervisionStore
import Synchronization

/// A store whose connection breaks while committing: the next commit is kept, and the caller isn't told.
final class InDoubtStore: SupervisionStore {
    let store: MemoryStore
    private let isBroken = Mutex(false)

    init(_ store: MemoryStore) {
        self.store = store
    }

    func breakNextCommit() { isBroken.withLock { $0 = true } }

    func transaction<Result: Sendable>(
        as actor: ActorIdentity, at now: Instant,
        _ body: @Sendable @escaping (any UnitOfWork) async throws -> Result
    ) async throws -> Result {
        let result = try await store.transaction(as: actor, at: now, body)
        let broke = isBroken.withLock { isBroken in
            defer { isBroken = false }
            return isBroken
        }
        if broke { throw StoreError(code: .inDoubt, message: "The connection broke while committing.") }
        return result
    }

    func reading<Result: Sendable>(
        as actor: ActorIdentity, _ body: @Sendable @escaping (any UnitOfWork) async throws -> Result
    ) async throws -> Result { try await store.reading(as: actor, body) }

    func history(
        as actor: ActorIdentity, asOf day: CalendarDay?, policy: SupervisionPolicy
    ) async throws -> InspectionHistory { try await store.history(as: actor, asOf: day, policy: policy) }
}

public import SupervisionHistory
public import SupervisionModel
import Synchronization

/// A store that keeps everything in memory and nothing longer: for tests, trials and programs without a database.
///
/// It owes and keeps what a database's store does: the checks of `SupervisionStoreTesting` hold for both. Transactions
/// run one at a time, in the order in which they came; a transaction begun within another's body waits for ever, as it
/// must, so don't. Reading waits for nobody.
///
/// - Complexity: A row is found in O(log n); the first write to a table within a transaction copies its list of rows.
public final class MemoryStore: AuditedStore {
    private let keys: KeySource
    private let queue = TransactionQueue()
    private let kept = Mutex(MemoryState())
    /// Messages that a poller is handling.
    private let handled = Mutex<Set<StoreKey>>([])

    /// Makes an empty store.
    ///
    /// - Parameter keys: Where the salts of the audit log and the keys of messages come from.
    public init(keys: KeySource) {
        self.keys = keys
    }

    /// Does one act, or several that belong together, after every transaction that was begun before.
    public func transaction<Result: Sendable>(
        as actor: ActorIdentity, at now: Instant,
        _ body: @Sendable @escaping (any UnitOfWork) async throws -> Result
    ) async throws -> Result {
        try await queue.enter()
        defer { queue.leave() }
        let work = MemoryWork(actor: actor, now: now, purpose: .writing, state: kept.withLock { $0 })
        let result: Result
        do {
            result = try await body(work)
        } catch {
            _ = work.end()
            throw error
        }
        guard let progress = work.end() else { throw StoreError.unitEnded }
        if Task.isCancelled { throw StoreError.wasCancelled }
        if let failure = progress.failure { throw failure }
        guard !progress.hasWritten || !progress.acts.isEmpty else { throw StoreError.nothingNamed }
        var state = progress.state
        for act in progress.acts { state.append(act, by: actor, at: now, keys: keys) }
        for message in progress.messages {
            state.outbox.append(StoredOutboxMessage(id: keys.key(at: now), message: message, postedAt: now))
        }
        kept.withLock { $0 = state }
        return result
    }

    /// Reads from one moment, without waiting for transactions under way.
    public func reading<Result: Sendable>(
        as actor: ActorIdentity, _ body: @Sendable @escaping (any UnitOfWork) async throws -> Result
    ) async throws -> Result {
        let work = MemoryWork(
            actor: actor, now: Instant(microseconds: 0), purpose: .reading, state: kept.withLock { $0 })
        defer { _ = work.end() }
        return try await body(work)
    }

    /// The history that the actor may see, as columns.
    public func history(
        as actor: ActorIdentity, asOf day: CalendarDay?, policy: SupervisionPolicy
    ) async throws -> InspectionHistory {
        try MemoryHistory(state: kept.withLock { $0 }, role: actor.role, asOf: day, policy: policy).history()
    }

    // MARK: The audit log

    /// Walks every chain that the actor sees and tells what doesn't fit.
    public func verifyAudit(
        as actor: ActorIdentity, checkpoints: [AuditCheckpoint]
    ) async throws -> [AuditVerdict] {
        let state = kept.withLock { $0 }
        let known = Set(state.chains.keys).union(checkpoints.map(\.chain)).filter {
            $0.isSeen(by: actor.role)
        }
        return known.sorted { CellOrder.compare($0.code, $1.code) < 0 }.map { chain in
            var verifier = AuditVerifier(chain: chain, checkpoints: checkpoints)
            let entries = state.chains[chain] ?? []
            for entry in entries { verifier.take(entry) }
            return verifier.verdict(
                headSequence: entries.last?.sequence ?? 0,
                headHash: entries.last?.hash ?? AuditEntry.beginning)
        }
    }

    /// The heads of the chains that the actor sees.
    public func checkpoints(as actor: ActorIdentity) async throws -> [AuditCheckpoint] {
        let state = kept.withLock { $0 }
        return state.chains(seenBy: actor.role).compactMap { state.chains[$0]?.last }.map {
            AuditCheckpoint(chain: $0.chain, sequence: $0.sequence, hash: $0.hash)
        }
    }

    /// Entries of one chain, in their order.
    public func auditEntries(
        as actor: ActorIdentity, chain: AuditChain, after sequence: Int64, limit: Int
    ) async throws -> [AuditEntry] {
        guard chain.isSeen(by: actor.role) else { return [] }
        let entries = kept.withLock { $0.chains[chain] ?? [] }
        return Array(entries.lazy.filter { $0.sequence > sequence }.prefix(max(0, limit)))
    }

    // MARK: The outbox

    /// Hands over messages of the outbox and deletes them once they are handled.
    public func takeOutbox(
        as actor: ActorIdentity, limit: Int,
        _ handle: @Sendable ([StoredOutboxMessage]) async throws -> Void
    ) async throws -> Int {
        guard actor.role != .auditor else { throw StoreError.mayNotWrite(actor, "the outbox") }
        let waiting = kept.withLock { $0.outbox }
        let batch = handled.withLock { handled in
            let free = waiting.filter { message in
                !handled.contains(message.id)
                    && (message.message.district.map(actor.role.sees) ?? actor.role.writesRegisters)
            }
            let batch = Array(free.prefix(max(0, limit)))
            handled.formUnion(batch.map(\.id))
            return batch
        }
        guard !batch.isEmpty else { return 0 }
        let ids = Set(batch.map(\.id))
        defer { handled.withLock { $0.subtract(ids) } }
        try await handle(batch)
        try await queue.enter()
        defer { queue.leave() }
        kept.withLock { $0.outbox.removeAll { ids.contains($0.id) } }
        return batch.count
    }

    // MARK: Doors for tests

    /// How many transactions wait for the one under way.
    package var waitingCount: Int { queue.waitingCount }

    /// Changes what is kept of one chain behind the audit log's back, so that a test can see that it shows.
    package func tamper(with chain: AuditChain, _ change: (inout [AuditEntry]) -> Void) {
        kept.withLock { change(&$0.chains[chain, default: []]) }
    }
}

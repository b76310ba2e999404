/// A store whose audit log can be read and checked, and whose outbox can be polled.
///
/// Every role sees the chains of the districts that it sees; the city's own chain is seen by the municipal centre and
/// by auditors.
public protocol AuditedStore: SupervisionStore {
    /// Walks every chain that the actor sees from its first entry and tells what doesn't fit.
    ///
    /// - Parameters:
    ///   - actor: Who asks.
    ///   - checkpoints: Heads kept elsewhere; those of chains that the actor doesn't see are passed over. A checkpoint
    ///     of a chain that isn't there is a fault of an empty chain.
    /// - Returns: A verdict a chain, by the chains' codes.
    /// - Throws: ``StoreError``.
    /// - Complexity: Linear in the number of entries.
    func verifyAudit(as actor: ActorIdentity, checkpoints: [AuditCheckpoint]) async throws -> [AuditVerdict]

    /// The heads of the chains that the actor sees, by the chains' codes, to be kept elsewhere.
    ///
    /// - Throws: ``StoreError``.
    func checkpoints(as actor: ActorIdentity) async throws -> [AuditCheckpoint]

    /// Entries of one chain, in their order.
    ///
    /// - Parameters:
    ///   - actor: Who asks; of a chain that they don't see there are none.
    ///   - chain: The chain.
    ///   - sequence: The place after which to begin; 0 for the first.
    ///   - limit: The most entries to give.
    /// - Throws: ``StoreError``.
    func auditEntries(as actor: ActorIdentity, chain: AuditChain, after sequence: Int64, limit: Int)
        async throws
        -> [AuditEntry]

    /// Hands over messages of the outbox and deletes them once they are handled: each is delivered at least once.
    ///
    /// Messages come in the order of the transactions that posted them. A handler that throws leaves them where they
    /// are, and they are delivered again, under the same ids. Two pollers at work together don't get the same messages.
    ///
    /// - Parameters:
    ///   - actor: Who polls: the municipal centre gets all messages, a district its own.
    ///   - limit: The most messages to take.
    ///   - handle: Handles them; not called when there are none.
    /// - Returns: How many were handled.
    /// - Throws: ``StoreError``; `notPermitted` for an auditor; or what the handler throws.
    func takeOutbox(
        as actor: ActorIdentity, limit: Int,
        _ handle: @Sendable ([StoredOutboxMessage]) async throws -> Void
    ) async throws -> Int
}

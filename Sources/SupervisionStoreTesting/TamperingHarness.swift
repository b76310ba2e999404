public import SupervisionStore

/// A harness that can reach behind a store's back, so that a check can see that it shows.
public protocol TamperingHarness: StoreHarness {
    /// Changes the subject of one entry of the audit log and leaves its hash as it is.
    func alterSubject(of store: any AuditedStore, chain: AuditChain, sequence: Int64) async throws

    /// Removes one entry from the middle of the audit log.
    func removeEntry(of store: any AuditedStore, chain: AuditChain, sequence: Int64) async throws

    /// Removes the last entry and makes the chain's head name the one before.
    func cutTail(of store: any AuditedStore, chain: AuditChain) async throws
}

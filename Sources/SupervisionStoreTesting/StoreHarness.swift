public import SupervisionStore

/// Makes the stores that a contract is checked on.
public protocol StoreHarness: Sendable {
    /// Makes an empty store that nobody else uses, with the roles of Beijing's districts.
    func makeStore() async throws -> any AuditedStore
}

import SupervisionPostgresTesting
import SupervisionStoreTesting
import Testing

@Suite("The store in PostgreSQL")
struct StoreContractTests {
    @Test("Keeps the contract", arguments: StoreContract.checks)
    func contract(_ check: StoreContract.Check) async throws {
        try await check.verify(PostgresStoreHarness())
    }
}

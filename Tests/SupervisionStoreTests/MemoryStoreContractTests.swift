import SupervisionStoreTesting
import Testing

@Suite("The store in memory")
struct MemoryStoreContractTests {
    @Test("keeps the contract", arguments: StoreContract.checks)
    func contract(_ check: StoreContract.Check) async throws {
        try await check.verify(MemoryHarness())
    }

    @Test("shows what was done behind its back", arguments: StoreContract.tamperingChecks)
    func tampering(_ check: StoreContract.TamperingCheck) async throws {
        try await check.verify(MemoryHarness())
    }

    @Test("keeps to a simple model under random acts", arguments: [11, 12, 13, 14, 15] as [UInt64])
    func randomActs(seed: UInt64) async throws {
        let run = RandomActs(seed: seed, actors: 8, acts: 60)
        try await run.run(on: MemoryHarness.store(), fixture: StoreFixture())
    }

    @Test("has checks with different names")
    func names() {
        let names = StoreContract.checks.map(\.name)
        #expect(Set(names).count == names.count)
        #expect(names.count >= 35)
    }
}

import SupervisionModel
import SupervisionOperations
import SupervisionStore
import SupervisionStoreTesting
import Testing

@Suite("A year in three districts")
struct ThreeDistrictYearTests {
    @Test("Is played through by acts alone")
    func plays() async throws {
        let year = ThreeDistrictYear(operations: Operations(store: MemoryStore()))
        try await year.play()
        #expect(year.refusals.all.count == 3)
    }
}

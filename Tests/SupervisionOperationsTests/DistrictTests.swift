import SupervisionModel
import SupervisionOperations
import SupervisionStore
import Testing

@Suite("Districts")
struct DistrictTests {
    @Test(
        "the policy's districts are entered once, by the municipal centre, and none that is there is touched")
    func entering() async throws {
        let bench = try await OperationsBench()
        for expected in [OperationOutcome.done, .doneBefore] {
            let outcome = try await bench.operations.enterDistricts(
                as: bench.municipal, at: bench.now, under: .beijing)
            #expect(outcome == expected)
        }
        let codes = try await bench.operations.store.reading(as: bench.municipal) { work in
            try await work.allRows(of: .districts).map(\.cells[0])
        }
        for district in SupervisionPolicy.beijing.districts.districts {
            #expect(codes.contains(.district(district.code)))
        }
        let log = try await bench.log(nil)
        #expect(log.map(\.basis) == ["Art. 2"])
        try await bench.refused(.notPermitted) {
            try await bench.operations.enterDistricts(
                as: ActorIdentity(person: PersonID("L1"), role: .district(bench.east)), at: bench.now,
                under: .beijing)
        }
    }
}

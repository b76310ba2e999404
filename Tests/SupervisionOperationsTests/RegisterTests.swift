import SupervisionModel
import SupervisionOperations
import SupervisionStore
import SupervisionStoreTesting
import Testing

@Suite("Registers")
struct RegisterTests {
    @Test("an institution is registered once, and named with its basis")
    func institution() async throws {
        let bench = try await OperationsBench()
        let new = try bench.fixture.institution(InstitutionID("J-new"), in: bench.east)
        for expected in [OperationOutcome.done, .doneBefore] {
            let outcome = try await bench.operations.registerInstitution(
                new, as: bench.municipal, at: bench.now, under: .beijing)
            #expect(outcome == expected)
        }
        let log = try await bench.log(nil)
        #expect(log.map(\.subject) == ["institution J-new"])
        #expect(log.map(\.basis) == ["Art. 4"])
    }

    @Test(
        "an institution's id names one institution, of the policy's districts, entered by the municipal centre"
    )
    func refusals() async throws {
        let bench = try await OperationsBench()
        let other = try bench.fixture.institution(bench.here, in: bench.fixture.west)
        try await bench.refused(.conflict) {
            try await bench.operations.registerInstitution(
                other, as: bench.municipal, at: bench.now, under: .beijing)
        }
        let away = try bench.fixture.institution(InstitutionID("J-new"), in: DistrictCode("120101"))
        try await bench.refused(.outsideScope, article: 2) {
            try await bench.operations.registerInstitution(
                away, as: bench.municipal, at: bench.now, under: .beijing)
        }
        let new = try bench.fixture.institution(InstitutionID("J-new"), in: bench.east)
        try await bench.refused(.notPermitted) {
            try await bench.operations.registerInstitution(
                new, as: bench.eastern, at: bench.now, under: .beijing)
        }
        try await bench.refused(.notFound) {
            try await bench.operations.changeInstitution(
                new, as: bench.municipal, at: bench.now, under: .beijing)
        }
        #expect(try await bench.log(nil).isEmpty)
    }

    @Test("a change of an institution names the columns that changed")
    func change() async throws {
        let bench = try await OperationsBench()
        let old = try bench.fixture.institution(bench.here, in: bench.east)
        let new = try Institution(
            id: old.id, name: "新名称", kind: old.kind, district: old.district, category: old.category,
            filedOn: old.filedOn, withdrawnOn: bench.fixture.day)
        for expected in [OperationOutcome.done, .doneBefore] {
            let outcome = try await bench.operations.changeInstitution(
                new, as: bench.municipal, at: bench.now, under: .beijing)
            #expect(outcome == expected)
        }
        #expect(try await bench.log(nil).map(\.details) == ["{\"changed\":\"name withdrawn_on\"}"])
    }

    @Test("a supervisor is registered once, with a card that nobody else has, and named nowhere in the log")
    func supervisor() async throws {
        let bench = try await OperationsBench()
        let new = try bench.fixture.supervisor(PersonID("person-9"), home: bench.east)
        for expected in [OperationOutcome.done, .doneBefore] {
            let outcome = try await bench.operations.registerSupervisor(
                new, as: bench.municipal, at: bench.now, under: .beijing)
            #expect(outcome == expected)
        }
        let twin = try Supervisor(
            id: PersonID("person-10"), name: "另一人", cardNumber: new.cardNumber,
            cardIssuedOn: new.cardIssuedOn, cardExpiresOn: nil, homeDistrict: nil, standing: .good,
            standingUntil: nil)
        try await bench.refused(.conflict, article: 9) {
            try await bench.operations.registerSupervisor(
                twin, as: bench.municipal, at: bench.now, under: .beijing)
        }
        let log = try await bench.log(nil)
        #expect(log.count == 1)
        #expect(log.allSatisfy { !$0.canonicalText.contains("person-9") && $0.people.count == 1 })
    }
}

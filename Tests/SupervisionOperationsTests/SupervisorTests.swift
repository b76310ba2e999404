import SupervisionModel
import SupervisionOperations
import SupervisionStore
import SupervisionStoreTesting
import Testing

@Suite("Cards, employments, ties and absences")
struct SupervisorTests {
    private func issue(
        _ bench: OperationsBench, _ number: String, issued: Int, expires: Int? = nil,
        to person: PersonID? = nil,
        as actor: ActorIdentity? = nil
    ) async throws -> OperationOutcome {
        let day = bench.fixture.day
        return try await bench.operations.issueCard(
            to: person ?? bench.fixture.supervisorIDs(bench.east)[0], number: number,
            issuedOn: day.adding(days: issued), expiresOn: expires.map { day.adding(days: $0) },
            as: actor ?? bench.municipal, at: bench.now, under: .beijing)
    }

    @Test("a card is issued anew once, with a number that nobody else has")
    func card() async throws {
        let bench = try await OperationsBench()
        #expect(try await issue(bench, "K-2026-1", issued: -1, expires: 700) == .done)
        #expect(try await issue(bench, "K-2026-1", issued: -1, expires: 700) == .doneBefore)
        #expect(try await issue(bench, "K-2026-1", issued: -1, expires: 800) == .done)
        let found = try await bench.store.reading(as: bench.municipal) { work in
            try await work.supervisors.find(bench.fixture.supervisorIDs(bench.east)[0])
        }
        #expect(found?.cardNumber == "K-2026-1")
        #expect(found?.cardExpiresOn == bench.fixture.day.adding(days: 800))
        try await bench.refused(.conflict, article: 9) {
            try await issue(bench, "K-D-110102-1", issued: -1)
        }
        try await bench.refused(.tooEarly, article: 9) { try await issue(bench, "K-3", issued: 1) }
        try await bench.refused(.malformed, article: 9) {
            try await issue(bench, "K-3", issued: -1, expires: -2)
        }
        try await bench.refused(.malformed, article: 9) { try await issue(bench, "　", issued: -1) }
        try await bench.refused(.notFound, article: 9) {
            try await issue(bench, "K-3", issued: -1, to: PersonID("nobody"))
        }
        try await bench.refused(.notPermitted) {
            try await issue(bench, "K-3", issued: -1, as: bench.eastern)
        }
        let log = try await bench.log(nil)
        #expect(log.map(\.act) == ["supervisor.card", "supervisor.card"])
        #expect(log.allSatisfy { !$0.canonicalText.contains("K-") && $0.basis == "Art. 9" })
    }

    @Test("an employment is entered once, ended by its later state, and bars from its day")
    func employment() async throws {
        let bench = try await OperationsBench()
        try await bench.file()
        let person = bench.fixture.supervisorIDs(bench.east)[0]
        let enter = { (institution: InstitutionID, to: CalendarDay?, actor: ActorIdentity) in
            try await bench.operations.enterEmployment(
                try Employment(
                    person: person, institution: institution, kind: .secondment,
                    fromOn: bench.fixture.day.adding(days: -9), toOn: to), as: actor, at: bench.now,
                under: .beijing)
        }
        #expect(try await enter(bench.here, nil, bench.municipal) == .done)
        #expect(try await enter(bench.here, nil, bench.municipal) == .doneBefore)
        let error = await #expect(throws: OperationError.self) {
            try await bench.operations.dispatch(
                bench.order(), as: bench.eastern, at: bench.now, under: .beijing)
        }
        #expect(error?.message.contains("member 1: supervisor.employed (Art. 10)") == true)
        #expect(try await enter(bench.here, bench.fixture.day, bench.municipal) == .done)
        try await bench.refused(.notFound, article: 10) {
            try await enter(InstitutionID("J-none"), nil, bench.municipal)
        }
        try await bench.refused(.notPermitted) { try await enter(bench.here, nil, bench.eastern) }
        let log = try await bench.log(nil)
        #expect(log.map(\.act) == ["person.employment", "person.employment"])
        #expect(log.allSatisfy { $0.people.count == 1 && !$0.canonicalText.contains(person.text) })
    }

    @Test("a tie is entered once, and a person at its other end is named nowhere in the log")
    func conflict() async throws {
        let bench = try await OperationsBench()
        let person = bench.fixture.supervisorIDs(bench.east)[1]
        let enter = { (other: String, actor: ActorIdentity) in
            try await bench.operations.enterConflict(
                try Conflict(
                    person: person, other: other, kind: .relative,
                    fromOn: bench.fixture.day.adding(days: -9), toOn: nil), as: actor, at: bench.now,
                under: .beijing)
        }
        let relative = bench.fixture.supervisorIDs(bench.fixture.west)[0].text
        for other in [bench.here.text, relative] {
            #expect(try await enter(other, bench.municipal) == .done)
            #expect(try await enter(other, bench.municipal) == .doneBefore)
        }
        try await bench.refused(.malformed, article: 10) { try await enter(person.text, bench.municipal) }
        try await bench.refused(.notPermitted) { try await enter("assessor-8", bench.eastern) }
        let log = try await bench.log(nil)
        #expect(log.map(\.people.count) == [1, 2])
        #expect(log.first?.details.contains(bench.here.text) == true)
        #expect(log.allSatisfy { !$0.canonicalText.contains(relative) })
    }

    @Test("an absence is entered once, of a supervisor, and keeps from dispatch")
    func absence() async throws {
        let bench = try await OperationsBench()
        try await bench.file()
        let enter = { (person: PersonID, actor: ActorIdentity) in
            try await bench.operations.enterAbsence(
                of: person, on: bench.fixture.day, .morning, as: actor, at: bench.now, under: .beijing)
        }
        let person = bench.fixture.supervisorIDs(bench.east)[1]
        #expect(try await enter(person, bench.municipal) == .done)
        #expect(try await enter(person, bench.municipal) == .doneBefore)
        let error = await #expect(throws: OperationError.self) {
            try await bench.operations.dispatch(
                bench.order(), as: bench.eastern, at: bench.now, under: .beijing)
        }
        #expect(error?.message.contains("member 2: supervisor.absent (Art. 10);") == true)
        try await bench.refused(.notFound, article: 10) {
            try await enter(PersonID("nobody"), bench.municipal)
        }
        try await bench.refused(.notPermitted) { try await enter(person, bench.eastern) }
        #expect(try await bench.log(nil).map(\.act) == ["supervisor.absence"])
    }
}

import SupervisionModel
import SupervisionOperations
import SupervisionStore
import SupervisionStoreTesting
import Testing

@Suite("Dispatch")
struct DispatchTests {
    private func send(_ bench: OperationsBench, _ order: DispatchOrder) async throws -> OperationOutcome {
        try await bench.operations.dispatch(order, as: bench.eastern, at: bench.now, under: .beijing)
    }

    private func isFree(_ bench: OperationsBench, _ person: PersonID, _ day: CalendarDay) async throws -> Bool
    {
        // Asked for a session of the other district: what the eastern one took isn't free for it.
        try await bench.store.reading(as: bench.municipal) { work in
            try await work.isFreeAndEligible(
                Booking(
                    person: person, day: day, halfDay: .wholeDay, session: SessionID("other"),
                    district: bench.fixture.west, institution: InstitutionID("other")))
        }
    }

    @Test("a team is sent once, its days are taken, and the log names nobody")
    func sends() async throws {
        let bench = try await OperationsBench()
        let day = bench.fixture.day
        try await bench.file(halfDay: nil, endsOn: day.adding(days: 2))
        #expect(try await send(bench, bench.order()) == .done)
        #expect(try await send(bench, bench.order()) == .doneBefore)
        for person in bench.fixture.supervisorIDs(bench.east) {
            for offset in 0...2 { #expect(try await !isFree(bench, person, day.adding(days: offset))) }
            #expect(try await isFree(bench, person, day.adding(days: 3)))
        }
        let log = try await bench.log(bench.east).filter { $0.act == "dispatch.ordered" }
        #expect(log.count == 1)
        #expect(log.first?.basis == "Art. 11")
        #expect(log.first?.people.count == 2)
        #expect(log.first?.canonicalText.contains("D-110101-1") == false)
    }

    @Test("a district sends two at least, and the municipal centre may send one")
    func size() async throws {
        let bench = try await OperationsBench()
        try await bench.file()
        let one = [bench.fixture.supervisorIDs(bench.east)[0]]
        try await bench.refused(.teamTooSmall, article: 11) {
            try await send(bench, bench.order(people: one))
        }
        try await bench.refused(.notPermitted, article: 4) {
            try await send(bench, bench.order(people: one, authority: .municipal))
        }
        let outcome = try await bench.operations.dispatch(
            bench.order(people: one, authority: .municipal), as: bench.municipal, at: bench.now,
            under: .beijing)
        #expect(outcome == .done)
    }

    @Test("a team names each once, with one lead")
    func malformed() async throws {
        let bench = try await OperationsBench()
        try await bench.file()
        let people = bench.fixture.supervisorIDs(bench.east)
        try await bench.refused(.teamMalformed) {
            try await send(bench, bench.order(people: [people[0], people[0]]))
        }
        let leads = DispatchOrder(
            bench.order().dispatch, in: bench.east, members: people.map { .init($0, .lead) })
        try await bench.refused(.teamMalformed) { try await send(bench, leads) }
    }

    @Test("nobody is sent to a session where they serve")
    func serves() async throws {
        let bench = try await OperationsBench()
        let session = try await bench.file()
        let person = bench.fixture.supervisorIDs(bench.east)[1]
        try await bench.fixture.store(
            [bench.fixture.assessor(person, at: session.id, in: bench.east)], in: bench.store)
        try await bench.refused(.servesAtSession, article: 10) { try await send(bench, bench.order()) }
    }

    @Test("one member who may not go keeps all at home, and takes nobody's days", arguments: 0..<6)
    func atomic(reason: Int) async throws {
        let bench = try await OperationsBench()
        let fixture = bench.fixture
        try await bench.file(halfDay: nil, endsOn: fixture.day.adding(days: 1))
        let barred = PersonID("barred")
        let long = fixture.day.adding(days: -2000)
        let reasons: [[FixtureRow]] = [
            [FixtureRow(try fixture.supervisor(barred, home: bench.east, expiresOn: fixture.day))],
            [FixtureRow(try fixture.supervisor(barred, home: bench.east, standing: .suspended))],
            [
                FixtureRow(try fixture.supervisor(barred, home: bench.east)),
                fixture.employment(barred, at: bench.here, .secondment, from: long, to: nil),
            ],
            [
                FixtureRow(try fixture.supervisor(barred, home: bench.east)),
                fixture.conflict(barred, with: bench.here, from: long, to: nil),
            ],
            [
                FixtureRow(try fixture.supervisor(barred, home: bench.east)),
                fixture.absence(barred, on: fixture.day.adding(days: 1), .afternoon),
            ],
            [],
        ]
        try await fixture.store(reasons[reason], in: bench.store)
        let fine = fixture.supervisorIDs(bench.east)[0]
        // Card, standing, and what Article 10 says of all else.
        try await bench.refused(.notEligible, article: [9, 17, 10, 10, 10, 10][reason]) {
            try await send(bench, bench.order(people: [fine, barred]))
        }
        #expect(try await isFree(bench, fine, fixture.day))
        #expect(
            try await bench.store.reading(as: bench.eastern) { try await $0.allRows(of: .dispatches) }.isEmpty
        )
        #expect(try await bench.log(bench.east).map(\.act) == ["session.filed"])
    }

    @Test("nobody is in two places, whatever the district")
    func doubleBooking() async throws {
        let bench = try await OperationsBench()
        try await bench.file("P-1")
        try await bench.file("P-2")
        #expect(try await send(bench, bench.order("Q-1", to: "P-1")) == .done)
        try await bench.refused(.notEligible, article: 10) {
            try await send(bench, bench.order("Q-2", to: "P-2"))
        }
        #expect(try await send(bench, bench.order("Q-3", to: "P-1")) == .done)
    }

    @Test("a postponed session gives its team's days back, and takes the new ones when it is filed again")
    func postponed() async throws {
        let bench = try await OperationsBench()
        let day = bench.fixture.day
        try await bench.file("P-1", halfDay: nil)
        #expect(try await send(bench, bench.order("Q-1", to: "P-1")) == .done)
        let people = bench.fixture.supervisorIDs(bench.east)
        let change = { (change: SessionChange) in
            try await bench.operations.changeSession(
                SessionID("P-1"), in: bench.east, change, as: bench.eastern, at: bench.now, under: .beijing)
        }
        #expect(try await change(SessionChange(to: .postponed)) == .done)
        for person in people { #expect(try await isFree(bench, person, day)) }
        let later = day.adding(days: 14)
        #expect(try await change(SessionChange(to: .filed, startsOn: later)) == .done)
        for person in people {
            #expect(try await isFree(bench, person, day))
            #expect(try await !isFree(bench, person, later))
        }
        #expect(try await change(SessionChange(to: .cancelled)) == .done)
        for person in people { #expect(try await isFree(bench, person, later)) }
    }

    @Test("an id names one dispatch, to a session that is there and takes place")
    func refusals() async throws {
        let bench = try await OperationsBench()
        try await bench.refused(.notFound, article: 11) { try await send(bench, bench.order()) }
        try await bench.file()
        #expect(try await send(bench, bench.order()) == .done)
        let others = bench.fixture.supervisorIDs(bench.fixture.west)
        try await bench.refused(.conflict) { try await send(bench, bench.order(people: others)) }
        try await bench.file("P-2")
        _ = try await bench.operations.changeSession(
            SessionID("P-2"), in: bench.east, SessionChange(to: .cancelled), as: bench.eastern, at: bench.now,
            under: .beijing)
        try await bench.refused(.illegalTransition) {
            try await send(bench, bench.order("Q-2", to: "P-2", people: others))
        }
    }

    @Test("a district may send a supervisor that it doesn't see, and learns no more than that")
    func foreign() async throws {
        let bench = try await OperationsBench()
        try await bench.file()
        let others = bench.fixture.supervisorIDs(bench.fixture.west)
        #expect(
            try await send(
                bench, bench.order(people: [others[1], bench.fixture.supervisorIDs(bench.east)[0]])) == .done)
    }
}

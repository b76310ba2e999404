import SupervisionModel
import SupervisionOperations
import SupervisionStore
import SupervisionStoreTesting
import Testing

@Suite("Who may be sent")
struct EligibilityTests {
    private func verdict(
        _ bench: OperationsBench, _ person: PersonID, for session: String = "P-1",
        as actor: ActorIdentity? = nil, under policy: SupervisionPolicy = .beijing
    ) async throws -> Verdict {
        try await bench.operations.eligibility(
            of: person, for: SessionID(session), in: bench.east, as: actor ?? bench.eastern, under: policy)
    }

    private func codes(_ verdict: Verdict) -> [String] {
        verdict.reasons.filter { $0.bearing != .note }.map(\.code.text)
    }

    @Test("nothing on record speaks against a free supervisor")
    func held() async throws {
        let bench = try await OperationsBench()
        try await bench.file()
        for person in bench.fixture.supervisorIDs(bench.east) {
            let verdict = try await verdict(bench, person)
            #expect(verdict.ruling == .held)
            #expect(codes(verdict).isEmpty)
        }
        try await bench.refused(.notFound, article: 10) {
            try await verdict(bench, bench.fixture.supervisorIDs(bench.east)[0], for: "P-2")
        }
        try await bench.refused(.notFound, article: 9) {
            try await verdict(bench, PersonID("nobody"), as: bench.municipal)
        }
    }

    @Test("every reason is given, in one verdict and in the refusal to send")
    func everyReason() async throws {
        let bench = try await OperationsBench()
        let fixture = bench.fixture
        try await bench.file()
        let barred = PersonID("barred")
        let long = fixture.day.adding(days: -2000)
        try await fixture.store(
            [
                FixtureRow(
                    try fixture.supervisor(
                        barred, home: bench.east, expiresOn: fixture.day.adding(days: -1),
                        standing: .suspended)),
                fixture.employment(barred, at: bench.here, .partTime, from: long, to: nil),
                fixture.conflict(barred, with: bench.here, from: long, to: nil),
                fixture.absence(barred, on: fixture.day, .wholeDay),
                fixture.assessor(barred, at: SessionID("P-1"), in: bench.east),
            ], in: bench.store)
        let verdict = try await verdict(bench, barred)
        #expect(verdict.ruling == .breached)
        let expected = [
            "supervisor.card-expired", "supervisor.suspended", "supervisor.employed",
            "supervisor.tied-to-institution", "supervisor.serves-at-session", "supervisor.absent",
        ]
        #expect(codes(verdict) == expected)
        let fine = fixture.supervisorIDs(bench.east)[0]
        let error = await #expect(throws: OperationError.self) {
            try await bench.operations.dispatch(
                bench.order(people: [fine, barred]), as: bench.eastern, at: bench.now, under: .beijing)
        }
        #expect(error?.code == .servesAtSession)
        for code in expected { #expect(error?.message.contains(code) == true, "\(code)") }
        #expect(error?.message.contains("member 2:") == true)
        #expect(error?.message.contains("member 1:") == false)
        #expect(error?.message.contains("barred") == false)
    }

    @Test("rotation keeps a team from the same institution, but not from the same session")
    func rotation() async throws {
        let bench = try await OperationsBench()
        let day = bench.fixture.day
        let send = { (order: DispatchOrder) in
            try await bench.operations.dispatch(order, as: bench.eastern, at: bench.now, under: .beijing)
        }
        for (number, offset) in [0, 7, 14].enumerated() {
            let session = try bench.fixture.session(
                SessionID("P-\(number)"), in: bench.east, startsOn: day.adding(days: offset))
            _ = try await bench.operations.fileSession(
                session, as: bench.eastern, at: bench.now, under: .beijing)
        }
        #expect(try await send(bench.order("Q-0", to: "P-0")) == .done)
        #expect(try await send(bench.order("Q-0a", to: "P-0")) == .done)
        let error = await #expect(throws: OperationError.self) {
            try await send(bench.order("Q-1", to: "P-1"))
        }
        #expect(error?.code == .notEligible)
        #expect(error?.message.contains("member 1: supervisor.rotation (Art. 10)") == true)
        #expect(error?.message.contains("member 2: supervisor.rotation (Art. 10)") == true)
        // A dispatch to another institution lies between.
        let other = try bench.fixture.session(
            SessionID("P-other"), in: bench.east,
            institution: bench.fixture.institutionID(bench.fixture.west), startsOn: day.adding(days: 3))
        _ = try await bench.operations.fileSession(other, as: bench.eastern, at: bench.now, under: .beijing)
        #expect(try await send(bench.order("Q-2", to: "P-other")) == .done)
        #expect(try await send(bench.order("Q-1", to: "P-1")) == .done)
        let strict = try SupervisionPolicy.beijing(rotation: 2)
        try await bench.refused(.notEligible, article: 10) {
            try await bench.operations.dispatch(
                bench.order("Q-3", to: "P-2"), as: bench.eastern, at: bench.now, under: strict)
        }
    }

    @Test("a cancelled session is no turn of the rotation")
    func cancelled() async throws {
        let bench = try await OperationsBench()
        try await bench.file("P-0", halfDay: .afternoon)
        try await bench.file("P-1")
        _ = try await bench.operations.dispatch(
            bench.order("Q-0", to: "P-0"), as: bench.eastern, at: bench.now, under: .beijing)
        _ = try await bench.operations.changeSession(
            SessionID("P-0"), in: bench.east, SessionChange(to: .cancelled), as: bench.eastern,
            at: bench.now, under: .beijing)
        #expect(
            try await bench.operations.dispatch(
                bench.order("Q-1", to: "P-1"), as: bench.eastern, at: bench.now, under: .beijing) == .done)
    }

    @Test("a district sees rotation within its own district alone, the municipal centre everywhere")
    func rotationElsewhere() async throws {
        let bench = try await OperationsBench()
        let fixture = bench.fixture
        let west = fixture.west
        let person = fixture.supervisorIDs(bench.east)[1]
        try await bench.file()
        let earlier = try fixture.session(
            SessionID("P-west"), in: west, institution: bench.here, startsOn: fixture.day.adding(days: -7))
        try await fixture.store(
            [
                FixtureRow(earlier),
                FixtureRow(
                    try fixture.member(
                        person, of: DispatchID("Q-west"), to: SessionID("P-west"), in: west,
                        dispatchedOn: fixture.day.adding(days: -9))),
            ], in: bench.store)
        #expect(try await verdict(bench, person).ruling == .held)
        #expect(codes(try await verdict(bench, person, as: bench.municipal)) == ["supervisor.rotation"])
    }

    @Test("of a foreign supervisor a district learns free and eligible, or not")
    func foreign() async throws {
        let bench = try await OperationsBench()
        let fixture = bench.fixture
        try await bench.file()
        let foreign = fixture.supervisorIDs(fixture.west)[1]
        let free = try await verdict(bench, foreign)
        #expect(free.ruling == .held)
        #expect(free.reasons.map(\.code) == [.freeAndEligible])
        try await fixture.store(
            [fixture.conflict(foreign, with: bench.here, from: fixture.day.adding(days: -9), to: nil)],
            in: bench.store)
        let barred = try await verdict(bench, foreign)
        #expect(barred.ruling == .breached)
        #expect(barred.reasons.map(\.code) == [.notFree])
        #expect(
            codes(try await verdict(bench, foreign, as: bench.municipal)) == [
                "supervisor.tied-to-institution"
            ])
        // Nobody at all reads the same as somebody who isn't free.
        #expect(try await verdict(bench, PersonID("nobody")) == barred)
    }

    @Test("a foreign supervisor isn't sent to the institution whose internal officer they are")
    func foreignOfficer() async throws {
        let bench = try await OperationsBench()
        try await bench.file()
        let foreign = bench.fixture.supervisorIDs(bench.fixture.west)[1]
        try await bench.enterOfficer(foreign.text)
        let verdict = try await verdict(bench, foreign)
        #expect(verdict.ruling == .breached)
        #expect(verdict.reasons.map(\.code) == [.employed])
        let mixed = [bench.fixture.supervisorIDs(bench.east)[0], foreign]
        try await bench.refused(.notEligible, article: 10) {
            try await bench.operations.dispatch(
                bench.order(people: mixed), as: bench.eastern, at: bench.now, under: .beijing)
        }
    }

    @Test("what is open is left to a person: a tie with somebody who works or serves there refuses nobody")
    func doubtful() async throws {
        let bench = try await OperationsBench()
        try await bench.file()
        try await bench.enterOfficer()
        let person = bench.fixture.supervisorIDs(bench.east)[0]
        _ = try await bench.operations.enterConflict(
            try Conflict(
                person: PersonID("officer-1"), other: person.text, kind: .relative,
                fromOn: bench.fixture.day.adding(days: -9), toOn: nil), as: bench.municipal, at: bench.now,
            under: .beijing)
        // The tie stands under the officer, whom a district's view of people doesn't include.
        #expect(try await verdict(bench, person, as: bench.municipal).ruling == .forPerson)
        #expect(
            try await bench.operations.dispatch(
                bench.order(authority: .municipal), as: bench.municipal, at: bench.now, under: .beijing)
                == .done)
    }

    @Test("assessing elsewhere on a day of the session bars, unless that session doesn't take place")
    func elsewhere() async throws {
        let bench = try await OperationsBench()
        try await bench.file("P-1")
        try await bench.file("P-2")
        let person = bench.fixture.supervisorIDs(bench.east)[0]
        _ = try await bench.operations.enterStaff(
            SessionStaff(district: bench.east, session: SessionID("P-2"), person: person, role: .assessor),
            as: bench.eastern, at: bench.now, under: .beijing)
        #expect(codes(try await verdict(bench, person)) == ["supervisor.serves-elsewhere"])
        _ = try await bench.operations.changeSession(
            SessionID("P-2"), in: bench.east, SessionChange(to: .cancelled), as: bench.eastern, at: bench.now,
            under: .beijing)
        #expect(try await verdict(bench, person).ruling == .held)
    }

    @Test("somebody booked elsewhere isn't free, and a half-day leaves the other half")
    func booked() async throws {
        let bench = try await OperationsBench()
        try await bench.file("P-1")
        try await bench.file("P-2")
        try await bench.file("P-3", halfDay: .afternoon)
        let loose = try SupervisionPolicy.beijing(rotation: 0)
        _ = try await bench.operations.dispatch(
            bench.order("Q-1", to: "P-1"), as: bench.eastern, at: bench.now, under: loose)
        let person = bench.fixture.supervisorIDs(bench.east)[0]
        #expect(codes(try await verdict(bench, person, for: "P-1", under: loose)).isEmpty)
        #expect(codes(try await verdict(bench, person, for: "P-2", under: loose)) == ["supervisor.not-free"])
        #expect(codes(try await verdict(bench, person, for: "P-3", under: loose)).isEmpty)
    }

    @Test("an internal officer of the institution works there, and is never sent to it")
    func officer() async throws {
        let bench = try await OperationsBench()
        try await bench.file()
        let person = bench.fixture.supervisorIDs(bench.east)[0]
        try await bench.enterOfficer(person.text)
        #expect(codes(try await verdict(bench, person)) == ["supervisor.employed"])
    }
}

import SupervisionModel
import SupervisionOperations
import SupervisionStore
import SupervisionStoreTesting
import Testing

@Suite("Sessions")
struct SessionTests {
    @Test("a session is filed once, and enters its month's pool")
    func files() async throws {
        let bench = try await OperationsBench()
        let session = try await bench.file()
        let again = try await bench.operations.fileSession(
            session, as: bench.eastern, at: bench.later(1), under: .beijing)
        #expect(again == .doneBefore)
        let pool = try await bench.store.reading(as: bench.eastern) { work in
            try await work.sessions.inPool(of: bench.east, month: bench.fixture.day.month)
        }
        #expect(pool == [session])
        #expect(try await bench.log(bench.east).map(\.act) == ["session.filed"])
    }

    @Test("a session needs a district of the policy, an institution that is filed, and its first state")
    func refusals() async throws {
        let bench = try await OperationsBench()
        let fixture = bench.fixture
        let cases: [(AssessmentSession, OperationError.Code)] = [
            (
                try fixture.session(SessionID("P-1"), in: DistrictCode("120101"), institution: bench.here),
                .outsideScope
            ),
            (
                try fixture.session(SessionID("P-1"), in: bench.east, institution: InstitutionID("x")),
                .notFound
            ),
            (try fixture.session(SessionID("P-1"), in: bench.east, state: .held), .malformed),
            (
                try fixture.session(
                    SessionID("P-1"), in: bench.east, startsOn: fixture.day.adding(days: -2000)), .malformed
            ),
        ]
        for (session, code) in cases {
            try await bench.refused(code) {
                try await bench.operations.fileSession(
                    session, as: bench.municipal, at: bench.now, under: .beijing)
            }
        }
        let foreign = try fixture.session(SessionID("P-1"), in: fixture.west)
        try await bench.refused(.notPermitted) {
            try await bench.operations.fileSession(foreign, as: bench.eastern, at: bench.now, under: .beijing)
        }
        try await bench.file()
        let other = try fixture.session(SessionID("P-1"), in: bench.east, registered: 9)
        try await bench.refused(.conflict) {
            try await bench.operations.fileSession(other, as: bench.eastern, at: bench.now, under: .beijing)
        }
    }

    @Test(
        "a state follows on another as the rules say, and a refusal names those that do",
        arguments: SessionState.allCases)
    func transitions(from: SessionState) async throws {
        let paths: [SessionState: [SessionState]] = [
            .filed: [], .held: [.held], .completed: [.held, .completed], .cancelled: [.cancelled],
            .postponed: [.postponed],
        ]
        for target in SessionState.allCases {
            let bench = try await OperationsBench()
            try await bench.file()
            for state in paths[from] ?? [] {
                _ = try await bench.operations.changeSession(
                    SessionID("P-1"), in: bench.east, SessionChange(to: state), as: bench.eastern,
                    at: bench.now, under: .beijing)
            }
            let change = {
                try await bench.operations.changeSession(
                    SessionID("P-1"), in: bench.east, SessionChange(to: target), as: bench.eastern,
                    at: bench.now, under: .beijing)
            }
            if target == from {
                #expect(try await change() == .doneBefore)
            } else if from.successors.contains(target) {
                #expect(try await change() == .done)
                #expect(try await change() == .doneBefore)
            } else {
                let error = await #expect(throws: OperationError.self) { try await change() }
                #expect(error?.code == .illegalTransition)
                for legal in from.successors { #expect(error?.message.contains(legal.rawValue) == true) }
            }
        }
    }

    @Test("a session isn't held before its day, and no more come than registered")
    func facts() async throws {
        let bench = try await OperationsBench()
        try await bench.file()
        try await bench.refused(.tooEarly, article: 3) {
            try await bench.operations.changeSession(
                SessionID("P-1"), in: bench.east, SessionChange(to: .held), as: bench.eastern,
                at: bench.later(-1), under: .beijing)
        }
        try await bench.refused(.malformed) {
            try await bench.operations.changeSession(
                SessionID("P-1"), in: bench.east, SessionChange(to: .held, attended: 121), as: bench.eastern,
                at: bench.now, under: .beijing)
        }
        try await bench.refused(.notFound) {
            try await bench.operations.changeSession(
                SessionID("P-2"), in: bench.east, SessionChange(to: .held), as: bench.eastern, at: bench.now,
                under: .beijing)
        }
    }

    @Test("a postponed session is filed again with other days, and only then")
    func postponed() async throws {
        let bench = try await OperationsBench()
        try await bench.file()
        let day = bench.fixture.day.adding(days: 14)
        let change = { (change: SessionChange) in
            try await bench.operations.changeSession(
                SessionID("P-1"), in: bench.east, change, as: bench.eastern, at: bench.now, under: .beijing)
        }
        try await bench.refused(.malformed) { try await change(SessionChange(to: .held, startsOn: day)) }
        #expect(try await change(SessionChange(to: .postponed)) == .done)
        #expect(try await change(SessionChange(to: .filed, startsOn: day)) == .done)
        let found = try await bench.store.reading(as: bench.eastern) { work in
            try await work.sessions.find(SessionID("P-1"), in: bench.east)
        }
        #expect(found?.startsOn == day)
        #expect(try await bench.log(bench.east).count == 3)
    }
}

import SupervisionModel
import SupervisionOperations
import SupervisionStore
import SupervisionStoreTesting
import Testing

@Suite("Internal quality officers")
struct OfficerTests {
    private func enter(
        _ bench: OperationsBench, _ entry: RegisteredOfficer, as actor: ActorIdentity? = nil
    ) async throws -> OperationOutcome {
        try await bench.operations.enterOfficer(
            entry, as: actor ?? bench.eastern, at: bench.now, under: .beijing)
    }

    private func event(
        _ bench: OperationsBench, _ kind: OfficerRegisterKind, person: String = "officer-1", offset: Int = 0,
        subject: String = "年度培训", session: String? = nil
    ) throws -> OfficerRegisterEntry {
        try OfficerRegisterEntry(
            person: PersonID(person), institution: bench.here, district: bench.east, kind: kind,
            happenedOn: bench.fixture.day.adding(days: offset), subject: subject, outcome: nil,
            session: session.map { SessionID($0) })
    }

    private func register(
        _ bench: OperationsBench, _ entry: OfficerRegisterEntry, as actor: ActorIdentity? = nil
    ) async throws -> OfficerRegistration {
        try await bench.operations.registerOfficerEvent(
            entry, as: actor ?? bench.eastern, at: bench.now, under: .beijing)
    }

    @Test("an officer is entered once, changed by the later state, and named nowhere in the log")
    func entry() async throws {
        let bench = try await OperationsBench()
        #expect(try await enter(bench, try bench.officer()) == .done)
        #expect(try await enter(bench, try bench.officer()) == .doneBefore)
        #expect(try await enter(bench, try bench.officer(technicalYears: 11)) == .done)
        let log = try await bench.log(bench.east)
        #expect(log.map(\.act) == ["officer.entered", "officer.entered"])
        #expect(log.last?.details.contains("\"changed\":\"technical_years\"") == true)
        for entry in log {
            #expect(!entry.canonicalText.contains("officer-1"))
            #expect(!entry.canonicalText.contains("张内控"))
        }
    }

    @Test("an officer is of an institution that is registered in the district")
    func entryRefusals() async throws {
        let bench = try await OperationsBench()
        let nowhere = try bench.officer(institution: InstitutionID("J-none"))
        try await bench.refused(.notFound, article: 7) { try await enter(bench, nowhere) }
        let elsewhere = try bench.officer(
            institution: bench.fixture.institutionID(bench.fixture.west))
        try await bench.refused(.malformed, article: 7) { try await enter(bench, elsewhere) }
        try await bench.refused(.notPermitted) {
            try await enter(bench, try bench.officer(), as: bench.western)
        }
    }

    @Test("each register takes an entry a day, which stays as it is", arguments: OfficerRegisterKind.allCases)
    func events(kind: OfficerRegisterKind) async throws {
        let bench = try await OperationsBench()
        try await bench.enterOfficer()
        let first = try event(bench, kind)
        for expected in [OperationOutcome.done, .doneBefore] {
            let registration = try await register(bench, first)
            #expect(registration.outcome == expected)
            #expect(registration.verdict?.ruling == (kind == .deployment ? .held : nil))
        }
        try await bench.refused(.immutable, article: 6) {
            try await register(bench, try event(bench, kind, subject: "别的"))
        }
        try await bench.refused(.tooEarly, article: 6) {
            try await register(bench, try event(bench, kind, offset: 1))
        }
        try await bench.refused(.notFound, article: 6) {
            try await register(bench, try event(bench, kind, person: "officer-2"))
        }
        #expect(try await bench.log(bench.east).filter { $0.act == "officer.registered" }.count == 1)
    }

    @Test("an adverse verdict comes with the deployment and refuses nothing")
    func deployment() async throws {
        let bench = try await OperationsBench()
        try await bench.file()
        _ = try await enter(
            bench, try bench.officer(bornOn: bench.fixture.day.adding(years: -62), technicalYears: 2))
        let registration = try await register(bench, try event(bench, .deployment, session: "P-1"))
        #expect(registration.outcome == .done)
        #expect(registration.verdict?.ruling == .breached)
        #expect(registration.verdict?.gives(.age) == true)
        #expect(registration.verdict?.gives(.experience) == true)
        let verdict = try await bench.operations.officerVerdict(
            on: PersonID("officer-1"), at: bench.here, on: bench.fixture.day, as: bench.eastern,
            under: .beijing)
        #expect(verdict == registration.verdict)
        let log = try await bench.log(bench.east).last
        #expect(log?.details.contains("\"verdict\":\"breached\"") == true)
        try await bench.refused(.notFound, article: 7) {
            try await bench.operations.officerVerdict(
                on: PersonID("officer-2"), at: bench.here, on: bench.fixture.day, as: bench.eastern,
                under: .beijing)
        }
    }

    @Test("a deployment is at the institution's own session, as far as the actor sees it")
    func session() async throws {
        let bench = try await OperationsBench()
        try await bench.enterOfficer()
        let other = try bench.fixture.session(
            SessionID("P-9"), in: bench.east,
            institution: bench.fixture.institutionID(bench.fixture.west))
        _ = try await bench.operations.fileSession(other, as: bench.eastern, at: bench.now, under: .beijing)
        try await bench.refused(.malformed, article: 6) {
            try await register(bench, try event(bench, .deployment, session: "P-9"))
        }
        let unseen = try event(bench, .deployment, session: "P-unseen")
        try await bench.refused(.notFound, article: 6) {
            try await register(bench, unseen, as: bench.municipal)
        }
        #expect(try await register(bench, unseen).outcome == .done)
    }
}

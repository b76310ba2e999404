import SupervisionModel
import SupervisionOperations
import SupervisionStore
import SupervisionStoreTesting
import Testing

/// Slips of the pen that would stay for good.
@Suite("Acts refuse what can't be so")
struct SlipTests {
    private func refused(
        _ code: OperationError.Code, article: Int, _ act: () async throws(OperationError) -> OperationOutcome
    ) async {
        do throws(OperationError) {
            let outcome = try await act()
            Issue.record("It was taken: \(outcome)")
        } catch {
            #expect(error.code == code, "\(error)")
            #expect(error.basis?.article == article, "\(error)")
        }
    }

    @Test("No visit comes before its dispatch")
    func visitBeforeDispatch() async throws {
        let bench = try await OperationsBench()
        try await bench.file()
        _ = try await bench.operations.dispatch(
            bench.order(), as: bench.eastern, at: bench.now, under: .beijing)
        let good = try bench.submission()
        let sentOn = bench.fixture.day.adding(days: -2)
        for (day, isTaken) in [(sentOn.adding(days: -1), false), (sentOn, true)] {
            let submission = RecordSubmission(
                id: good.id, district: good.district, dispatch: good.dispatch, checklist: good.checklist,
                visitedOn: day, advice: good.advice, evaluation: good.evaluation, author: good.author,
                answers: good.answers, signatures: good.signatures)
            let act = { () async throws(OperationError) -> OperationOutcome in
                try await bench.operations.submitRecord(
                    submission, as: bench.eastern, at: bench.now, under: .beijing)
            }
            if isTaken {
                #expect(try await act() == .done)
            } else {
                await refused(.malformed, article: 12, act)
            }
        }
    }

    @Test("A severe violation comes up with an item of a form, or with none")
    func item() async throws {
        let bench = try await OperationsBench()
        try await bench.file()
        func escalation(_ item: String?) throws -> Escalation {
            try Escalation(
                id: EscalationID("Y-1"), district: bench.east, session: SessionID("P-1"),
                ground: .forgedMaterial, item: item, discoveredAt: bench.now, facts: "材料造假")
        }
        let wrong = try escalation("P99")
        await refused(.malformed, article: 15) { () async throws(OperationError) in
            try await bench.operations.escalate(wrong, as: bench.eastern, at: bench.now, under: .beijing)
        }
        #expect(
            try await bench.operations.escalate(
                try escalation("P3"), as: bench.eastern, at: bench.now, under: .beijing) == .done)
    }

    @Test("A tie is with an institution or somebody in a register")
    func tie() async throws {
        let bench = try await OperationsBench()
        let person = try #require(bench.fixture.supervisorIDs(bench.east).last)
        func tie(_ other: String) throws -> Conflict {
            try Conflict(
                person: person, other: other, kind: .relative, fromOn: bench.fixture.day, toOn: nil)
        }
        let wrong = try tie("nobody")
        await refused(.notFound, article: 10) { () async throws(OperationError) in
            try await bench.operations.enterConflict(
                wrong, as: bench.municipal, at: bench.now, under: .beijing)
        }
        for other in [bench.here.text, bench.fixture.supervisorIDs(bench.fixture.west)[0].text] {
            #expect(
                try await bench.operations.enterConflict(
                    try tie(other), as: bench.municipal, at: bench.now, under: .beijing) == .done)
        }
    }

    @Test("Nothing is filed, received or issued in days to come")
    func days() async throws {
        let bench = try await OperationsBench()
        let tomorrow = bench.fixture.day.adding(days: 1)
        let day = bench.fixture.day
        let late = try AssessmentSession(
            id: SessionID("P-9"), institution: bench.here, district: bench.east, mode: .examination,
            occupation: "电工", level: .three, startsOn: day.adding(days: 30), endsOn: nil, registered: 20,
            attended: nil, state: .filed, filedAt: Instant(microseconds: bench.now.microseconds + 1))
        await refused(.tooEarly, article: 11) { () async throws(OperationError) in
            try await bench.operations.fileSession(late, as: bench.eastern, at: bench.now, under: .beijing)
        }
        let complaint = Complaint(
            id: ComplaintID("T-9"), district: bench.east, institution: bench.here,
            receivedOn: bench.now.beijingDay.adding(days: 1), gravity: .ordinary, state: .open)
        await refused(.tooEarly, article: 5) { () async throws(OperationError) in
            try await bench.operations.receiveComplaint(
                complaint, as: bench.eastern, at: bench.now, under: .beijing)
        }
        let supervisor = try Supervisor(
            id: PersonID("D-9"), name: "新督导员", cardNumber: "京督新9",
            cardIssuedOn: max(tomorrow, bench.now.beijingDay.adding(days: 1)), cardExpiresOn: nil,
            homeDistrict: nil, standing: .good, standingUntil: nil)
        await refused(.tooEarly, article: 9) { () async throws(OperationError) in
            try await bench.operations.registerSupervisor(
                supervisor, as: bench.municipal, at: bench.now, under: .beijing)
        }
    }

    @Test("Who may not do an act is told so before anything else")
    func permissionFirst() async throws {
        let bench = try await OperationsBench()
        try await bench.file()
        let auditor = bench.fixture.auditor
        let small = bench.order(people: [])
        do throws(OperationError) {
            _ = try await bench.operations.dispatch(small, as: auditor, at: bench.now, under: .beijing)
            Issue.record("An auditor sent a team.")
        } catch { #expect(error.code == .notPermitted) }
        do throws(OperationError) {
            _ = try await bench.operations.advance(
                ProceedingID("none"), of: .filingOpinion, in: bench.east, to: "issued", as: bench.eastern,
                at: bench.now, under: .beijing)
            Issue.record("A district gave an opinion.")
        } catch { #expect(error.code == .notPermitted) }
    }
}

import SupervisionModel
import SupervisionOperations
import SupervisionStore
import SupervisionStoreTesting
import Testing

@Suite("Acts are safe to repeat")
struct RepetitionTests {
    @Test("after a commit in doubt the same call finds it done, and the log has it once")
    func inDoubt() async throws {
        let bench = try await OperationsBench()
        let store = InDoubtStore(bench.store)
        let operations = Operations(store: store)
        let fixture = bench.fixture
        let policy = SupervisionPolicy.beijing
        let person = fixture.supervisorIDs(bench.east)[0]
        let institution = try fixture.institution(InstitutionID("J-new"), in: bench.east)
        let renamed = try Institution(
            id: institution.id, name: "新名称", kind: .social, district: bench.east, category: nil,
            filedOn: institution.filedOn, withdrawnOn: nil)
        let session = try fixture.session(SessionID("P-1"), in: bench.east)
        let supervisor = try fixture.supervisor(PersonID("new"), home: bench.east)
        let escalation = try Escalation(
            id: EscalationID("Y-1"), district: bench.east, session: session.id, ground: .other, item: nil,
            discoveredAt: bench.now, facts: "事实")
        let complaint = Complaint(
            id: ComplaintID("T-1"), district: bench.east, institution: bench.here, receivedOn: fixture.day,
            gravity: .ordinary, state: .open)
        let entry = CreditEntry(
            id: CreditEntryID("C-1"), district: bench.east, institution: bench.here, kind: .misconduct,
            ground: .fraud, enteredAt: bench.now, state: .proposed)
        let measure = try StandingMeasure(
            person: fixture.supervisorIDs(bench.east)[1], measure: .criticised, decidedOn: fixture.day,
            from: fixture.day, until: nil, ground: .neglect, facts: "未按时提交督导表")
        let submission = try bench.submission()
        let correction = try bench.submission(version: 2, author: person, reason: "笔误", evaluation: "一般")
        let order = bench.order()
        let now = bench.now
        let acts: [(String, () async throws(OperationError) -> OperationOutcome)] = [
            (
                "institution.registered",
                { () async throws(OperationError) in
                    try await operations.registerInstitution(
                        institution, as: bench.municipal, at: now, under: policy)
                }
            ),
            (
                "institution.changed",
                { () async throws(OperationError) in
                    try await operations.changeInstitution(
                        renamed, as: bench.municipal, at: now, under: policy)
                }
            ),
            (
                "supervisor.registered",
                { () async throws(OperationError) in
                    try await operations.registerSupervisor(
                        supervisor, as: bench.municipal, at: now, under: policy)
                }
            ),
            (
                "supervisor.standing",
                { () async throws(OperationError) in
                    try await operations.takeMeasure(
                        measure, as: bench.municipal, at: now, under: policy
                    ).outcome
                }
            ),
            (
                "session.filed",
                { () async throws(OperationError) in
                    try await operations.fileSession(session, as: bench.eastern, at: now, under: policy)
                }
            ),
            (
                "dispatch.ordered",
                { () async throws(OperationError) in
                    try await operations.dispatch(order, as: bench.eastern, at: now, under: policy)
                }
            ),
            (
                "session.changed",
                { () async throws(OperationError) in
                    try await operations.changeSession(
                        session.id, in: bench.east, SessionChange(to: .held, attended: 100),
                        as: bench.eastern,
                        at: now, under: policy)
                }
            ),
            (
                "record.submitted",
                { () async throws(OperationError) in
                    try await operations.submitRecord(submission, as: bench.eastern, at: now, under: policy)
                }
            ),
            (
                "record.corrected",
                { () async throws(OperationError) in
                    try await operations.correctRecord(correction, as: bench.eastern, at: now, under: policy)
                }
            ),
            (
                "violation.escalated",
                { () async throws(OperationError) in
                    try await operations.escalate(escalation, as: bench.eastern, at: now, under: policy)
                }
            ),
            (
                "complaint.received",
                { () async throws(OperationError) in
                    try await operations.receiveComplaint(
                        complaint, as: bench.eastern, at: now, under: policy)
                }
            ),
            (
                "complaint.decided",
                { () async throws(OperationError) in
                    try await operations.decideComplaint(
                        complaint.id, in: bench.east, as: .dismissed, by: bench.eastern, at: now,
                        under: policy)
                }
            ),
            (
                "credit.entered",
                { () async throws(OperationError) in
                    try await operations.enterCredit(entry, as: bench.eastern, at: now, under: policy)
                }
            ),
        ]
        for (name, act) in acts {
            store.breakNextCommit()
            do {
                _ = try await act()
                Issue.record("\(name) wasn't in doubt.")
            } catch {
                #expect(error.code == .inDoubt, "\(name): \(error)")
            }
            #expect(try await act() == .doneBefore, "\(name)")
        }
        let log = try await bench.log(nil) + bench.log(bench.east)
        // A severe violation opens its urgent report in the same transaction.
        let opened = ActKind.step(.urgentReport, to: UrgentReportState.discovered.rawValue).rawValue
        #expect(log.map(\.act).sorted() == (acts.map(\.0) + [opened]).sorted())
        let verdicts = try await bench.store.verifyAudit(as: bench.municipal, checkpoints: [])
        #expect(verdicts.allSatisfy { $0.faults.isEmpty })
    }

    @Test("the same call by several at once is done once")
    func atOnce() async throws {
        let bench = try await OperationsBench()
        try await bench.file()
        let order = bench.order()
        let outcomes = try await withThrowingTaskGroup(of: OperationOutcome.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    try await bench.operations.dispatch(
                        order, as: bench.eastern, at: bench.now, under: .beijing)
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(outcomes.filter { $0 == .done }.count == 1)
        #expect(outcomes.count == 8)
        #expect(try await bench.log(bench.east).filter { $0.act == "dispatch.ordered" }.count == 1)
    }

    @Test("changes by many at once are lawful in the log's order", arguments: [1, 2, 3, 4] as [UInt64])
    func randomChanges(seed: UInt64) async throws {
        let bench = try await OperationsBench()
        let ids = (0..<5).map { "P-\($0)" }
        for id in ids { try await bench.file(id) }
        await withTaskGroup(of: Void.self) { group in
            for actor in 0..<6 {
                group.addTask {
                    var state = seed &* 7919 &+ UInt64(actor)
                    for _ in 0..<30 {
                        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                        let id = ids[Int((state >> 33) % 5)]
                        let target = SessionState.allCases[Int((state >> 40) % 5)]
                        _ = try? await bench.operations.changeSession(
                            SessionID(id), in: bench.east, SessionChange(to: target), as: bench.eastern,
                            at: bench.now, under: .beijing)
                    }
                }
            }
        }
        var model = Dictionary(uniqueKeysWithValues: ids.map { ($0, SessionState.filed) })
        for entry in try await bench.log(bench.east) where entry.act == "session.changed" {
            let id = String(entry.subject.dropFirst("session ".count))
            let old = try #require(model[id])
            let new = try #require(
                old.successors.first { entry.details.contains("\"to\":\"\($0.rawValue)\"") })
            #expect(entry.details.contains("\"from\":\"\(old.rawValue)\""))
            model[id] = new
        }
        let rows = try await bench.store.reading(as: bench.eastern) {
            try await $0.all(AssessmentSession.self)
        }
        #expect(Dictionary(uniqueKeysWithValues: rows.map { ($0.id.text, $0.state) }) == model)
    }
}

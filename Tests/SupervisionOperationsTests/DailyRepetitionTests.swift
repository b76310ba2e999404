import SupervisionModel
import SupervisionOperations
import SupervisionStore
import SupervisionStoreTesting
import Testing

@Suite("The daily work's acts are safe to repeat")
struct DailyRepetitionTests {
    private typealias Acting = @Sendable (InDoubtStore) async throws(OperationError) -> OperationOutcome

    /// The acts of the daily work, each with everything that it needs, by what the log calls them.
    private func acts(_ bench: OperationsBench) throws -> [(String, Acting)] {
        let day = bench.fixture.day
        let (now, east, municipal, eastern) = (bench.now, bench.east, bench.municipal, bench.eastern)
        let person = bench.fixture.supervisorIDs(east)[0]
        let policy = SupervisionPolicy.beijing
        let plan = try FiledPlan(
            institution: bench.here, occupation: "焊工", level: .three, mode: .examination, validFrom: day,
            validTo: nil, invigilatorsPerRoom: nil)
        let session = try bench.fixture.session(SessionID("P-1"), in: east)
        let staff = SessionStaff(
            district: east, session: session.id, person: PersonID("assessor-7"), role: .assessor)
        let officer = try bench.officer()
        let event = try OfficerRegisterEntry(
            person: officer.officer.person, institution: bench.here, district: east, kind: .deployment,
            happenedOn: day, subject: "本批次内控", outcome: nil, session: session.id)
        let check = InternalCheck(
            district: east, session: session.id, officer: officer.officer.person, item: "P1", answer: .yes,
            checkedOn: day)
        let employment = try Employment(
            person: person, institution: bench.here, kind: .partTime, fromOn: day, toOn: nil)
        let conflict = try Conflict(
            person: person, other: "assessor-7", kind: .colleague, fromOn: day, toOn: nil)
        let evidence = try EvidenceItem(
            id: EvidenceID("E-1"), district: east, institution: nil, session: session.id, proceeding: nil,
            name: "照片", sha256: String(repeating: "0a", count: 32), mediaType: "image/jpeg", size: 1,
            addedAt: now, addedBy: eastern.person, note: nil)
        let promulgation = StoredPolicyLayer(
            id: "发布", kind: .promulgation, district: nil, institution: nil, title: "管理办法（试行）",
            validFrom: day.adding(days: -1000), validTo: nil, changes: nil)
        let interpretation = try Interpretation(
            number: "释1", issuedOn: day, validFrom: day, text: "解释", change: nil)
        let rule = RegisteredRule(
            id: "X-1", district: east,
            rule: try OwnRule(
                issuer: .district(east), title: "实施细则", adoptedOn: day, validFrom: day, validTo: nil,
                documentHash: nil, overlay: nil))
        let key = try PersonalDataKey(bytes: [UInt8](repeating: 7, count: 32))
        let document = try PersonalDocument(type: .passport, number: "E12345678", asOf: day)
        return [
            (
                "plan.filed",
                { (store) throws(OperationError) in
                    try await Operations(store: store).filePlan(plan, as: municipal, at: now, under: policy)
                }
            ),
            (
                "session.filed",
                { (store) throws(OperationError) in
                    try await Operations(store: store).fileSession(
                        session, as: eastern, at: now, under: policy)
                }
            ),
            (
                "session.staffed",
                { (store) throws(OperationError) in
                    try await Operations(store: store).enterStaff(staff, as: eastern, at: now, under: policy)
                }
            ),
            (
                "officer.entered",
                { (store) throws(OperationError) in
                    try await Operations(store: store).enterOfficer(
                        officer, as: eastern, at: now, under: policy)
                }
            ),
            (
                "officer.registered",
                { (store) throws(OperationError) in
                    try await Operations(store: store).registerOfficerEvent(
                        event, as: eastern, at: now, under: policy
                    ).outcome
                }
            ),
            (
                "internal-check.entered",
                { (store) throws(OperationError) in
                    try await Operations(store: store).enterInternalCheck(
                        check, as: eastern, at: now, under: policy)
                }
            ),
            (
                "supervisor.card",
                { (store) throws(OperationError) in
                    try await Operations(store: store).issueCard(
                        to: person, number: "K-9", issuedOn: day, expiresOn: nil, as: municipal, at: now,
                        under: policy)
                }
            ),
            (
                "person.employment",
                { (store) throws(OperationError) in
                    try await Operations(store: store).enterEmployment(
                        employment, as: municipal, at: now, under: policy)
                }
            ),
            (
                "person.conflict",
                { (store) throws(OperationError) in
                    try await Operations(store: store).enterConflict(
                        conflict, as: municipal, at: now, under: policy)
                }
            ),
            (
                "supervisor.absence",
                { (store) throws(OperationError) in
                    try await Operations(store: store).enterAbsence(
                        of: person, on: day, .morning, as: municipal, at: now, under: policy)
                }
            ),
            (
                "evidence.added",
                { (store) throws(OperationError) in
                    try await Operations(store: store).addEvidence(
                        evidence, as: eastern, at: now, under: policy)
                }
            ),
            (
                "policy.layered",
                { (store) throws(OperationError) in
                    try await Operations(store: store).enterPolicyLayer(
                        promulgation, as: municipal, at: now, over: policy)
                }
            ),
            (
                "interpretation.entered",
                { (store) throws(OperationError) in
                    try await Operations(store: store).enterInterpretation(
                        interpretation, as: municipal, at: now, over: policy)
                }
            ),
            (
                "own-rules.entered",
                { (store) throws(OperationError) in
                    try await Operations(store: store).enterOwnRules(
                        rule, as: eastern, at: now, under: policy)
                }
            ),
            (
                "person.document",
                { (store) throws(OperationError) in
                    try await Operations(store: store).recordDocument(
                        document, of: person, under: key, as: municipal, at: now, under: policy)
                }
            ),
            (
                "person.erased",
                { (store) throws(OperationError) in
                    try await Operations(store: store).erasePerson(
                        person, reason: "本人书面申请", as: municipal, at: now, under: policy)
                }
            ),
        ]
    }

    @Test("after a commit in doubt the same call finds it done, and the log has it once")
    func inDoubt() async throws {
        let bench = try await OperationsBench()
        let store = InDoubtStore(bench.store)
        let acts = try acts(bench)
        for (name, act) in acts {
            store.breakNextCommit()
            do {
                _ = try await act(store)
                Issue.record("\(name) wasn't in doubt.")
            } catch {
                #expect(error.code == .inDoubt, "\(name): \(error)")
            }
            #expect(try await act(store) == .doneBefore, "\(name)")
        }
        let log = try await bench.log(nil) + bench.log(bench.east)
        #expect(log.map(\.act).sorted() == acts.map(\.0).sorted())
        #expect(log.allSatisfy { !$0.basis.isEmpty })
        let verdicts = try await bench.store.verifyAudit(as: bench.municipal, checkpoints: [])
        #expect(verdicts.allSatisfy { $0.faults.isEmpty })
    }

    @Test("the same call by several at once is done once")
    func atOnce() async throws {
        let bench = try await OperationsBench()
        let store = InDoubtStore(bench.store)
        for (name, act) in try acts(bench) {
            let outcomes = try await withThrowingTaskGroup(of: OperationOutcome.self) { group in
                for _ in 0..<4 { group.addTask { try await act(store) } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(outcomes.filter { $0 == .done }.count == 1, "\(name)")
            #expect(outcomes.count == 4, "\(name)")
        }
    }
}

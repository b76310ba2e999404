import SupervisionExchange
import SupervisionModel
import SupervisionOperations
import SupervisionPostgres
import SupervisionPostgresTesting
import SupervisionStore
import SupervisionStoreTesting
import Testing

/// The acts of the daily work on a real database: row security, privileges and keys let them through, and no more.
@Suite("The daily work in PostgreSQL")
struct DailyWorkTests {
    /// A store in PostgreSQL with the fixture's city, and the acts on it.
    private struct Bench {
        let fixture = StoreFixture()
        let made: PostgresStoreHarness.MadeStore
        let operations: Operations<PostgresStore>

        var store: PostgresStore { made.store }
        var east: DistrictCode { fixture.east }
        var day: CalendarDay { fixture.day }
        var now: Instant { fixture.now }
        var municipal: ActorIdentity { fixture.municipal }
        var eastern: ActorIdentity { fixture.official(of: fixture.east) }
        var here: InstitutionID { fixture.institutionID(fixture.east) }

        init() async throws {
            made = try await PostgresStoreHarness().makePostgres()
            operations = Operations(store: made.store)
            try await fixture.store(try fixture.cityRows(), in: made.store)
        }

        /// Does an act twice: the second time it was done before.
        func twice(
            _ what: String, sourceLocation: SourceLocation = #_sourceLocation,
            _ act: () async throws(OperationError) -> OperationOutcome
        ) async throws {
            let first = try await act()
            let second = try await act()
            #expect(first == .done, "\(what)", sourceLocation: sourceLocation)
            #expect(second == .doneBefore, "\(what)", sourceLocation: sourceLocation)
        }

        func file(
            _ id: String, startsOn: CalendarDay? = nil, institution: InstitutionID? = nil
        ) async throws {
            let session = try fixture.session(
                SessionID(id), in: east, institution: institution, startsOn: startsOn)
            _ = try await operations.fileSession(session, as: eastern, at: now, under: .beijing)
        }

        func order(_ id: String, to session: String, people: [PersonID]? = nil) -> DispatchOrder {
            DispatchOrder(
                Dispatch(
                    id: DispatchID(id), session: SessionID(session), authority: .district, purpose: .spot,
                    dispatchedOn: day.adding(days: -2)),
                in: east,
                members: (people ?? fixture.supervisorIDs(east)).enumerated().map {
                    .init($1, $0 == 0 ? .lead : .member)
                })
        }

        func officer(name: String = "张内控") throws -> RegisteredOfficer {
            let attested = day.adding(days: -30)
            return RegisteredOfficer(
                district: east,
                officer: try InternalQualityOfficer(
                    person: PersonID("officer-1"), institution: here, name: name, sex: .female,
                    bornOn: day.adding(years: -40), level: .two, post: nil, technicalYears: 10,
                    integrityAttestedOn: attested, policyAttestedOn: attested, fitnessAttestedOn: attested))
        }
    }

    @Test("registers take plans, cards, employments, ties, absences and measures, each once")
    func registers() async throws {
        let bench = try await Bench()
        let (operations, now, municipal) = (bench.operations, bench.now, bench.municipal)
        let policy = SupervisionPolicy.beijing
        let person = bench.fixture.supervisorIDs(bench.east)[1]
        let plan = try FiledPlan(
            institution: bench.here, occupation: "焊工", level: .three, mode: .examination,
            validFrom: bench.day, validTo: nil, invigilatorsPerRoom: 2)
        try await bench.twice("plan") { () async throws(OperationError) in
            try await operations.filePlan(plan, as: municipal, at: now, under: policy)
        }
        let ended = try FiledPlan(
            institution: bench.here, occupation: "焊工", level: .three, mode: .examination,
            validFrom: bench.day, validTo: bench.day.adding(days: 9), invigilatorsPerRoom: 2)
        try await bench.twice("plan's end") { () async throws(OperationError) in
            try await operations.filePlan(ended, as: municipal, at: now, under: policy)
        }
        try await bench.twice("card") { () async throws(OperationError) in
            try await operations.issueCard(
                to: person, number: "K-2026-1", issuedOn: bench.day, expiresOn: bench.day.adding(days: 700),
                as: municipal, at: now, under: policy)
        }
        for to in [nil, bench.day] {
            let employment = try Employment(
                person: person, institution: bench.here, kind: .partTime,
                fromOn: bench.day.adding(days: -9), toOn: to)
            try await bench.twice("employment") { () async throws(OperationError) in
                try await operations.enterEmployment(employment, as: municipal, at: now, under: policy)
            }
            let conflict = try Conflict(
                person: person, other: bench.here.text, kind: .relative, fromOn: bench.day.adding(days: -9),
                toOn: to)
            try await bench.twice("tie") { () async throws(OperationError) in
                try await operations.enterConflict(conflict, as: municipal, at: now, under: policy)
            }
        }
        try await bench.twice("absence") { () async throws(OperationError) in
            try await operations.enterAbsence(
                of: person, on: bench.day, .wholeDay, as: municipal, at: now, under: policy)
        }
        let measure = try StandingMeasure(
            person: person, measure: .suspended, decidedOn: bench.day, from: bench.day,
            until: bench.day.adding(days: 30), ground: .neglect, facts: "未按时提交督导表")
        try await bench.twice("measure") { () async throws(OperationError) in
            try await operations.takeMeasure(measure, as: municipal, at: now, under: policy).outcome
        }
        let found = try await bench.store.reading(as: bench.eastern) { work in
            try await work.supervisors.find(person)
        }
        #expect(found?.standing == .suspended)
        #expect(found?.standingUntil == bench.day.adding(days: 30))
        #expect(found?.cardNumber == "K-2026-1")
    }

    @Test("a district's own acts: staff, officers, checks, evidence and rules, each once")
    func district() async throws {
        let bench = try await Bench()
        let (operations, now, eastern) = (bench.operations, bench.now, bench.eastern)
        let policy = SupervisionPolicy.beijing
        try await bench.file("P-1")
        for role in [StaffRole.assessor, .invigilator] {
            let staff = SessionStaff(
                district: bench.east, session: SessionID("P-1"), person: PersonID("assessor-7"), role: role)
            try await bench.twice("staff") { () async throws(OperationError) in
                try await operations.enterStaff(staff, as: eastern, at: now, under: policy)
            }
        }
        for name in ["张内控", "章内控"] {
            let officer = try bench.officer(name: name)
            try await bench.twice("officer") { () async throws(OperationError) in
                try await operations.enterOfficer(officer, as: eastern, at: now, under: policy)
            }
        }
        for kind in OfficerRegisterKind.allCases {
            let event = try OfficerRegisterEntry(
                person: PersonID("officer-1"), institution: bench.here, district: bench.east, kind: kind,
                happenedOn: bench.day, subject: "年度", outcome: nil, session: SessionID("P-1"))
            try await bench.twice("register") { () async throws(OperationError) in
                try await operations.registerOfficerEvent(event, as: eastern, at: now, under: policy).outcome
            }
        }
        for answer in [Answer.yes, .no] {
            let check = InternalCheck(
                district: bench.east, session: SessionID("P-1"), officer: PersonID("officer-1"), item: "S7",
                answer: answer, checkedOn: bench.day)
            try await bench.twice("check") { () async throws(OperationError) in
                try await operations.enterInternalCheck(check, as: eastern, at: now, under: policy)
            }
        }
        let verdict = try await operations.officerVerdict(
            on: PersonID("officer-1"), at: bench.here, on: bench.day, as: eastern, under: policy)
        #expect(verdict.ruling == .held)
        for end in [nil, bench.day.adding(days: 99)] {
            let rule = RegisteredRule(
                id: "X-1", district: bench.east,
                rule: try OwnRule(
                    issuer: .district(bench.east), title: "实施细则", adoptedOn: bench.day, validFrom: bench.day,
                    validTo: end, documentHash: nil, overlay: nil))
            try await bench.twice("rule") { () async throws(OperationError) in
                try await operations.enterOwnRules(rule, as: eastern, at: now, under: policy)
            }
        }
        let vault = MemoryVault()
        let kept = try vault.keep(bytes: [1, 2, 3])
        let item = try EvidenceItem(
            id: EvidenceID("E-1"), district: bench.east, institution: bench.here, session: SessionID("P-1"),
            proceeding: nil, name: "../../etc/passwd\n", sha256: kept.sha256,
            mediaType: kept.mediaType.rawValue, size: kept.size, addedAt: now, addedBy: eastern.person,
            note: nil)
        try await bench.twice("evidence") { () async throws(OperationError) in
            try await operations.addEvidence(item, as: eastern, at: now, under: policy)
        }
        _ = try vault.keep(bytes: [4])
        let own = try await operations.verifyEvidence(in: vault, as: eastern)
        #expect(own == EvidenceReport(checked: 1, entries: []))
        let all = try await operations.verifyEvidence(in: vault, as: bench.municipal)
        #expect(all.entries.map(\.fault) == [.extra])
    }

    @Test("the policy's layers make one timeline, and a loosening one is refused")
    func rules() async throws {
        let bench = try await Bench()
        let (operations, now, municipal) = (bench.operations, bench.now, bench.municipal)
        func layer(
            _ id: String, _ kind: PolicyLayerKind, _ from: Int, _ district: DistrictCode? = nil,
            _ changes: String? = nil
        ) -> StoredPolicyLayer {
            StoredPolicyLayer(
                id: id, kind: kind, district: district, institution: nil, title: "本层",
                validFrom: bench.day.adding(days: from), validTo: nil, changes: changes)
        }
        let rotation = { (value: Int) in "{\"rotation\":{\"value\":\(value),\"reading\":\"自拟\"}}" }
        for layer in [
            layer("京人社发〔2023〕1号", .promulgation, -1000), layer("细则", .overlay, -10, bench.east, rotation(3)),
            layer("第二版", .version, -5, nil, rotation(2)),
        ] {
            try await bench.twice("layer \(layer.id)") { () async throws(OperationError) in
                try await operations.enterPolicyLayer(layer, as: municipal, at: now, over: .beijing)
            }
        }
        let error = await #expect(throws: OperationError.self) {
            try await operations.enterPolicyLayer(
                layer("松", .overlay, -1, bench.fixture.west, rotation(0)), as: municipal, at: now,
                over: .beijing)
        }
        #expect(error?.basis?.article == 10)
        let interpretation = try Interpretation(
            number: "释1", issuedOn: bench.day, validFrom: bench.day, text: "解释",
            change: try PolicyChange(field: "rotation", value: "4", reading: "自拟"))
        try await bench.twice("interpretation") { () async throws(OperationError) in
            try await operations.enterInterpretation(interpretation, as: municipal, at: now, over: .beijing)
        }
        for (offset, east, west) in [(-11, 1, 1), (-10, 3, 1), (-5, 3, 2), (0, 4, 4)] {
            let on = bench.day.adding(days: offset)
            for (district, expected) in [(bench.east, east), (bench.fixture.west, west)] {
                let policy = try await operations.policy(
                    on: on, for: district, institution: nil, as: bench.eastern, over: .beijing)
                #expect(policy?.dispatching.rotation.value == expected, "\(on) \(district)")
            }
        }
    }

    @Test("who may be sent: every reason of one's own, one word of a foreign supervisor")
    func eligibility() async throws {
        let bench = try await Bench()
        let (operations, now) = (bench.operations, bench.now)
        try await bench.file("P-1")
        try await bench.file("P-2", startsOn: bench.day.adding(days: 7))
        let own = bench.fixture.supervisorIDs(bench.east)
        let foreign = bench.fixture.supervisorIDs(bench.fixture.west)[1]
        let ask = { (person: PersonID, session: String, actor: ActorIdentity) in
            try await operations.eligibility(
                of: person, for: SessionID(session), in: bench.east, as: actor, under: .beijing)
        }
        #expect(try await ask(own[0], "P-1", bench.eastern).ruling == .held)
        #expect(try await ask(foreign, "P-1", bench.eastern).reasons.map(\.code) == [.freeAndEligible])
        for expected in [OperationOutcome.done, .doneBefore] {
            let outcome = try await operations.dispatch(
                bench.order("Q-1", to: "P-1"), as: bench.eastern, at: now, under: .beijing)
            #expect(outcome == expected)
        }
        let rotated = try await ask(own[0], "P-2", bench.eastern)
        #expect(rotated.reasons.filter { $0.bearing == .adverse }.map(\.code) == [.rotation])
        let refused = await #expect(throws: OperationError.self) {
            try await operations.dispatch(
                bench.order("Q-2", to: "P-2"), as: bench.eastern, at: now, under: .beijing)
        }
        #expect(refused?.code == .notEligible)
        #expect(refused?.message.contains("member 2: supervisor.rotation") == true)
        try await bench.fixture.store(
            [bench.fixture.conflict(foreign, with: bench.here, from: bench.day, to: nil)], in: bench.store)
        #expect(try await ask(foreign, "P-1", bench.eastern).reasons.map(\.code) == [.notFree])
        let whole = try await ask(foreign, "P-1", bench.municipal)
        #expect(whole.reasons.filter { $0.bearing == .adverse }.map(\.code) == [.tiedToInstitution])
    }

    @Test("after erasure no row and no entry says number, masked form or name, and every chain verifies")
    func erasure() async throws {
        let bench = try await Bench()
        let (operations, now, municipal) = (bench.operations, bench.now, bench.municipal)
        let person = bench.fixture.supervisorIDs(bench.east)[1]
        let number = "110101199003077758"
        let key = try PersonalDataKey(bytes: [UInt8](repeating: 7, count: 32))
        let document = try PersonalDocument(type: .residentID, number: number, asOf: bench.day)
        try await bench.twice("document") { () async throws(OperationError) in
            try await operations.recordDocument(
                document, of: person, under: key, as: municipal, at: now, under: .beijing)
        }
        let passport = try PersonalDocument(type: .passport, number: "E12345678", asOf: bench.day)
        try await bench.twice("passport") { () async throws(OperationError) in
            try await operations.recordDocument(
                passport, of: person, under: key, as: municipal, at: now, under: .beijing)
        }
        let taken = await #expect(throws: OperationError.self) {
            try await operations.recordDocument(
                document, of: bench.fixture.supervisorIDs(bench.east)[0], under: key, as: municipal, at: now,
                under: .beijing)
        }
        #expect(taken?.code == .conflict)
        let kept = try await bench.store.checkpoints(as: municipal)
        let words = [number, "110**************8", "E*******8", "督导员 \(person)"]
        #expect(try await everything(bench).contains(words[1]))
        try await bench.twice("erasure") { () async throws(OperationError) in
            try await operations.erasePerson(
                person, reason: "本人书面申请", as: municipal, at: now, under: .beijing)
        }
        let after = try await everything(bench)
        for word in words { #expect(!after.contains(word), "\(word)") }
        let verdicts = try await bench.store.verifyAudit(as: municipal, checkpoints: kept)
        #expect(!verdicts.isEmpty)
        #expect(verdicts.allSatisfy { $0.faults.isEmpty })
        let list = try await operations.retentionDue(on: bench.day, as: municipal)
        #expect(list == RetentionList(due: [], undated: []))
    }

    @Test("what is due for erasure is found through every table that says since when")
    func retention() async throws {
        let bench = try await Bench()
        let fixture = bench.fixture
        let gone = PersonID("gone")
        func evidence(_ id: String, _ session: String?, _ proceeding: String?) throws -> FixtureRow {
            FixtureRow(
                try EvidenceItem(
                    id: EvidenceID(id), district: bench.east, institution: nil,
                    session: session.map { SessionID($0) }, proceeding: proceeding.map { ProceedingID($0) },
                    name: "照片", sha256: String(repeating: "0a", count: 32), mediaType: "image/jpeg", size: 1,
                    addedAt: bench.now, addedBy: bench.eastern.person, note: nil))
        }
        let proceeding = try Proceeding(
            id: ProceedingID("Z-1"), district: bench.east, kind: .rectification, institution: bench.here,
            session: SessionID("P-1"), openedAt: bench.now, subject: "整改")
        let steps = try ["proposed", "withdrawn"].enumerated().map { place, state in
            FixtureRow(
                try ProceedingStep(
                    proceeding: ProceedingID("Z-1"), district: bench.east, number: place + 1, state: state,
                    takenAt: bench.now, takenBy: bench.eastern.person))
        }
        let rows = [
            FixtureRow(
                try fixture.supervisor(gone, home: bench.east, expiresOn: bench.day.adding(days: 5))),
            FixtureRow(
                try PersonDocumentEntry(
                    person: gone, type: "passport", masked: "E*******2",
                    commitment: String(repeating: "c3", count: 32), recordedOn: bench.day)),
            FixtureRow(try fixture.session(SessionID("P-1"), in: bench.east, state: .held)),
            FixtureRow(
                try fixture.member(gone, of: DispatchID("Q-1"), to: SessionID("P-1"), in: bench.east)),
            FixtureRow(
                try fixture.record(
                    RecordID("R-1"), of: SessionID("P-1"), in: bench.east, submittedAt: bench.now)),
            FixtureRow(
                Complaint(
                    id: ComplaintID("T-1"), district: bench.east, institution: bench.here,
                    receivedOn: bench.day, gravity: .ordinary, state: .dismissed)),
            FixtureRow(proceeding),
        ]
        try await fixture.store(
            rows + steps + [
                try evidence("E-1", "P-1", nil), try evidence("E-2", nil, "Z-1"),
                try evidence("E-3", nil, nil),
            ], in: bench.store)
        let last = bench.day.adding(years: 10)
        let list = try await bench.operations.retentionDue(on: last.adding(days: 1), as: bench.municipal)
        #expect(
            list.due.map(\.reference)
                == ["gone/passport", "110101/R-1", "110101/E-1", "110101/E-2"])
        #expect(list.undated.map(\.reference) == ["110101/E-3", "110101/T-1"])
        let early = try await bench.operations.retentionDue(
            on: bench.day.adding(years: 3), as: bench.municipal)
        #expect(early == RetentionList(due: [], undated: []))
    }

    private func everything(_ bench: Bench) async throws -> String {
        var text = try await bench.store.reading(as: bench.municipal) { work in
            var rows: [StoredRow] = []
            for table in StoredTable.all { rows += try await work.allRows(of: table) }
            return rows.map { "\($0.cells)" }.joined(separator: "\n")
        }
        for chain in [nil, bench.east] {
            text += try await bench.store.auditEntries(
                as: bench.municipal, chain: AuditChain(chain), after: 0, limit: 1000
            ).map(\.canonicalText).joined(separator: "\n")
        }
        return text
    }
}

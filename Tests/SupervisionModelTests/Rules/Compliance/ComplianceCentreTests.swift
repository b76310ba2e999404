import SupervisionModel
import Testing

@Suite("Compliance audit of the centres' own work, and of what only people can judge")
struct ComplianceCentreTests {
    // MARK: What no fact on record can tell

    @Test(
        "asks a person, whatever is on record, what no fact can tell",
        arguments: [
            "conduct.card-worn", "conduct.duty", "conduct.concealment", "report.system", "archive.quality",
        ])
    func standing(rule: String) throws {
        let orderly = try ComplianceBench.orderly()
        let line = try #require(orderly.line(rule, .city))
        #expect(line.verdict.ruling == .forPerson)
        #expect(line.isStandingQuestion)
        #expect(
            line.question?.chinese.hasSuffix("？") == true && line.question?.english.hasSuffix("?") == true)

        var disorderly = orderly
        disorderly.facts.records = []
        try disorderly.record(
            "R-S0", of: "S0", signers: [], answers: Array(repeating: .notObserved, count: 15))
        #expect(disorderly.line(rule, .city)?.verdict == line.verdict, "answers not observed are no ground")
    }

    @Test(
        "doesn't ask about conduct on visits that there weren't",
        arguments: ["conduct.card-worn", "conduct.duty", "conduct.concealment"])
    func noVisits(rule: String) {
        #expect(ComplianceBench().ruling(rule, .city) == .notApplicable)
    }

    // MARK: Articles 3 and 5

    @Test(
        "asks after guidance without advice and evaluation, and after an evaluation that is blank",
        arguments: [
            ("改进", "较好", Ruling.held, Ruling.held), ("改进", " ", .held, .forPerson),
            (nil, "较好", .held, .held), (nil, nil, .forPerson, .forPerson),
            ("  ", "\n", .forPerson, .forPerson),
        ] as [(String?, String?, Ruling, Ruling)])
    func guidance(advice: String?, evaluation: String?, guided: Ruling, whole: Ruling) throws {
        var bench = try ComplianceBench.orderly()
        let old = try #require(bench.facts.records.first { $0.id.text == "R-S0" })
        bench.facts.records.removeAll { $0.id == old.id }
        bench.facts.records.append(
            try SupervisionRecord(
                id: old.id, version: 1, district: old.district, session: old.session,
                checklist: old.checklist,
                visitedOn: old.visitedOn, submittedAt: old.submittedAt, advice: advice,
                evaluation: evaluation,
                author: nil, reason: nil, answers: old.answers))
        #expect(bench.ruling("record.guidance") == guided)
        #expect(bench.ruling("form.opinion") == whole)
        if guided == .forPerson {
            #expect(bench.line("record.guidance")?.records == [ComplianceReference(.record, "R-S0")])
        }
    }

    @Test("asks how many were sampled where P3 or I5 has an answer", arguments: ["P3", "I5"])
    func sampled(item: String) throws {
        var bench = try ComplianceBench.orderly()
        let line = try #require(bench.line("district.spot-check"))
        #expect(line.verdict.ruling == .held)
        #expect(line.count(.sampled) == 30 && line.count(.failed) == 0)
        bench.facts.findings.removeAll { $0.record.text == "R-S1" && $0.answer.item == item }
        #expect(bench.ruling("district.spot-check") == .forPerson)
        #expect(bench.line("district.spot-check")?.records == [ComplianceReference(.record, "R-S1")])
    }

    @Test("finds a record in a district where its session isn't held")
    func strayed() throws {
        var bench = try ComplianceBench.orderly()
        #expect(bench.ruling("district.own-rows", .city) == .held)
        let old = try #require(bench.facts.records.first { $0.id.text == "R-S2" })
        bench.facts.records.append(
            try SupervisionRecord(
                id: RecordID("R-X"), version: 1, district: ComplianceBench.other, session: old.session,
                checklist: old.checklist, visitedOn: old.visitedOn, submittedAt: old.submittedAt, advice: nil,
                evaluation: nil, author: nil, reason: nil, answers: old.answers))
        let line = try #require(bench.line("district.own-rows", .city))
        #expect(line.verdict.ruling == .breached)
        #expect(line.records.contains(ComplianceReference(.record, "R-X")))
    }

    // MARK: Article 4

    @Test(
        "asks for municipal spot checks until one was made of a session that took place",
        arguments: [
            (SessionState.completed, Ruling.held), (.cancelled, .forPerson), (.postponed, .forPerson),
        ])
    func municipal(state: SessionState, expected: Ruling) throws {
        var bench = try ComplianceBench.orderly()
        #expect(bench.ruling("municipal.spot-check", .city) == .forPerson)
        try bench.session("S20", on: "2026-03-20", state: state)
        try bench.dispatch("P20", to: "S20", ["D0"], authority: .municipal, on: "2026-03-01")
        #expect(bench.ruling("municipal.spot-check", .city) == expected)
    }

    @Test("asks the municipal centre about everybody sent who isn't in its register, once each")
    func register() throws {
        var bench = try ComplianceBench.orderly()
        #expect(bench.ruling("municipal.management", .city) == .held)
        bench.facts.supervisors.removeAll { $0.id.text == "D1" }
        let line = try #require(bench.line("municipal.management", .city))
        #expect(line.verdict.ruling == .forPerson)
        #expect(line.records == [ComplianceReference(.person, "D1")])
        #expect(line.count(.affected) == 1)
    }

    // MARK: Articles 13 and 16

    @Test("finds a record whose session isn't on record, since its mode decides what is looked at")
    func unknownMode() throws {
        var bench = try ComplianceBench.orderly()
        #expect(bench.ruling("content.mode") == .held)
        try bench.record("R-X", of: "S99")
        let line = try #require(bench.line("content.mode"))
        #expect(line.verdict.ruling == .breached)
        #expect(line.records.contains(ComplianceReference(.record, "R-X")))
    }

    @Test(
        "leaves to a person what a ground of Article 16 can't be told by",
        arguments: [
            (CreditGround.badInfluence, "influence"), (.safetyAccident, "responsibility"),
            (.massIncident, "responsibility"), (.fraud, "unrecorded"), (.severeViolation, "unrecorded"),
        ])
    func ground(ground: CreditGround, code: String) throws {
        var bench = try ComplianceBench.orderly()
        bench.facts.creditEntries = [
            CreditEntry(
                id: CreditEntryID("E1"), district: ComplianceBench.district, institution: InstitutionID("J0"),
                kind: .misconduct, ground: ground, enteredAt: moment("2026-11-20T09:00:00+08:00"),
                state: .effective)
        ]
        let line = try #require(bench.line("credit.grounds"))
        #expect(line.verdict.ruling == .forPerson)
        #expect(line.verdict.gives(Reason.Code("credit.grounds.\(code)")))
        // A severe violation on record answers the last two, and none of the others.
        try bench.escalation("V1", discovered: "2026-11-12T09:00:00+08:00")
        #expect(bench.ruling("credit.grounds") == (code == "unrecorded" ? .held : .forPerson))
    }
}

import SupervisionModel
import Testing

@Suite("Compliance audit of records and reports")
struct ComplianceRecordTests {
    // MARK: Articles 3, 12, 13

    @Test("asks a correction for its author and its reason", arguments: [nil, " ", "笔误"] as [String?])
    func correction(reason: String?) throws {
        var bench = try ComplianceBench.orderly()
        try bench.record(
            "R-S0", of: "S0", version: 2, submitted: "2026-11-20T09:00:00+08:00", author: "D0", reason: reason
        )
        #expect(bench.ruling("record.immutable") == (reason == "笔误" ? .held : .breached))
    }

    @Test("finds a version that is gone")
    func versionGone() throws {
        var bench = try ComplianceBench.orderly()
        try bench.record(
            "R-S0", of: "S0", version: 3, submitted: "2026-11-20T09:00:00+08:00", author: "D0", reason: "笔误")
        #expect(
            bench.line("record.immutable")?.verdict.gives(Reason.Code("record.immutable.version-missing"))
                == true)
    }

    @Test("asks every item but the results for an answer", arguments: [(0, Ruling.breached), (14, .held)])
    func complete(blank: Int, expected: Ruling) throws {
        var bench = try ComplianceBench.orderly()
        bench.facts.records.removeAll { $0.id.text == "R-S0" }
        var answers: [Answer?] = Array(repeating: .yes, count: 15)
        answers[blank] = nil
        try bench.record("R-S0", of: "S0", answers: answers)
        #expect(bench.ruling("record.complete") == expected)
    }

    @Test(
        "leaves a record that came after the days of the reading to a person, never calls it a breach",
        arguments: [("2026-11-13T23:59:59+08:00", Ruling.held), ("2026-11-14T00:00:00+08:00", .forPerson)])
    func inTime(submitted: String, expected: Ruling) throws {
        var bench = try ComplianceBench.orderly()
        bench.facts.records.removeAll { $0.id.text == "R-S0" }
        try bench.record("R-S0", of: "S0", signers: [], submitted: submitted)
        #expect(bench.ruling("record.in-time") == expected)
    }

    @Test("finds a submitted record that a member didn't sign, and doesn't count the visit")
    func unsigned() throws {
        var bench = try ComplianceBench.orderly()
        bench.facts.signatures.removeAll { $0.record.text == "R-S0" && $0.person.text == "D1" }
        let line = try #require(bench.line("form.signatures"))
        #expect(line.verdict.ruling == .breached)
        #expect(line.records.contains(ComplianceReference(.record, "R-S0")))
        #expect(bench.line("quota.share")?.count(.checked) == 2)
        bench.facts.missing = ["signatures"]
        bench.facts.signatures = []
        #expect(
            bench.line("quota.share")?.count(.checked) == 3,
            "what isn't in the folder isn't held against anybody")
    }

    @Test("asks for the supplement of the session's mode, and says which questions are open")
    func supplement() throws {
        var bench = try ComplianceBench.orderly()
        bench.facts.supplementAnswers.removeAll { $0.record.text == "R-S0" && $0.answer.item == "S5" }
        let line = try #require(bench.line("content.examination"))
        #expect(line.verdict.ruling == .forPerson)
        #expect(line.verdict.reasons.contains { $0.chinese.contains("试卷保管") })
        #expect(bench.ruling("content.outcome") == .notApplicable)
    }

    @Test("leaves a session outside of what was filed to a person")
    func outsidePlan() throws {
        var bench = try ComplianceBench.orderly()
        bench.facts.filedPlans.removeAll { $0.institution.text == "J4" }
        let line = try #require(bench.line("form.items"))
        #expect(line.verdict.ruling == .forPerson)
        #expect(
            line.records == [ComplianceReference(.institution, "J4"), ComplianceReference(.session, "S4")])
    }

    // MARK: Article 14

    @Test("asks where the record of a visit is that is over")
    func noRecord() throws {
        var bench = try ComplianceBench.orderly()
        try bench.dispatch("P9", to: "S9", ["D0", "D1"])
        #expect(bench.ruling("findings.report") == .forPerson)
        #expect(bench.line("findings.report")?.records.contains(ComplianceReference(.dispatch, "P9")) == true)
    }

    @Test("waits for an opinion on institutions with findings until it is fed back")
    func opinions() throws {
        var bench = try ComplianceBench.orderly()
        bench.facts.records.removeAll { $0.id.text == "R-S1" }
        var answers: [Answer?] = Array(repeating: .yes, count: 15)
        answers[3] = .no
        try bench.record("R-S1", of: "S1", answers: answers)
        #expect(bench.ruling("opinion.proposed") == .forPerson)
        #expect(bench.line("opinion.proposed")?.records == [ComplianceReference(.institution, "J1")])
        try bench.proceeding("O1", .filingOpinion, ["drafted", "issued"])
        #expect(bench.ruling("opinion.proposed") == .forPerson)
        #expect(bench.ruling("opinion.feedback") == .forPerson)
        bench.facts.proceedings.removeAll()
        try bench.proceeding("O1", .filingOpinion, ["drafted", "issued", "delivered"])
        #expect(bench.ruling("opinion.proposed") == .held)
        #expect(bench.ruling("opinion.feedback") == .held)
    }

    // MARK: Article 15

    @Test(
        "calls a report late only after the latest of four readings; 5 December 2026 is a Saturday",
        arguments: [
            ("2026-11-20T12:00:00+08:00", Ruling.held), ("2026-12-04T23:59:59+08:00", .held),
            ("2026-12-05T00:00:00+08:00", .forPerson), ("2026-12-07T17:00:00.9+08:00", .forPerson),
            ("2026-12-07T17:00:01+08:00", .breached),
        ])
    func monthlyReport(moment text: String, expected: Ruling) throws {
        var unsent = try ComplianceBench.orderly(asOf: text)
        unsent.facts.monthlyReports = []
        #expect(unsent.ruling("report.monthly") == expected, "not sent")
        var sent = try ComplianceBench.orderly()
        sent.facts.monthlyReports = [
            MonthlyReport(
                district: ComplianceBench.district, month: ComplianceBench.month, submittedAt: moment(text),
                returnedAt: nil, acceptedAt: nil)
        ]
        #expect(sent.ruling("report.monthly") == expected, "sent")
        #expect(sent.line("report.monthly")?.verdict.gives(Reason.Code("report.readings")) == true)
    }

    @Test("asks after a report that was sent back, and judges by its first round")
    func returned() throws {
        var bench = try ComplianceBench.orderly()
        bench.facts.monthlyReports = []
        try bench.proceeding(
            "M-2026-11", .monthlyReport, ["draft", "reviewed", "submitted", "returned"],
            opened: "2026-12-02T09:00:00+08:00", institution: nil, source: "2026-11")
        let line = try #require(bench.line("report.monthly"))
        #expect(line.verdict.ruling == .forPerson)
        #expect(line.verdict.gives(Reason.Code("report.returned")))
        #expect(!line.verdict.gives(.late))
    }

    @Test("never calls a severe violation that waited a breach of Article 15")
    func urgent() throws {
        var bench = try ComplianceBench.orderly(asOf: "2026-11-20T09:00:00+08:00")
        try bench.escalation("Y1", discovered: "2026-11-19T09:00:00+08:00")
        #expect(bench.ruling("urgent.severe") == .held, "24 hours to the second are within the target")
        bench.facts = try Self.later(bench, "2026-11-20T09:00:01+08:00")
        #expect(bench.ruling("urgent.severe") == .forPerson)
        try bench.proceeding(
            "U1", .urgentReport, ["discovered", "reported"], opened: "2026-11-19T09:00:00+08:00", source: "Y1"
        )
        #expect(bench.ruling("urgent.severe") == .held)
        bench.facts = try Self.later(bench, "2026-12-20T09:00:00+08:00")
        #expect(
            bench.ruling("urgent.severe") == .forPerson, "whether the month's report shows it isn't on record"
        )
        try bench.proceeding(
            "M-2026-11", .monthlyReport, ["draft", "reviewed", "submitted"],
            opened: "2026-12-02T09:00:00+08:00", institution: nil, source: "2026-11", wording: "严重违规Y1")
        #expect(bench.ruling("urgent.severe") == .held)
        #expect(bench.ruling("severity.escalation") == .forPerson)
    }

    @Test(
        "takes a report for showing a violation only where it names its id or its session",
        arguments: [
            ("严重违规Y1。", Ruling.held), ("严重违规Y10", .forPerson), ("批次S0处", .held), ("批次AS0", .forPerson),
            ("(Y1)", .held), ("无", .forPerson),
        ])
    func named(_ wording: String, _ expected: Ruling) throws {
        var bench = try ComplianceBench.orderly()
        try bench.escalation("Y1", discovered: "2026-11-19T09:00:00+08:00")
        try bench.proceeding(
            "U1", .urgentReport, ["discovered", "reported"], opened: "2026-11-19T09:00:00+08:00", source: "Y1"
        )
        try bench.proceeding(
            "M-2026-11", .monthlyReport, ["draft", "reviewed", "submitted"],
            opened: "2026-12-02T09:00:00+08:00", institution: nil, source: "2026-11", wording: wording)
        #expect(bench.ruling("urgent.severe") == expected)
    }

    @Test("asks after a severe violation that was taken back before anybody was told")
    func retracted() throws {
        for (states, expected) in [
            (["discovered", "retracted"], Ruling.forPerson),
            (["discovered", "reported", "acknowledged", "retracted"], .held),
        ] {
            var bench = try ComplianceBench.orderly()
            try bench.escalation("Y1", discovered: "2026-11-19T09:00:00+08:00")
            try bench.proceeding(
                "U1", .urgentReport, states, opened: "2026-11-19T09:00:00+08:00", source: "Y1")
            #expect(bench.ruling("urgent.severe") == expected)
        }
    }

    static func later(_ bench: ComplianceBench, _ asOf: String) throws -> ComplianceFacts {
        let old = bench.facts
        var facts = try ComplianceBench.orderly(asOf: asOf).facts
        facts.escalations = old.escalations
        facts.proceedings = old.proceedings
        return facts
    }

    // MARK: Time and order

    @Test("says the same of a month's visits and records whenever it is recomputed")
    func recomputed() throws {
        var early = try ComplianceBench.orderly(asOf: "2026-12-08T09:00:00+08:00")
        var late = try ComplianceBench.orderly(asOf: "2027-06-01T09:00:00+08:00")
        for place in 3..<6 {
            // Handed in when the month was closed: nobody knew of it by the latest deadline.
            try late.dispatch("P-S\(place)", to: "S\(place)", ["D0", "D1"])
            try late.record("R-S\(place)", of: "S\(place)", submitted: "2026-12-09T09:00:00+08:00")
            try early.dispatch("P-S\(place)", to: "S\(place)", ["D0", "D1"])
        }
        for rule in ["quota.share", "quota.counted", "record.complete", "form.signatures", "findings.report"]
        {
            #expect(early.line(rule) == late.line(rule), "\(rule)")
        }
        #expect(late.line("quota.share")?.count(.checked) == 3)
    }

    @Test("gives the same lines whatever order facts come in", arguments: [1, 2, 3] as [UInt64])
    func order(seed: UInt64) throws {
        var bench = try ComplianceBench.orderly()
        try bench.dispatch("P8", to: "S8", ["D0"])
        try bench.dispatch("P9", to: "S0", ["D1", "D0"], authority: .municipal)
        try bench.escalation("Y1", discovered: "2026-11-19T09:00:00+08:00")
        try bench.escalation("Y2", discovered: "2026-11-20T09:00:00+08:00", ground: .obstruction)
        try bench.proceeding("O1", .filingOpinion, ["drafted", "issued"])
        try bench.proceeding("F1", .filingRefusal, ["proposed", "notified", "heard", "decided"])
        bench.facts.ownRules.removeLast(3)
        let lines = bench.lines
        var dice = SeededDice(seed: seed)
        bench.facts.sessions.shuffle(using: &dice)
        bench.facts.dispatches.shuffle(using: &dice)
        bench.facts.records.shuffle(using: &dice)
        bench.facts.signatures.shuffle(using: &dice)
        bench.facts.findings.shuffle(using: &dice)
        bench.facts.supplementAnswers.shuffle(using: &dice)
        bench.facts.officers.shuffle(using: &dice)
        bench.facts.officerRegister.shuffle(using: &dice)
        bench.facts.escalations.shuffle(using: &dice)
        bench.facts.proceedings.shuffle(using: &dice)
        bench.facts.ownRules.shuffle(using: &dice)
        bench.facts.supervisors.shuffle(using: &dice)
        bench.facts.filedPlans.shuffle(using: &dice)
        #expect(bench.lines == lines)
    }
}

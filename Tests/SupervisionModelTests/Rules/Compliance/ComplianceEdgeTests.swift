import SupervisionModel
import Testing

@Suite("Compliance audit at its edges")
struct ComplianceEdgeTests {
    private let district = ComplianceBench.district

    private func gives(_ bench: ComplianceBench, _ rule: String, _ code: String) -> Bool {
        bench.line(rule)?.verdict.gives(Reason.Code(code)) ?? false
    }

    // MARK: The numbers of the month's report

    @Test("states the numbers of a troubled month's report, district by district")
    func figures() throws {
        let month = try TroubledMonth()
        let own = ComplianceBench.audit.figures(month.bench.facts, of: TroubledMonth.district)
        #expect(
            [own.sessions, own.registered, own.institutions, own.visits, own.records] == [5, 521, 4, 5, 6])
        #expect(own.problems.map(\.item.code) == ["P1", "P2"])
        #expect(own.problems.map(\.count) == [2, 2])
        #expect(own.escalations.map(\.id.text) == ["Y1", "Y2", "Y5"])
        #expect([own.rectificationsOpened, own.rectificationsAccepted, own.refusals] == [1, 1, 2])
        #expect([own.creditEntries, own.complaints, own.openComplaints] == [6, 2, 3])
        #expect(own.filledInBy == PersonID("M1") && own.reviewedBy == PersonID("M1"))
        #expect(own.share?.rule.id.text == "quota.share" && own.missing.isEmpty && own.hasFindings)
        let other = ComplianceBench.audit.figures(month.bench.facts, of: TroubledMonth.other)
        #expect([other.sessions, other.registered, other.visits, other.creditEntries] == [1, 40, 0, 0])
        #expect([other.complaints, other.openComplaints, other.rectificationsAccepted] == [0, 1, 0])
        #expect(!other.hasFindings)
        var lacking = month.bench.facts
        lacking.missing = ["complaints"]
        #expect(ComplianceBench.audit.figures(lacking, of: TroubledMonth.district).missing == ["complaints"])
    }

    @Test("says of a month that something was found for a violation alone, and for a problem alone")
    func found() throws {
        var violation = try ComplianceBench.orderly()
        #expect(!ComplianceBench.audit.figures(violation.facts, of: district).hasFindings)
        try violation.escalation("Y1", discovered: "2026-11-10T10:00:00+08:00")
        #expect(ComplianceBench.audit.figures(violation.facts, of: district).hasFindings)
        var problem = try ComplianceBench.orderly()
        try problem.record(
            "R-S9", of: "S9", signers: [], answers: [.no] + Array(repeating: .yes, count: 14))
        #expect(ComplianceBench.audit.figures(problem.facts, of: district).hasFindings)
    }

    @Test("counts a correction of the month that was accepted in another, and neither twice")
    func acceptedLater() throws {
        var bench = try ComplianceBench.orderly()
        try bench.proceeding(
            "Z1", .rectification, ["proposed", "notified", "reported", "accepted"],
            opened: "2026-11-30T22:00:00+08:00")
        try bench.proceeding("Z2", .rectification, ["proposed"], opened: "2026-10-30T22:00:00+08:00")
        let figures = ComplianceBench.audit.figures(bench.facts, of: district)
        #expect(figures.rectificationsOpened == 1 && figures.rectificationsAccepted == 0)
    }

    // MARK: Moments

    @Test("knows what happened at the very moment that it is looked at from")
    func veryMoment() throws {
        let now = "2026-11-20T09:00:00+08:00"
        var bench = try ComplianceBench.orderly(asOf: now)
        try bench.escalation("Y1", discovered: now)
        try bench.proceeding("I1", .inspection, ["planned"], opened: now)
        bench.facts.creditEntries = [
            CreditEntry(
                id: CreditEntryID("E1"), district: district, institution: InstitutionID("J0"),
                kind: .misconduct, ground: .fraud, enteredAt: moment(now), state: .effective)
        ]
        for day in ["2026-11-20", "2026-11-21"] {
            bench.facts.standingMeasures.append(
                try StandingMeasure(
                    person: PersonID("D7"), measure: .suspended, decidedOn: calendarDay(day),
                    from: calendarDay(day), until: nil, ground: .neglect, facts: "事实"))
        }
        #expect(bench.line("severity.escalation")?.count(.escalations) == 1)
        #expect(bench.line("municipal.inspection", .city)?.count(.proceedings) == 1)
        #expect(bench.ruling("credit.grounds") == .held)
        #expect(bench.line("credit.file")?.count(.entries) == 1)
        #expect(bench.line("sanction.measures", .city)?.count(.measures) == 1)
        #expect(ComplianceBench.audit.figures(bench.facts, of: district).creditEntries == 1)
    }

    @Test(
        "takes records in to the last fraction of the month's latest deadline",
        arguments: [("2026-12-07T17:00:00.999999+08:00", 4), ("2026-12-07T17:00:01+08:00", 3)])
    func closing(submitted: String, checked: Int) throws {
        var bench = try ComplianceBench.orderly()
        try bench.dispatch("P-S9", to: "S9", ["D0", "D1"])
        try bench.record("R-S9", of: "S9", submitted: submitted)
        #expect(bench.line("quota.share")?.count(.checked) == checked)
    }

    @Test("counts what was opened on the month's first and last day, and on the year's first")
    func firstAndLast() throws {
        var bench = try ComplianceBench.orderly()
        for (id, opened) in [
            ("1", "2026-01-01T00:00:00+08:00"), ("2", "2026-11-30T23:00:00+08:00"),
            ("3", "2026-12-01T00:00:00+08:00"), ("4", "2025-12-31T22:00:00+08:00"),
        ] {
            try bench.proceeding("I\(id)", .inspection, ["planned"], opened: opened)
            try bench.proceeding("F\(id)", .filingRefusal, ["proposed", "dropped"], opened: opened)
            try bench.proceeding("Z\(id)", .rectification, ["proposed", "withdrawn"], opened: opened)
        }
        #expect(bench.line("municipal.inspection", .city)?.count(.proceedings) == 2)
        #expect(bench.line("credit.refusal")?.count(.proceedings) == 2)
        #expect(bench.line("rules.own")?.records.filter { $0.kind == .proceeding }.map(\.id) == ["Z1"])
    }

    @Test("doesn't ask for a record before the session is over")
    func over() throws {
        for (now, expected) in [("2026-11-10T23:00:00+08:00", false), ("2026-11-11T00:00:00+08:00", true)] {
            var bench = try ComplianceBench.orderly(asOf: now)
            bench.facts.records = []
            #expect(gives(bench, "findings.report", "findings.report.none") == expected, "\(now)")
        }
    }

    @Test("doesn't miss a report before the month is over, nor a violation in it")
    func notDue() throws {
        for (now, isDue) in [("2026-11-30T23:59:59+08:00", false), ("2026-12-01T00:00:00+08:00", true)] {
            var bench = try ComplianceBench.orderly(asOf: now)
            bench.facts.monthlyReports = []
            try bench.escalation("Y1", discovered: "2026-11-30T10:00:00+08:00")
            #expect(gives(bench, "report.monthly", "report.not-due") != isDue)
            #expect(gives(bench, "report.monthly", "report.unsent") == isDue)
            #expect(gives(bench, "urgent.severe", "urgent.month-open") == isDue)
        }
    }

    @Test(
        "takes a report for sent back until it is sent again",
        arguments: [
            ("2026-12-02T09:00:00+08:00", true), ("2026-12-03T09:00:00+08:00", true),
            ("2026-12-03T09:00:01+08:00", false), (nil, true),
        ] as [(String?, Bool)])
    func sentBack(sent: String?, isBack: Bool) throws {
        var bench = try ComplianceBench.orderly()
        bench.facts.monthlyReports = [
            MonthlyReport(
                district: ComplianceBench.other, month: ComplianceBench.month, submittedAt: nil,
                returnedAt: nil, acceptedAt: nil),
            MonthlyReport(
                district: district, month: ComplianceBench.month.adding(months: -1), submittedAt: nil,
                returnedAt: nil, acceptedAt: nil),
            MonthlyReport(
                district: district, month: ComplianceBench.month, submittedAt: sent.map(moment),
                returnedAt: moment("2026-12-03T09:00:00+08:00"), acceptedAt: nil),
        ]
        #expect(gives(bench, "report.monthly", "report.returned") == isBack)
        #expect(gives(bench, "report.monthly", "report.sent") == (sent != nil))
    }

    // MARK: Teams and their records

    @Test("gives each of two teams the record that it signed, and a third none")
    func twoTeams() throws {
        var bench = try ComplianceBench.orderly()
        bench.facts.dispatches = []
        bench.facts.records = []
        bench.facts.signatures = []
        try bench.dispatch("PA", to: "S0", ["D0", "D1"])
        try bench.dispatch("PB", to: "S0", ["D2", "D3"])
        try bench.dispatch("PC", to: "S0", ["D4", "D5"])
        try bench.record("RA", of: "S0", signers: ["D2", "D3"])
        try bench.record("RB", of: "S0", signers: ["D0", "D1"])
        try bench.record("RC", of: "S0", signers: ["D8", "D9"])
        #expect(bench.ruling("form.signatures") == .held)
        #expect(bench.line("form.signatures")?.count(.records) == 2)
        let open = bench.line("findings.report")?.records.filter { $0.kind == .dispatch }
        #expect(open == [ComplianceReference(.dispatch, "PC")])
    }

    @Test("recommends three for the 201st candidate, and has no word where three went")
    func threeWent() throws {
        var bench = try ComplianceBench.orderly()
        try bench.session("S10", on: "2026-11-20", registered: 201)
        try bench.dispatch("P10", to: "S10", ["D0", "D1", "D2"])
        #expect(!gives(bench, "team.extra-seats", "team.extra-seats.short"))
    }

    @Test("leaves recusal to be judged, and the card alone, of somebody whom the register doesn't show")
    func stranger() throws {
        var bench = ComplianceBench(registers: .ownDistrict)
        try bench.session("S0", on: "2026-11-10")
        try bench.dispatch("P0", to: "S0", ["X1", "X2"])
        bench.facts.employments = [
            try Employment(
                person: PersonID("X1"), institution: InstitutionID("J1"), kind: .fullTime,
                fromOn: calendarDay("2020-01-01"), toOn: nil)
        ]
        #expect(bench.ruling("dispatch.employer") == .breached)
        #expect(bench.line("dispatch.card")?.findings.count == 2)
    }

    // MARK: What is written

    @Test("calls a record silent that has neither advice nor evaluation, not one that has either")
    func silent() throws {
        for (advice, evaluation, isSilent) in [
            ("改进", nil, false), (nil, "较好", false), (nil, nil, true), (" ", "\n", true),
        ] as [(String?, String?, Bool)] {
            var bench = try ComplianceBench.orderly()
            bench.facts.records.append(
                try SupervisionRecord(
                    id: RecordID("RQ"), version: 1, district: district, session: SessionID("S9"),
                    checklist: Checklist.beijing.reference, visitedOn: calendarDay("2026-11-19"),
                    submittedAt: nil, advice: advice, evaluation: evaluation, answers: [.yes, .yes, .yes]))
            #expect(gives(bench, "record.guidance", "record.guidance.silent") == isSilent)
            #expect(gives(bench, "form.opinion", "form.opinion.blank") == (evaluation != "较好"))
            #expect(
                gives(bench, "record.complete", "record.complete.unanswered"), "three answers are not all")
        }
    }

    @Test("has no word on remarks where nothing was answered with no, and looks at facts without records")
    func remarks() throws {
        #expect(!gives(try .orderly(), "record.facts", "record.facts.remarks"))
        var bench = ComplianceBench()
        #expect(bench.ruling("record.facts") == .notApplicable)
        try bench.escalation("Y1", discovered: "2026-11-10T10:00:00+08:00")
        #expect(bench.ruling("record.facts") == .held)
    }

    @Test("asks nothing about conduct where nobody went")
    func conduct() throws {
        #expect(ComplianceBench().ruling("conduct.duty", .city) == .notApplicable)
        #expect(try ComplianceBench.orderly().ruling("conduct.duty", .city) == .forPerson)
    }

    @Test("tells a question that is always asked from one that the records raise")
    func standing() throws {
        var bench = try ComplianceBench.orderly()
        try bench.escalation("Y1", discovered: "2026-11-10T10:00:00+08:00", ground: .obstruction)
        #expect(bench.line("conduct.duty", .city)?.isStandingQuestion == true)
        #expect(bench.line("institution.cooperation")?.isStandingQuestion == false)
        #expect(bench.line("team.size")?.isStandingQuestion == false)
        #expect(bench.line("quota.share")?.isStandingQuestion == false)
    }

    @Test("judges registers and report by one of two tables where the other isn't there")
    func oneOfTwo() throws {
        for (tables, rule, isJudged) in [
            (["officers"], "internal.registers", true), (["officer_register"], "internal.registers", true),
            (["officers", "officer_register"], "internal.registers", false),
            (["monthly_reports"], "report.monthly", true), (["proceedings"], "report.monthly", true),
            (["monthly_reports", "proceedings"], "report.monthly", false),
        ] {
            var bench = try ComplianceBench.orderly()
            bench.facts.missing = Set(tables)
            #expect((bench.ruling(rule) != .notApplicable) == isJudged, "\(tables)")
        }
    }

    // MARK: Articles and layers

    @Test("cites Article 5 for the days of complaints, and Article 19 before the measures are in force")
    func citations() throws {
        #expect(ComplianceBench.audit.complaintDays.basis == LegalBasis(article: 5))
        #expect(ComplianceBench.audit.complaintDays.value == 30)
        let early = ComplianceBench(policy: .fixed(.beijing, promulgatedOn: calendarDay("2026-12-01")))
        #expect(early.lines.allSatisfy { $0.findings.map(\.reason.basis.article) == [19] })
    }

    @Test("judges by a district's own tighter rules from their first day, and names them")
    func tightening() throws {
        let overlay = try PolicyOverlay(
            number: "朝1", issuer: .district(district), title: "细则", validFrom: calendarDay("2026-11-11"),
            validTo: nil, changes: [PolicyChange(field: "teamSize", value: "3", reading: "每组三人")])
        let timeline = try PolicyTimeline(
            promulgatedOn: calendarDay("2026-01-01"),
            versions: [
                PolicyVersion(
                    .beijing, number: "市1", title: "办法", validFrom: calendarDay("2026-01-01"), validTo: nil)
            ], overlays: [overlay])
        var bench = try ComplianceBench.orderly()
        let orderly = bench.facts
        bench = ComplianceBench(policy: .timeline(timeline))
        bench.facts.sessions = orderly.sessions
        bench.facts.supervisors = orderly.supervisors
        bench.facts.dispatches = orderly.dispatches
        #expect(
            bench.line("team.size")?.records.filter { $0.kind == .dispatch }.map(\.id) == ["P-S1", "P-S2"])
        let line = try #require(bench.line("policy.tightening", .city))
        #expect(line.count(.documents) == 1 && line.records == [ComplianceReference(.document, "朝1")])
        #expect(line.findings.first?.reason.basis == LegalBasis(article: 18))
    }

    @Test("gives a troubled month's lines whatever end its facts are read from")
    func reversed() throws {
        var month = try TroubledMonth()
        let lines = month.text
        month.bench.facts.sessions.reverse()
        month.bench.facts.dispatches.reverse()
        month.bench.facts.records.reverse()
        month.bench.facts.signatures.reverse()
        month.bench.facts.escalations.reverse()
        month.bench.facts.complaints.reverse()
        month.bench.facts.proceedings.reverse()
        month.bench.facts.disorderedProceedings.reverse()
        month.bench.facts.creditEntries.reverse()
        month.bench.facts.evidence.reverse()
        month.bench.facts.officers.reverse()
        month.bench.facts.standingMeasures.reverse()
        month.bench.facts.interpretations.reverse()
        #expect(month.text == lines)
    }

    @Test("gives a team the record that one of it signed, and that of more of it before that of fewer")
    func oneSigner() throws {
        var bench = try ComplianceBench.orderly()
        bench.facts.dispatches = []
        bench.facts.records = []
        bench.facts.signatures = []
        try bench.dispatch("PA", to: "S0", ["D0", "D1"])
        try bench.dispatch("PB", to: "S0", ["D2", "D3"])
        try bench.record("RA", of: "S0", signers: ["D0"])
        let open = { (bench: ComplianceBench) in
            bench.line("findings.report")?.records.filter { $0.kind == .dispatch }.map(\.id)
        }
        #expect(open(bench) == ["PB"])
        try bench.record("RB", of: "S0", signers: ["D2"])
        #expect(open(bench) == [])
        var alone = try ComplianceBench.orderly()
        alone.facts.dispatches = []
        alone.facts.records = []
        alone.facts.signatures = []
        try alone.dispatch("PA", to: "S0", ["D0", "D1"])
        try alone.record("RA", of: "S0", signers: ["D0"])
        try alone.record("RB", of: "S0", signers: ["D0", "D1"])
        #expect(open(alone) == [])
        #expect(alone.line("quota.share")?.count(.checked) == 1)
    }
}

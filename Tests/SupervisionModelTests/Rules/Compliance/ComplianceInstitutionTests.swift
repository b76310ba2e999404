import SupervisionModel
import Testing

@Suite("Compliance audit of institutions and rules")
struct ComplianceInstitutionTests {
    // MARK: Articles 2, 4, 5

    @Test("finds a session outside of the municipality")
    func scope() throws {
        var bench = try ComplianceBench.orderly()
        try bench.session("S99", on: "2026-11-20", in: DistrictCode("110104"))
        #expect(bench.ruling("scope.district", .city) == .breached)
    }

    @Test("asks for comprehensive inspections and for their conclusions")
    func inspections() throws {
        var bench = try ComplianceBench.orderly()
        #expect(bench.ruling("municipal.inspection", .city) == .forPerson)
        try bench.proceeding("I1", .inspection, ["planned", "notified", "underway", "concluded"])
        #expect(
            bench.line("municipal.inspection", .city)?.verdict
                .gives(Reason.Code("municipal.inspection.not-delivered")) == true)
        bench.facts.proceedings = []
        try bench.proceeding(
            "I1", .inspection, ["planned", "notified", "underway", "concluded", "delivered"])
        #expect(bench.ruling("municipal.inspection", .city) == .held)
    }

    @Test(
        "brings a complaint up that is open for more than thirty days",
        arguments: ["2026-11-07", "2026-11-06"])
    func complaints(received: String) throws {
        var bench = try ComplianceBench.orderly()
        // The month closes with the latest deadline, 7 December.
        bench.facts.complaints = [
            Complaint(
                id: ComplaintID("C1"), district: ComplianceBench.district, institution: InstitutionID("J1"),
                receivedOn: calendarDay(received), gravity: .ordinary, state: .open)
        ]
        #expect(bench.ruling("district.daily") == (received == "2026-11-06" ? .forPerson : .held))
        bench.facts.complaints = []
        bench.facts.dispatches = []
        #expect(bench.ruling("district.daily") == .forPerson, "ten sessions and nobody sent")
    }

    // MARK: Articles 6 to 8

    @Test("finds an institution without officers, and asks after empty registers")
    func registers() throws {
        var bench = try ComplianceBench.orderly()
        bench.facts.officerRegister.removeAll { $0.institution.text == "J3" && $0.kind == .training }
        #expect(bench.ruling("internal.registers") == .forPerson)
        bench.facts.officers.removeAll { $0.institution.text == "J4" }
        let line = try #require(bench.line("internal.registers"))
        #expect(line.verdict.ruling == .breached)
        #expect(
            line.records == [
                ComplianceReference(.institution, "J3"), ComplianceReference(.institution, "J4"),
            ])
    }

    @Test("finds an officer who served without the years, and only asks where service isn't known")
    func officers() throws {
        var bench = try ComplianceBench.orderly()
        bench.facts.officers.removeAll { $0.institution.text == "J3" }
        try bench.officer("N3", at: "J3", years: 4)
        #expect(bench.ruling("officer.experience") == .breached)
        #expect(bench.ruling("officer.age") == .held)
        bench.facts.officerRegister.removeAll { $0.kind == .deployment && $0.institution.text == "J3" }
        #expect(bench.ruling("officer.experience") == .forPerson)
        bench.facts.officers.removeAll()
        #expect(bench.ruling("officer.experience") == .notApplicable)
    }

    @Test("judges nothing by registers that are another district's, where they can't be seen")
    func elsewhere() throws {
        let orderly = try ComplianceBench.orderly().facts
        let own: [RuleIssuer] = [
            .district(ComplianceBench.district), .institution(InstitutionID("J1")),
        ]
        let rules = ["internal.registers", "officer.age", "officer.experience", "rules.own"]
        for registers in [ComplianceFacts.Registers.ownDistrict, .whole] {
            var bench = ComplianceBench(registers: registers)
            bench.facts.sessions = orderly.sessions.filter { ["S1", "S2"].contains($0.id.text) }
            bench.facts.officers = orderly.officers.filter { $0.institution.text == "J1" }
            bench.facts.officerRegister = orderly.officerRegister.filter { $0.institution.text == "J1" }
            bench.facts.ownRules = orderly.ownRules.filter {
                own.contains($0.issuer)
            }
            for (id, district) in [("J1", ComplianceBench.district), ("J2", ComplianceBench.other)] {
                bench.facts.institutions.append(
                    try Institution(
                        id: InstitutionID(id), name: id, kind: .social, district: district, category: nil,
                        filedOn: calendarDay("2020-01-01"), withdrawnOn: nil))
            }
            for rule in rules {
                let line = try #require(bench.line(rule))
                if registers == .whole {
                    #expect(!line.verdict.gives(.registeredElsewhere), "\(rule)")
                } else {
                    #expect(line.verdict.ruling == .held, "\(rule)")
                    #expect(line.verdict.gives(.registeredElsewhere), "\(rule)")
                    #expect(line.count(.institutions) == 1, "\(rule)")
                }
            }
            #expect(bench.ruling("internal.registers") == (registers == .whole ? .breached : .held))
            #expect(bench.ruling("rules.own") == (registers == .whole ? .breached : .held))
            bench.facts.sessions.removeAll { $0.institution.text == "J1" }
            #expect(
                bench.ruling("officer.age") == .notApplicable, "there is nobody to look at either way")
        }
    }

    @Test("shows where both sides differ and makes nothing of it")
    func agreement() throws {
        var bench = try ComplianceBench.orderly()
        #expect(bench.ruling("internal.agreement") == .notApplicable)
        for (item, answer) in [("P1", Answer.no), ("P2", .yes), ("P5", .notObserved)] {
            bench.facts.internalChecks.append(
                InternalCheck(
                    district: ComplianceBench.district, session: SessionID("S0"), officer: PersonID("N0"),
                    item: item, answer: answer, checkedOn: calendarDay("2026-11-10")))
        }
        let line = try #require(bench.line("internal.agreement"))
        #expect(line.verdict.ruling == .held)
        #expect(line.count(.pairs) == 2 && line.count(.agreeing) == 1)
        #expect(line.records == [ComplianceReference(.item, "P1")])
    }

    @Test("finds a refused request, asks after an overdue one, and forgives one that was answered")
    func requests() throws {
        for (states, expected) in [
            (["issued"], Ruling.forPerson), (["issued", "refused"], .breached),
            (["issued", "received"], .held),
        ] {
            var bench = try ComplianceBench.orderly()
            try bench.proceeding("Q1", .evidenceRequest, states, due: "2026-11-20")
            #expect(bench.ruling("evidence.supplied") == expected, "\(states)")
        }
        var due = try ComplianceBench.orderly(asOf: "2026-11-20T23:59:59+08:00")
        try due.proceeding("Q1", .evidenceRequest, ["issued"], due: "2026-11-20")
        #expect(due.ruling("evidence.supplied") == .held, "the last day counts")
    }

    @Test("leaves obstruction to a person")
    func obstruction() throws {
        var bench = try ComplianceBench.orderly()
        #expect(bench.ruling("institution.cooperation") == .held)
        try bench.escalation("Y1", discovered: "2026-11-10T10:00:00+08:00", ground: .obstruction)
        #expect(bench.ruling("institution.cooperation") == .forPerson)
    }

    // MARK: Article 16

    @Test("follows a refusal to its service and into the credit file, and finds steps out of order")
    func refusals() throws {
        var bench = try ComplianceBench.orderly()
        #expect(bench.ruling("credit.refusal") == .notApplicable)
        try bench.proceeding("F1", .filingRefusal, ["proposed", "notified", "heard", "decided"])
        #expect(bench.line("credit.refusal")?.verdict.gives(Reason.Code("credit.refusal.unserved")) == true)
        bench.facts.proceedings = []
        try bench.proceeding("F1", .filingRefusal, ["proposed", "notified", "heard", "decided", "served"])
        #expect(bench.line("credit.refusal")?.verdict.gives(Reason.Code("credit.refusal.no-entry")) == true)
        bench.facts.creditEntries = [
            CreditEntry(
                id: CreditEntryID("E1"), district: ComplianceBench.district, institution: InstitutionID("J1"),
                kind: .filingRefusal, ground: .badInfluence, enteredAt: moment("2026-11-20T09:00:00+08:00"),
                state: .effective)
        ]
        #expect(bench.ruling("credit.refusal") == .held)
        #expect(bench.ruling("credit.grounds") == .forPerson, "whether bad influence stands alone is open")
        // The entry of one refusal isn't that of a later one.
        try bench.proceeding(
            "F2", .filingRefusal, ["proposed", "notified", "heard", "decided", "served"],
            opened: "2026-11-25T09:00:00+08:00")
        #expect(bench.line("credit.refusal")?.verdict.gives(Reason.Code("credit.refusal.no-entry")) == true)
        bench.facts.proceedings.removeLast()
        bench.facts.disorderedProceedings = [bench.facts.proceedings[0].proceeding]
        #expect(bench.ruling("credit.refusal") == .breached)
    }

    @Test("finds an entry that replaces one that is gone")
    func creditFile() throws {
        var bench = try ComplianceBench.orderly()
        bench.facts.creditEntries = [
            CreditEntry(
                id: CreditEntryID("E2"), district: ComplianceBench.district, institution: InstitutionID("J1"),
                kind: .correction, ground: .fraud, enteredAt: moment("2026-11-20T09:00:00+08:00"),
                state: .corrected, replaces: CreditEntryID("E1"))
        ]
        #expect(bench.ruling("credit.file") == .breached)
    }

    // MARK: Articles 18 and 19

    @Test("says who has no rules of their own, and what rests on none")
    func ownRules() throws {
        var bench = try ComplianceBench.orderly()
        bench.facts.ownRules.removeAll { $0.issuer == .institution(InstitutionID("J7")) }
        var line = try #require(bench.line("rules.own"))
        #expect(line.verdict.ruling == .breached)
        #expect(line.records.contains(ComplianceReference(.institution, "J7")) && line.count(.affected) == 1)
        bench.facts.ownRules.removeAll()
        try bench.proceeding("Z1", .rectification, ["proposed"])
        line = try #require(bench.line("rules.own"))
        #expect(line.verdict.gives(Reason.Code("rules.own.district-none")))
        #expect(line.verdict.gives(Reason.Code("rules.own.rectification")))
    }

    @Test("invents no day of promulgation, and judges nothing before it")
    func promulgation() throws {
        let unknown = ComplianceBench(policy: .fixed(.beijing, promulgatedOn: nil))
        #expect(unknown.ruling("policy.in-force", .city) == .forPerson)
        let later = ComplianceBench(policy: .fixed(.beijing, promulgatedOn: calendarDay("2026-12-01")))
        #expect(later.lines.allSatisfy { $0.verdict.ruling == .notApplicable })
        #expect(later.lines.allSatisfy { $0.verdict.gives(.measuresNotInForce) })
        let last = ComplianceBench(policy: .fixed(.beijing, promulgatedOn: calendarDay("2026-11-30")))
        #expect(last.ruling("policy.in-force", .city) == .held)
    }

    @Test("judges a district by its own tighter rules, and the others by the municipal centre's")
    func ownPolicy() throws {
        let first = try PolicyVersion(
            .beijing, number: "示例1号", title: "办法", validFrom: calendarDay("2026-01-01"), validTo: nil)
        let overlay = try PolicyOverlay(
            number: "朝示例3号", issuer: .district(ComplianceBench.district), title: "朝阳区细则",
            validFrom: calendarDay("2026-03-01"), validTo: nil,
            changes: [
                try PolicyChange(field: "spotCheckShare", value: "2/5", reading: "不低于40%"),
                try PolicyChange(field: "teamSize", value: "3", reading: "每组至少3人"),
            ])
        let interpretation = try Interpretation(
            number: "解释1号", issuedOn: calendarDay("2026-02-01"), validFrom: calendarDay("2026-02-01"),
            text: "第十五条所称每月5日前，含5日当日。",
            change: try PolicyChange(field: "latenessReading", value: "end-of-the-fifth", reading: "含5日"))
        let timeline = try PolicyTimeline(
            promulgatedOn: calendarDay("2026-01-01"), versions: [first],
            interpretations: try InterpretationRegister([interpretation]), overlays: [overlay])
        var bench = try ComplianceBench.orderly()
        let orderly = bench.facts
        bench = ComplianceBench(policy: .timeline(timeline))
        bench.facts.sessions = orderly.sessions
        bench.facts.dispatches = orderly.dispatches
        bench.facts.records = orderly.records
        bench.facts.interpretations = [interpretation]
        bench.facts.monthlyReports = [
            MonthlyReport(
                district: ComplianceBench.district, month: ComplianceBench.month,
                submittedAt: moment("2026-12-06T09:00:00+08:00"), returnedAt: nil, acceptedAt: nil)
        ]
        let share = try #require(bench.line("quota.share"))
        #expect(share.count(.required) == 4)
        #expect(share.readings.contains("不低于40%"))
        #expect(bench.ruling("team.size") == .breached, "two are too few where the rules ask for three")
        #expect(bench.ruling("report.monthly") == .breached, "the interpretation has the last word")
        #expect(bench.ruling("policy.interpretation", .city) == .held)
        #expect(bench.line("policy.tightening", .city)?.records == [ComplianceReference(.document, "朝示例3号")])
    }

    @Test("takes the audit log's verification where it is given")
    func auditLog() throws {
        var bench = try ComplianceBench.orderly()
        #expect(bench.ruling("basis.cited", .city) == .notApplicable)
        bench.facts.auditLog = ComplianceFacts.AuditLog(acts: 7, faults: 0)
        #expect(bench.ruling("basis.cited", .city) == .held)
        bench.facts.auditLog = ComplianceFacts.AuditLog(acts: 7, faults: 1)
        #expect(bench.ruling("basis.cited", .city) == .breached)
    }

    // MARK: What isn't there

    @Test(
        "says of what isn't in the folder that it isn't, and judges nothing by it",
        arguments: [
            ("officers", "officer.age"), ("internal_checks", "internal.agreement"),
            ("proceedings", "credit.refusal"),
            ("supplement_answers", "content.examination"), ("own_rules", "rules.own"),
            ("filed_plans", "form.items"),
            ("employments", "dispatch.employer"), ("conflicts", "dispatch.conflict"),
            ("assessors", "dispatch.assessor"),
            ("supervisors", "dispatch.card"), ("dispatches", "team.size"), ("dispatches", "quota.share"),
            ("escalations", "severity.escalation"), ("credit_entries", "credit.file"),
            ("signatures", "form.signatures"),
        ])
    func missing(table: String, rule: String) throws {
        var bench = try ComplianceBench.orderly()
        bench.facts.missing = [table]
        let line = try #require(bench.line(rule))
        #expect(line.verdict.ruling == .notApplicable)
        #expect(line.verdict.gives(.notInFolder))
        #expect(line.missing == [table])
        #expect(line.verdict.reasons[0].chinese.contains(table))
    }
}

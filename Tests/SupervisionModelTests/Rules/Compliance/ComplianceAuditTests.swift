import SupervisionModel
import Testing

@Suite("Compliance audit")
struct ComplianceAuditTests {
    let district = ComplianceSubject.district(ComplianceBench.district)

    @Test("says held of an orderly month wherever the program can tell")
    func orderly() throws {
        let bench = try ComplianceBench.orderly()
        let breached = bench.lines.filter { $0.verdict.ruling == .breached }
        #expect(breached.isEmpty, "\(breached.map { "\($0.rule.id): \($0.verdict.reasons)" })")
        for rule in [
            "quota.share", "quota.counted", "team.size", "dispatch.card", "dispatch.employer",
            "dispatch.rotation",
            "dispatch.standing", "record.complete", "record.in-time", "form.signatures", "form.items",
            "content.examination", "findings.report", "report.monthly", "rules.own", "internal.registers",
            "officer.age", "officer.experience", "district.daily", "record.immutable", "record.guidance",
        ] { #expect(bench.ruling(rule) == .held, "\(rule): \(bench.line(rule)?.verdict.reasons ?? [])") }
        #expect(bench.ruling("policy.in-force", .city) == .held)
        #expect(bench.ruling("scope.district", .city) == .held)
    }

    @Test("has a line for every article, 1 to 19, and for the form, whatever is on record")
    func everyArticle() throws {
        for bench in [ComplianceBench(), try ComplianceBench.orderly()] {
            let articles = Set(bench.lines.map(\.basis.article))
            #expect(articles.isSuperset(of: 0...19), "\(articles.sorted())")
            for line in bench.lines where line.verdict.ruling == .forPerson {
                #expect(line.question != nil, "\(line.rule.id) asks nothing")
            }
        }
    }

    @Test("names no person and no document in any text")
    func noNames() throws {
        var bench = try ComplianceBench.orderly()
        try bench.supervisor("D9", expires: "2026-11-01")
        try bench.dispatch("P9", to: "S9", ["D9"])
        for line in bench.lines {
            for finding in line.findings {
                for text in [finding.reason.chinese, finding.reason.english] {
                    #expect(!text.contains("张三丰") && !text.contains("李四光") && !text.contains("京鉴"), "\(text)")
                }
            }
        }
    }

    // MARK: Article 11

    @Test(
        "calls the share missed only where month and year to date both fall short",
        arguments: [
            (3, 0, 0, Ruling.held), (2, 0, 0, .breached), (2, 10, 4, .forPerson), (3, 10, 0, .forPerson),
            (2, 10, 3, .breached),
        ])
    func share(checked: Int, earlier: Int, earlierChecked: Int, expected: Ruling) throws {
        var bench = ComplianceBench()
        for person in ["D0", "D1"] { try bench.supervisor(person) }
        for place in 0..<10 { try bench.session("S\(place)", on: "2026-11-1\(place)", at: "J\(place)") }
        for place in 0..<checked { try bench.checked("S\(place)") }
        for place in 0..<earlier { try bench.session("E\(place)", on: "2026-03-1\(place)", at: "K\(place)") }
        for place in 0..<earlierChecked { try bench.checked("E\(place)") }
        let line = try #require(bench.line("quota.share"))
        #expect(line.verdict.ruling == expected, "\(line.verdict.reasons)")
        #expect(line.count(.pool) == 10 && line.count(.required) == 3 && line.count(.checked) == checked)
        #expect(line.count(.poolToDate) == 10 + earlier)
        #expect(line.readings.contains { $0.contains("30%") })
        if expected == .breached { #expect(line.records.count { $0.kind == .session } == 10 - checked) }
    }

    @Test("says of a month without sessions that the share isn't applicable, never 100 %")
    func noSessions() {
        let bench = ComplianceBench()
        #expect(bench.ruling("quota.share") == .notApplicable)
        #expect(bench.line("quota.share")?.count(.pool) == 0)
        #expect(bench.ruling("report.monthly") == .breached, "a month without findings needs its report")
    }

    @Test("finds the team of one, leaves the municipal centre's alone, and counts neither towards the share")
    func teams() throws {
        var bench = try ComplianceBench.orderly()
        try bench.dispatch("P8", to: "S8", ["D0"])
        try bench.dispatch("P9", to: "S9", ["D1"], authority: .municipal)
        let line = try #require(bench.line("team.size"))
        #expect(line.verdict.ruling == .breached)
        #expect(line.records.contains(ComplianceReference(.dispatch, "P8")))
        #expect(!line.records.contains(ComplianceReference(.dispatch, "P9")))
        #expect(bench.ruling("team.size", .city) == .held)
        #expect(bench.line("quota.share")?.count(.checked) == 3)
        let counted = try #require(bench.line("quota.counted"))
        #expect(counted.verdict.gives(Reason.Code("quota.not-counted.team-too-small")))
        #expect(counted.verdict.gives(Reason.Code("quota.not-counted.municipal")))
    }

    @Test(
        "recommends more seats from the 201st candidate on and never calls their lack a breach",
        arguments: [200, 201])
    func seats(candidates: Int) throws {
        var bench = try ComplianceBench.orderly()
        try bench.session("S10", on: "2026-11-20", registered: candidates)
        try bench.dispatch("P10", to: "S10", ["D0", "D1"])
        let line = try #require(bench.line("team.extra-seats"))
        #expect(line.verdict.ruling == .held)
        #expect(line.verdict.gives(Reason.Code("team.extra-seats.short")) == (candidates == 201))
    }

    // MARK: Articles 9, 10, 17

    @Test(
        "finds a card that ended the day before, not one that ends on the day",
        arguments: ["2026-11-09", "2026-11-10"])
    func card(expires: String) throws {
        var bench = try ComplianceBench.orderly()
        bench.facts.supervisors.removeAll()
        try bench.supervisor("D0", expires: expires)
        try bench.supervisor("D1")
        // S0 is on the 10th; the others come after, so they are left out.
        bench.facts.dispatches.removeAll { $0.dispatch.id.text != "P-S0" }
        #expect(bench.ruling("dispatch.card") == (expires == "2026-11-09" ? .breached : .held))
    }

    @Test("calls an unregistered member a breach only where it sees the whole register")
    func unregistered() throws {
        for (registers, expected) in [
            (ComplianceFacts.Registers.whole, Ruling.breached), (.ownDistrict, .forPerson),
        ] {
            var bench = ComplianceBench(registers: registers)
            try bench.session("S0", on: "2026-11-10")
            try bench.dispatch("P0", to: "S0", ["X1", "X2"])
            let line = try #require(bench.line("dispatch.card"))
            #expect(line.verdict.ruling == expected)
            #expect(line.records.contains(ComplianceReference(.person, "X1")))
        }
    }

    @Test(
        "finds who visited an employer, to the last day, and former ones by the years of the reading",
        arguments: [
            (nil, "dispatch.employer"), ("2026-11-10", "dispatch.employer"),
            ("2026-11-09", "dispatch.past-employer"),
            ("2023-11-10", "dispatch.past-employer"), ("2023-11-09", ""),
        ] as [(String?, String)])
    func employer(until: String?, rule: String) throws {
        var bench = try ComplianceBench.orderly()
        bench.facts.employments = [
            try Employment(
                person: PersonID("D0"), institution: InstitutionID("J0"), kind: .partTime,
                fromOn: calendarDay("2020-01-01"), toOn: until.map(calendarDay))
        ]
        for candidate in ["dispatch.employer", "dispatch.past-employer"] {
            #expect(bench.ruling(candidate) == (candidate == rule ? .breached : .held), "\(candidate)")
        }
        #expect(bench.line("quota.share")?.count(.checked) == (rule.isEmpty ? 3 : 2))
    }

    @Test("leaves ties with the institution's people to a person, and assessing to nobody")
    func tiesAndServices() throws {
        var bench = try ComplianceBench.orderly()
        bench.facts.staff = [
            SessionStaff(
                district: ComplianceBench.district, session: SessionID("S0"), person: PersonID("A1"),
                role: .assessor)
        ]
        bench.facts.conflicts = [
            try Conflict(
                person: PersonID("D0"), other: "A1", kind: .relative, fromOn: calendarDay("2020-01-01"),
                toOn: nil)
        ]
        #expect(bench.ruling("dispatch.conflict") == .forPerson)
        #expect(bench.ruling("quota.counted") == .forPerson)
        bench.facts.staff.append(
            SessionStaff(
                district: ComplianceBench.district, session: SessionID("S1"), person: PersonID("D1"),
                role: .assessor))
        #expect(bench.ruling("dispatch.assessor") == .breached)
    }

    @Test("asks about a member who is the institution's own internal officer, and doesn't count the visit")
    func officerSent() throws {
        var bench = try ComplianceBench.orderly()
        try bench.officer("D0", at: "J1")
        let line = try #require(bench.line("dispatch.employer"))
        #expect(line.verdict.ruling == .forPerson)
        #expect(line.records.filter { $0.kind == .session } == [ComplianceReference(.session, "S1")])
        #expect(bench.line("quota.share")?.count(.checked) == 2)
        #expect(bench.ruling("quota.counted") == .forPerson)
        // A tie with an officer is a tie with the institution's people.
        bench = try ComplianceBench.orderly()
        #expect(bench.ruling("dispatch.conflict") == .held)
        bench.facts.conflicts = [
            try Conflict(
                person: PersonID("D1"), other: "N2", kind: .relative, fromOn: calendarDay("2020-01-01"),
                toOn: nil)
        ]
        #expect(bench.ruling("dispatch.conflict") == .forPerson)
    }

    @Test("takes nobody for staff of a session who serves at another district's of the same id")
    func sameID() throws {
        var bench = try ComplianceBench.orderly()
        try bench.session("S0", on: "2026-11-28", at: "J77", in: ComplianceBench.other)
        bench.facts.staff = [
            SessionStaff(
                district: ComplianceBench.other, session: SessionID("S0"), person: PersonID("D0"),
                role: .assessor)
        ]
        #expect(bench.ruling("dispatch.assessor") == .held)
        #expect(bench.line("quota.share")?.count(.checked) == 3)
    }

    @Test("finds the later of two dispatches that follow too closely, not the earlier")
    func rotation() throws {
        var bench = try ComplianceBench.orderly()
        try bench.session("S10", on: "2026-11-20", at: "J2")
        try bench.dispatch("P10", to: "S10", ["D0", "D1"])
        let line = try #require(bench.line("dispatch.rotation"))
        #expect(line.verdict.ruling == .breached)
        #expect(line.records.filter { $0.kind == .dispatch } == [ComplianceReference(.dispatch, "P10")])
    }

    @Test("lets a suspension bar to its last day, and no further", arguments: ["2026-11-10", "2026-11-09"])
    func suspension(until: String) throws {
        var bench = try ComplianceBench.orderly()
        bench.facts.standingMeasures = [
            try StandingMeasure(
                person: PersonID("D0"), measure: .suspended, decidedOn: calendarDay("2026-11-02"),
                from: calendarDay("2026-11-02"), until: calendarDay(until), ground: .neglect, facts: "事实")
        ]
        #expect(bench.ruling("dispatch.standing") == (until == "2026-11-10" ? .breached : .held))
        #expect(bench.ruling("sanction.measures", .city) == .held)
        #expect(bench.ruling("sanction.grounds", .city) == .forPerson)
    }
}

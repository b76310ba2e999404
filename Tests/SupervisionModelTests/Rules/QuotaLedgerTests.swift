import SupervisionModel
import Testing

@Suite("The ledger of spot checks")
struct QuotaLedgerTests {
    typealias Scene = QuotaScene

    func tally(_ checked: Int, _ pool: Int) throws -> SpotCheckTally {
        try SpotCheckTally(checked: checked, of: pool)
    }

    @Test("has twelve months, each not applicable, where nothing was filed")
    func empty() throws {
        let ledger = try Scene.ledger([])
        #expect(ledger.months.map(\.month.description).first == "2026-01")
        #expect(ledger.months.map(\.month.monthOfYear) == Array(1...12))
        #expect(ledger.months.allSatisfy { $0.lines.isEmpty && $0.verdict.ruling == .notApplicable })
        #expect(ledger.visitsElsewhere == [])
        #expect(ledger.district == Scene.district)
        #expect(ledger.year == 2026)
    }

    @Test("counts a session in the month in which it begins, and its year alone")
    func months() throws {
        let ledger = try Scene.ledger([
            Scene.session("b", on: "2026-01-31", to: "2026-02-02"), Scene.session("a", on: "2026-01-01"),
            Scene.session("c", on: "2026-02-01"), Scene.session("d", on: "2026-12-31"),
            Scene.session("e", on: "2025-12-31"), Scene.session("f", on: "2027-01-01"),
            Scene.session("g", on: "2026-01-01", in: DistrictCode("110101")),
        ])
        #expect(ledger.months[0].pool.map(\.text) == ["a", "b"])
        #expect(ledger.months[1].pool.map(\.text) == ["c"])
        #expect(ledger.months[11].pool.map(\.text) == ["d"])
        #expect(ledger.months.map(\.inMonth.sessions.pool) == [2, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1])
        #expect(ledger.months.map(\.yearToDate.sessions.pool) == [2, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 4])
    }

    @Test("judges by the period that the policy names, and passes over other districts' sessions of one id")
    func period() throws {
        let sessions = [
            try Scene.session("a", on: "2026-01-05"), try Scene.session("b", on: "2026-02-05"),
            try Scene.session("b", on: "2026-02-06", in: DistrictCode("110101")),
        ]
        let visits = [try Scene.visit("v", to: "a")]
        for (period, expected) in [
            (QuotaPeriod.monthAndYearToDate, Ruling.forPerson), (.month, .breached), (.yearToDate, .held),
        ] {
            let ledger = try Scene.ledger(sessions, visits, period: period)
            #expect(ledger.months[1].verdict.ruling == expected, "\(period)")
        }
    }

    @Test("judges month and year to date together")
    func verdicts() throws {
        var sessions: [AssessmentSession] = []
        for number in 0..<10 {
            sessions.append(try Scene.session("a\(number)", on: "2026-03-1\(number)"))
            sessions.append(try Scene.session("b\(number)", on: "2026-04-1\(number)"))
        }
        let march = try (0..<4).map { try Scene.visit("m\($0)", to: "a\($0)") }
        let april = try (0..<2).map { try Scene.visit("n\($0)", to: "b\($0)") }
        let held = try Scene.ledger(sessions, march + april)
        #expect(held.months[2].verdict.ruling == .held)
        #expect(held.months[3].inMonth.sessions == (try tally(2, 10)))
        #expect(held.months[3].yearToDate.sessions == (try tally(6, 20)))
        #expect(held.months[3].verdict.ruling == .forPerson)
        #expect(held.months[3].verdict.gives(.monthShort) && !held.months[3].verdict.gives(.yearShort))
        let short = try Scene.ledger(sessions, Array(march.dropLast()) + april)
        #expect(short.months[2].verdict.ruling == .held)
        #expect(short.months[3].verdict.ruling == .breached)
        #expect(short.months[4].verdict.ruling == .forPerson)
    }

    @Test("keeps sessions that left, with the reason, and out of the pool")
    func departures() throws {
        let ledger = try Scene.ledger(
            [
                Scene.session("a", on: "2026-03-01", .cancelled),
                Scene.session("b", on: "2026-03-02", .postponed),
                Scene.session("c", on: "2026-04-05"), Scene.session("d", on: "2026-03-09"),
                Scene.session("e", on: "2026-05-09", .cancelled),
            ],
            [
                Scene.visit("v1", to: "a"), Scene.visit("v2", to: "c"), Scene.visit("v3", to: "b"),
            ],
            earlier: [
                EarlierStart(session: SessionID("c"), startsOn: try Scene.day("2026-03-20")),
                EarlierStart(session: SessionID("c"), startsOn: try Scene.day("2026-03-25")),
                EarlierStart(session: SessionID("d"), startsOn: try Scene.day("2026-03-01")),
                EarlierStart(session: SessionID("e"), startsOn: try Scene.day("2026-03-01")),
                EarlierStart(session: SessionID("x"), startsOn: try Scene.day("2026-03-01")),
            ])
        let march = ledger.months[2]
        #expect(march.lines.map(\.session.id.text) == ["a", "b", "c", "d", "e"])
        #expect(march.lines.map(\.departure) == [.cancelled, .postponed, .moved, nil, .moved])
        #expect(march.lines.map(\.isInPool) == [false, false, false, true, false])
        #expect(march.lines.allSatisfy { !$0.isChecked && $0.month == march.month })
        #expect(march.lines.map { $0.visits.map(\.dispatch.text) } == [["v1"], ["v3"], [], [], []])
        #expect(march.lines[0].visits[0].exclusions == [.sessionLeftPool])
        #expect(march.pool.map(\.text) == ["d"])
        #expect(march.inMonth.sessions == (try tally(0, 1)))
        let april = ledger.months[3]
        #expect(april.lines.map(\.session.id.text) == ["c"])
        #expect(april.lines[0].isChecked && april.lines[0].departure == nil)
        #expect(april.yearToDate.sessions == (try tally(1, 2)))
        #expect(ledger.months[4].lines.map(\.departure) == [.cancelled])
        #expect(
            PoolDeparture.allCases.map { "\($0.rawValue) \($0.chinese)" } == [
                "moved 改期至他月或移至他区", "cancelled 已取消", "postponed 已延期", "missing 查无备案",
            ])
    }

    @Test("shows a session that moved to another year in the month it left, and its visits elsewhere")
    func movedAway() throws {
        let ledger = try Scene.ledger(
            [
                Scene.session("a", on: "2027-01-05"),
                Scene.session("b", on: "2026-01-05", in: DistrictCode("110101")),
            ],
            [
                Scene.visit("v2", to: "a"), Scene.visit("v1", to: "unknown"), Scene.visit("v3", to: "b"),
            ],
            earlier: [EarlierStart(session: SessionID("a"), startsOn: try Scene.day("2026-12-20"))])
        #expect(ledger.months[11].lines.map(\.departure) == [.moved])
        #expect(ledger.months[11].lines[0].visits == [])
        #expect(ledger.visitsElsewhere.map(\.text) == ["v1", "v2", "v3"])
    }

    @Test(
        "flags what was filed after its first day",
        arguments: [("2026-03-09", FilingTiming.inTime), ("2026-03-10", .inTime), ("2026-03-11", .late)])
    func late(_ filed: String, _ timing: FilingTiming) throws {
        let ledger = try Scene.ledger([Scene.session("a", on: "2026-03-10", filedOn: filed)])
        #expect(ledger.months[2].lines.map(\.filing) == [timing])
        #expect(ledger.months[2].pool.count == 1)
        #expect(
            FilingTiming.allCases.map { "\($0.rawValue) \($0.chinese)" } == ["in-time 按时备案", "late 开始后补备案"])
    }

    @Test("checks a session once however many teams come, and keeps the visits that don't count")
    func teams() throws {
        let ledger = try Scene.ledger(
            [Scene.session("a", on: "2026-03-10"), Scene.session("b", on: "2026-03-10")],
            [
                Scene.visit("v3", to: "a"), Scene.visit("v2", to: "a", by: .municipal),
                Scene.visit("v1", to: "a"),
                Scene.visit("v4", to: "b", team: ["a"], record: nil),
            ])
        let march = ledger.months[2]
        #expect(march.inMonth.sessions == (try tally(1, 2)))
        #expect(march.lines[0].visits.map(\.dispatch.text) == ["v1", "v2", "v3"])
        #expect(march.lines[0].visits.map(\.counts) == [true, false, true])
        #expect(march.lines[1].visits.map(\.exclusions) == [[.teamTooSmall, .noRecord]])
        #expect(march.lines.map(\.isChecked) == [true, false])
    }

    @Test("counts by institution and by candidate beside the sessions")
    func units() throws {
        let ledger = try Scene.ledger(
            [
                Scene.session("a", on: "2026-03-10", at: "i1", registered: 10, attended: 9),
                Scene.session("b", on: "2026-03-11", at: "i1", registered: 20, attended: 18),
                Scene.session("c", on: "2026-03-12", at: "i2", registered: 40, attended: nil),
                Scene.session("d", on: "2026-03-13", at: "i3", .cancelled, registered: 80, attended: nil),
                Scene.session("e", on: "2026-04-10", at: "i2", registered: 100, attended: 90),
                Scene.session("f", on: "2026-04-11", at: "i1", registered: 5, attended: nil),
            ],
            [Scene.visit("v1", to: "a"), Scene.visit("v2", to: "f"), Scene.visit("v3", to: "d")])
        let march = ledger.months[2].inMonth
        #expect(march.sessions == (try tally(1, 3)))
        #expect(march.institutions == (try tally(1, 2)))
        #expect(march.registered == (try tally(10, 70)))
        #expect(march.attended == (try tally(9, 27)))
        #expect(march.sessionsOfUnknownAttendance == 1)
        let toDate = ledger.months[3].yearToDate
        #expect(toDate.sessions == (try tally(2, 5)))
        #expect(toDate.institutions == (try tally(1, 2)))
        #expect(toDate.registered == (try tally(15, 175)))
        #expect(toDate.attended == (try tally(9, 117)))
        #expect(toDate.sessionsOfUnknownAttendance == 2)
    }

    @Test("refuses a session or dispatch given twice, and a year that isn't one")
    func malformed() throws {
        let session = try Scene.session("a", on: "2026-03-10")
        let visit = try Scene.visit("v", to: "a")
        let cases: [(() throws -> QuotaLedger, String)] = [
            ({ try Scene.ledger([session, session]) }, "Session a is given twice; give each once."),
            ({ try Scene.ledger([session], [visit, visit]) }, "Dispatch v is given twice; give each once."),
            ({ try Scene.ledger([], year: 0) }, "The calendar has no year 0; give 1 to 9999."),
            ({ try Scene.ledger([], year: 10_000) }, "The calendar has no year 10000; give 1 to 9999."),
        ]
        for (make, message) in cases {
            let error = #expect(throws: ModelError.self) { try make() }
            #expect(error?.code == .countOutOfRange)
            #expect(error?.message == message)
            #expect(error?.basis == LegalBasis(article: 11))
        }
        #expect(try Scene.ledger([], year: 1).months.count == 12)
        #expect(try Scene.ledger([], year: 9999).months.count == 12)
    }

    /// A year at random: some sessions cancelled, late, moved or of other years, visits good and bad.
    func year(_ dice: inout SeededDice) throws -> ([AssessmentSession], [EarlierStart], [SessionVisit]) {
        var sessions: [AssessmentSession] = []
        var earlier: [EarlierStart] = []
        var visits: [SessionVisit] = []
        let first = try Scene.day("2025-12-15")
        for number in 0..<40 {
            let start = first.adding(days: Int.random(in: 0...390, using: &dice))
            let session = try Scene.session(
                "s\(number)", on: "\(start)", at: "i\(Int.random(in: 0...9, using: &dice))",
                SessionState.allCases.randomElement(using: &dice) ?? .filed,
                registered: Int.random(in: 40...90, using: &dice),
                attended: Bool.random(using: &dice) ? Int.random(in: 0...40, using: &dice) : nil)
            sessions.append(session)
            if Int.random(in: 0...3, using: &dice) == 0 {
                earlier.append(EarlierStart(session: session.id, startsOn: start.adding(days: -40)))
            }
            for team in 0..<Int.random(in: 0...2, using: &dice) {
                visits.append(
                    try Scene.visit(
                        "v\(number)-\(team)", to: "s\(number)",
                        by: DispatchAuthority.allCases.randomElement(using: &dice) ?? .district,
                        team: Bool.random(using: &dice) ? ["a", "b"] : ["a"]))
            }
        }
        return (sessions, earlier, visits)
    }

    @Test("is the same however it is given", arguments: 0..<20 as Range<UInt64>)
    func permuted(_ seed: UInt64) throws {
        var dice = SeededDice(seed: seed)
        let (sessions, earlier, visits) = try year(&dice)
        let ledger = try Scene.ledger(sessions, visits, earlier: earlier)
        let again = try Scene.ledger(
            sessions.shuffled(using: &dice), visits.shuffled(using: &dice),
            earlier: earlier.shuffled(using: &dice))
        #expect(again == ledger)
        // Every session of the year in a pool is there once, whatever else is shown.
        let pooled = sessions.filter { $0.state.isInPool && $0.startsOn.month.year == 2026 }
        #expect(ledger.months.flatMap(\.pool).sorted() == pooled.map(\.id).sorted())
    }

    @Test(
        "never falls by a visit that counts, nor rises by one taken away", arguments: 0..<20 as Range<UInt64>)
    func monotone(_ seed: UInt64) throws {
        var dice = SeededDice(seed: seed)
        let (sessions, earlier, visits) = try year(&dice)
        let ledger = try Scene.ledger(sessions, visits, earlier: earlier)
        for session in sessions {
            let more = try Scene.ledger(
                sessions, visits + [Scene.visit("new", to: session.id.text)], earlier: earlier)
            let fewer = try Scene.ledger(
                sessions, visits.filter { $0.dispatch.session != session.id }, earlier: earlier)
            let isNew = session.state.isInPool && session.startsOn.month.year == 2026
            for (place, month) in ledger.months.enumerated() {
                for unit in [\QuotaUnits.sessions, \.institutions, \.registered, \.attended] {
                    let now = month.yearToDate[keyPath: unit]
                    #expect(more.months[place].yearToDate[keyPath: unit].checked >= now.checked)
                    #expect(fewer.months[place].yearToDate[keyPath: unit].checked <= now.checked)
                    #expect(more.months[place].yearToDate[keyPath: unit].pool == now.pool)
                    #expect(fewer.months[place].yearToDate[keyPath: unit].pool == now.pool)
                }
            }
            let line = more.months.flatMap(\.lines).first { $0.session.id == session.id && $0.isInPool }
            #expect(line?.isChecked ?? false == isNew)
        }
    }
}

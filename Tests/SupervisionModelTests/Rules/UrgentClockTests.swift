import SupervisionModel
import Testing

@Suite("The clock of urgent reports")
struct UrgentClockTests {
    func at(_ text: String) throws -> Instant { try #require(Instant(text)) }

    func clock(reportedAt: String? = nil, hours: Int = 24) throws -> UrgentClock {
        try UrgentClock(
            discoveredAt: at("2026-11-30T23:30:00+08:00"), targetHours: hours,
            reportedAt: reportedAt.map { try at($0) })
    }

    @Test(
        "shows what is left and what is over to the second, before the report",
        arguments: [
            ("2026-11-30T23:29:59.999999+08:00", .notDiscovered, .notApplicable, nil),
            ("2026-11-30T23:30:00+08:00", .remaining(seconds: 86_400), .held, .urgentRunning),
            ("2026-11-30T23:30:00.000001+08:00", .remaining(seconds: 86_399), .held, .urgentRunning),
            ("2026-12-01T23:29:59+08:00", .remaining(seconds: 1), .held, .urgentRunning),
            ("2026-12-01T23:29:59.500000+08:00", .remaining(seconds: 0), .held, .urgentRunning),
            ("2026-12-01T23:30:00+08:00", .remaining(seconds: 0), .held, .urgentRunning),
            ("2026-12-01T23:30:00.000001+08:00", .exceeded(seconds: 1), .forPerson, .urgentUnreported),
            ("2026-12-01T23:30:01+08:00", .exceeded(seconds: 1), .forPerson, .urgentUnreported),
            ("2026-12-01T23:30:01.000001+08:00", .exceeded(seconds: 2), .forPerson, .urgentUnreported),
            ("2026-12-02T23:30:00+08:00", .exceeded(seconds: 86_400), .forPerson, .urgentUnreported),
        ] as [(String, UrgentTime, Ruling, Reason.Code?)])
    func unreported(_ now: String, _ time: UrgentTime, _ ruling: Ruling, _ code: Reason.Code?) throws {
        let clock = try clock()
        #expect(try clock.time(at: at(now)) == time)
        let verdict = clock.verdict(at: try at(now))
        #expect(verdict.ruling == ruling)
        let codes = verdict.reasons.map(\.code)
        #expect(codes == (code.map { [$0, .urgentMonth] } ?? [.urgentNotDiscovered]))
        #expect(verdict.reasons.allSatisfy { $0.basis == LegalBasis(article: 15) })
        #expect(verdict.reasons.allSatisfy { $0.english.hasSuffix(".") })
    }

    @Test(
        "stops with the report, and never calls an exceeded target a breach of the article",
        arguments: [
            ("2026-11-30T23:30:00+08:00", .remaining(seconds: 86_400), .urgentInTarget),
            ("2026-12-01T23:30:00+08:00", .remaining(seconds: 0), .urgentInTarget),
            ("2026-12-01T23:30:00.000001+08:00", .exceeded(seconds: 1), .urgentExceeded),
            ("2026-12-03T23:30:00+08:00", .exceeded(seconds: 172_800), .urgentExceeded),
        ] as [(String, UrgentTime, Reason.Code)])
    func reported(_ reportedAt: String, _ time: UrgentTime, _ code: Reason.Code) throws {
        let clock = try clock(reportedAt: reportedAt)
        for now in [reportedAt, "2026-12-31T00:00:00+08:00"] {
            #expect(try clock.time(at: at(now)) == time)
            let verdict = clock.verdict(at: try at(now))
            #expect(verdict.ruling == .held)
            #expect(verdict.reasons.map(\.code) == [code, .urgentMonth])
            #expect(verdict.reasons.allSatisfy { $0.bearing == .note })
            #expect(verdict.reasons.first?.chinese.contains("内部时限（24小时）") == true)
        }
        let late = clock.verdict(at: try at("2026-12-31T00:00:00+08:00")).reasons.first
        #expect((late?.chinese.contains("不是第十五条的期限") == true) == (code == .urgentExceeded))
    }

    @Test("doesn't know of a report that comes after the moment looked at")
    func reportedLater() throws {
        let clock = try clock(reportedAt: "2026-12-02T00:00:00+08:00")
        #expect(try clock.verdict(at: at("2026-12-01T23:59:59+08:00")).gives(.urgentUnreported))
        #expect(try clock.verdict(at: at("2026-12-02T00:00:00+08:00")).gives(.urgentExceeded))
        #expect(try clock.verdict(at: at("2026-12-01T12:00:00+08:00")).gives(.urgentRunning))
    }

    @Test("names the month of the discovery in Beijing for the report on that month")
    func month() throws {
        let clock = try clock()
        #expect(clock.month == CalendarMonth("2026-11"))
        let note = clock.verdict(at: try at("2026-12-05T00:00:00+08:00")).reasons.last
        #expect(note?.chinese == "须在2026-11的月报中再次列明")
        let utc = try UrgentClock(
            discoveredAt: at("2026-11-30T16:00:00Z"), targetHours: 24, reportedAt: nil)
        #expect(utc.month == CalendarMonth("2026-12"))
    }

    @Test("takes the centre's own target, 24 hours in Beijing, from one hour to thirty days")
    func targets() throws {
        #expect(UrgentClock.beijingTargetHours == 24)
        #expect(UrgentClock.targetLimit == 720)
        #expect(try clock(hours: 1).target == at("2026-12-01T00:30:00+08:00"))
        #expect(try clock(hours: 24).target == at("2026-12-01T23:30:00+08:00"))
        #expect(try clock(hours: 720).target == at("2026-12-30T23:30:00+08:00"))
        for hours in [0, -1, 721, .max] {
            let error = #expect(throws: ModelError.self) { try clock(hours: hours) }
            #expect(error?.code == .countOutOfRange)
            #expect(error?.basis == LegalBasis(article: 15))
        }
    }

    @Test("refuses a report before the discovery")
    func reportedBefore() throws {
        let error = #expect(throws: ModelError.self) {
            try clock(reportedAt: "2026-11-30T23:29:59.999999+08:00")
        }
        #expect(error?.code == .datesOutOfOrder)
        #expect(error?.message.contains("2026-11-30T23:29:59") == true)
    }

    @Test("stands at the ends of time")
    func extremes() throws {
        let first = Instant(microseconds: .min)
        let last = Instant(microseconds: .max)
        let early = try UrgentClock(discoveredAt: first, targetHours: 24, reportedAt: nil)
        #expect(early.time(at: first) == .remaining(seconds: 86_400))
        #expect(early.time(at: last) == .exceeded(seconds: Int64.max / 1_000_000 + 1))
        let late = try UrgentClock(discoveredAt: last, targetHours: 24, reportedAt: nil)
        #expect(late.target == last)
        #expect(late.time(at: last) == .remaining(seconds: 0))
        #expect(late.time(at: first) == .notDiscovered)
    }
}

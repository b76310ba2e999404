import SupervisionModel
import Testing

@Suite("The deadline of the monthly report")
struct ReportDeadlineTests {
    func deadline(_ month: String) throws -> ReportDeadline {
        ReportDeadline(
            month: try #require(CalendarMonth(month)), calendar: .builtIn, closeOfBusiness: .beijing)
    }

    func instant(_ text: String) throws -> Instant { try #require(Instant(text + "+08:00")) }

    @Test(
        "stands to the second by each of four readings",
        arguments: [
            // A working day: 5 November 2026, a Thursday.
            (
                "2026-10", "2026-11-04T23:59:59", "2026-11-05T17:00:00", "2026-11-05T23:59:59",
                "2026-11-05T17:00:00"
            ),
            // A Saturday: 5 December 2026, then Monday the 7th.
            (
                "2026-11", "2026-12-04T23:59:59", "2026-12-05T17:00:00", "2026-12-05T23:59:59",
                "2026-12-07T17:00:00"
            ),
            // A Sunday: 5 July 2026.
            (
                "2026-06", "2026-07-04T23:59:59", "2026-07-05T17:00:00", "2026-07-05T23:59:59",
                "2026-07-06T17:00:00"
            ),
            // The National Day holidays of 2025 and 2026, the first with Mid-Autumn.
            (
                "2026-09", "2026-10-04T23:59:59", "2026-10-05T17:00:00", "2026-10-05T23:59:59",
                "2026-10-08T17:00:00"
            ),
            (
                "2025-09", "2025-10-04T23:59:59", "2025-10-05T17:00:00", "2025-10-05T23:59:59",
                "2025-10-09T17:00:00"
            ),
            // Labour Day 2024 ends on a Sunday the 5th; Monday is worked.
            (
                "2024-04", "2024-05-04T23:59:59", "2024-05-05T17:00:00", "2024-05-05T23:59:59",
                "2024-05-06T17:00:00"
            ),
            // Tomb Sweeping 2024: the 5th and the 6th are off, Sunday the 7th is worked.
            (
                "2024-03", "2024-04-04T23:59:59", "2024-04-05T17:00:00", "2024-04-05T23:59:59",
                "2024-04-07T17:00:00"
            ),
            // The first day after Spring Festival 2025.
            (
                "2025-01", "2025-02-04T23:59:59", "2025-02-05T17:00:00", "2025-02-05T23:59:59",
                "2025-02-05T17:00:00"
            ),
            // Across the end of a year: Sunday 5 January 2025, Monday 5 January 2026.
            (
                "2024-12", "2025-01-04T23:59:59", "2025-01-05T17:00:00", "2025-01-05T23:59:59",
                "2025-01-06T17:00:00"
            ),
            (
                "2025-12", "2026-01-04T23:59:59", "2026-01-05T17:00:00", "2026-01-05T23:59:59",
                "2026-01-05T17:00:00"
            ),
            // The year after the last notice, and the year before the first.
            ("2026-12", "2027-01-04T23:59:59", "2027-01-05T17:00:00", "2027-01-05T23:59:59", nil),
            ("2023-06", "2023-07-04T23:59:59", "2023-07-05T17:00:00", "2023-07-05T23:59:59", nil),
        ] as [(String, String, String, String, String?)])
    func fourReadings(
        _ month: String, _ before: String, _ close: String, _ end: String, _ working: String?
    ) throws {
        let deadline = try deadline(month)
        let expected: [DeadlineReading: Instant?] = [
            .beforeTheFifth: try instant(before), .closeOfTheFifth: try instant(close),
            .endOfTheFifth: try instant(end), .nextWorkingDay: try working.map { try instant($0) },
        ]
        for reading in DeadlineReading.allCases {
            let last = deadline.lastSecond(by: reading)
            #expect(last == expected[reading] ?? nil, "\(reading)")
            guard let last else {
                #expect(deadline.isLate(at: try instant(end), by: reading) == nil)
                continue
            }
            for (microseconds, late) in [
                (-1_000_000, false), (0, false), (999_999, false), (1_000_000, true), (2_000_000, true),
            ] {
                let at = Instant(microseconds: last.microseconds + Int64(microseconds))
                #expect(deadline.isLate(at: at, by: reading) == late, "\(reading) \(at)")
            }
        }
        #expect(deadline.reminderDay.parts.day == 4)
        #expect(deadline.reminderDay.month == deadline.month.adding(months: 1))
        let latest = try working.map { try max(instant($0), instant(end)) }
        #expect(deadline.latest == latest)
    }

    @Test("is called missed only after the latest reading, on a working day that is the 5th's end")
    func workingFifth() throws {
        let deadline = try deadline("2026-10")
        let rulings = try [
            "2026-11-04T23:59:59", "2026-11-05T00:00:00", "2026-11-05T17:00:00", "2026-11-05T17:00:01",
            "2026-11-05T23:59:59", "2026-11-06T00:00:00",
        ].map { try deadline.verdict(at: instant($0)) }
        #expect(
            rulings.map(\.ruling) == [.held, .forPerson, .forPerson, .forPerson, .forPerson, .breached])
        #expect(rulings.map(\.reasons.count) == [0, 1, 1, 3, 3, 4])
        #expect(rulings.map { $0.gives(.late) } == [false, false, false, false, false, true])
        let words = rulings.map { $0.reasons.map(\.chinese).joined() }
        #expect(words.map { $0.contains("迟报") } == [false, false, false, false, false, true])
        #expect(rulings.flatMap(\.reasons).allSatisfy { $0.basis == LegalBasis(article: 15) })
    }

    @Test("is called missed only after the next working day's close, over a holiday")
    func holidayFifth() throws {
        let deadline = try deadline("2026-09")
        let rulings = try [
            "2026-10-04T23:59:59", "2026-10-05T00:00:00", "2026-10-05T17:00:01", "2026-10-06T00:00:00",
            "2026-10-08T17:00:00", "2026-10-08T17:00:01",
        ].map { try deadline.verdict(at: instant($0)) }
        #expect(
            rulings.map(\.ruling) == [.held, .forPerson, .forPerson, .forPerson, .forPerson, .breached])
        #expect(rulings.map(\.reasons.count) == [0, 1, 2, 3, 3, 4])
    }

    @Test("is never called missed while the calendar doesn't know the working day")
    func unknownYear() throws {
        let deadline = try deadline("2026-12")
        let early = try deadline.verdict(at: instant("2027-01-04T23:59:59"))
        #expect(early.ruling == .held)
        #expect(early.gives(.deadlineUnknown))
        let after = try deadline.verdict(at: instant("2027-02-01T00:00:00"))
        #expect(after.ruling == .forPerson)
        #expect(
            after.reasons.map(\.code)
                == [.lateByReading, .lateByReading, .lateByReading, .deadlineUnknown])
        #expect(after.reasons.allSatisfy { !$0.chinese.contains("迟报") })
    }

    @Test("follows the close of business that is set, which says that it is ours")
    func otherClose() throws {
        let close = PolicySetting(
            try #require(TimeOfDay(hour: 17, minute: 30)), reading: "17:30", basis: nil as LegalBasis?)
        let deadline = ReportDeadline(
            month: try #require(CalendarMonth("2026-10")), calendar: .builtIn, closeOfBusiness: close)
        #expect(try deadline.lastSecond(by: .closeOfTheFifth) == instant("2026-11-05T17:30:00"))
        #expect(PolicySetting<TimeOfDay>.beijing.reading.contains("自拟"))
    }
}

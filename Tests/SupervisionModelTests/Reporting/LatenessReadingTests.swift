import SupervisionModel
import Testing

@Suite("The reading that decides lateness")
struct LatenessReadingTests {
    func deadline(_ reading: LatenessReading, month: String) throws -> ReportDeadline {
        let policy = try PolicyField.named("latenessReading")
            .setting(reading.rawValue, reading: "口径", in: .beijing)
        return ReportDeadline(
            month: try #require(CalendarMonth(month)), calendar: .builtIn, requirements: policy.reporting)
    }

    @Test(
        "is kept to the second, and the others are notes",
        arguments: [
            // A Saturday: 5 December 2026, then Monday the 7th.
            (.beforeTheFifth, "2026-12-04T23:59:59", .held, 0),
            (.beforeTheFifth, "2026-12-05T00:00:00", .breached, 1),
            (.closeOfTheFifth, "2026-12-05T17:00:00", .held, 1),
            (.closeOfTheFifth, "2026-12-05T17:00:01", .breached, 2),
            (.endOfTheFifth, "2026-12-05T23:59:59", .held, 2),
            (.endOfTheFifth, "2026-12-06T00:00:00", .breached, 3),
            (.nextWorkingDay, "2026-12-07T17:00:00", .held, 3),
            (.nextWorkingDay, "2026-12-07T17:00:01", .breached, 4),
            (.latestOfFour, "2026-12-07T17:00:00", .forPerson, 3),
            (.latestOfFour, "2026-12-07T17:00:01", .breached, 4),
        ] as [(LatenessReading, String, Ruling, Int)])
    func decides(_ reading: LatenessReading, _ text: String, _ ruling: Ruling, _ reasons: Int) throws {
        let verdict = try deadline(reading, month: "2026-11").verdict(at: #require(Instant(text + "+08:00")))
        #expect(verdict.ruling == ruling)
        #expect(verdict.reasons.count == reasons)
        let late = verdict.reasons.filter { $0.code == .late }
        #expect(late.count == (ruling == .breached ? (reading == .latestOfFour ? 4 : 1) : 0))
        if let only = late.first, let chosen = reading.reading {
            #expect(only.english.contains(chosen.rawValue))
        }
        if reading != .latestOfFour {
            #expect(verdict.reasons.filter { $0.code != .late }.allSatisfy { $0.bearing == .note })
        }
    }

    @Test(
        "stays open only where it isn't known and could have passed",
        arguments: [
            (.nextWorkingDay, "2027-02-05T17:00:00", .held),
            (.nextWorkingDay, "2027-02-05T17:00:01", .forPerson),
            (.endOfTheFifth, "2027-02-05T23:59:59", .held),
            (.endOfTheFifth, "2027-02-06T00:00:00", .breached),
            (.latestOfFour, "2027-02-04T23:59:59", .held), (.latestOfFour, "2027-02-05T00:00:00", .forPerson),
        ] as [(LatenessReading, String, Ruling)])
    func unknown(_ reading: LatenessReading, _ text: String, _ ruling: Ruling) throws {
        let verdict = try deadline(reading, month: "2027-01").verdict(at: #require(Instant(text + "+08:00")))
        #expect(verdict.ruling == ruling)
        #expect(verdict.gives(.deadlineUnknown))
    }

    @Test("is the latest of four unless a policy says otherwise")
    func standard() throws {
        let month = try #require(CalendarMonth("2026-11"))
        #expect(
            ReportDeadline(month: month, calendar: .builtIn, closeOfBusiness: .beijing)
                == ReportDeadline(month: month, calendar: .builtIn, requirements: .beijing))
        #expect(LatenessReading.latestOfFour.reading == nil)
        #expect(LatenessReading.latestOfFour.chinese == "四种口径中最迟者")
        for reading in DeadlineReading.allCases {
            let chosen = try #require(LatenessReading(rawValue: reading.rawValue))
            #expect(chosen.reading == reading)
            #expect(chosen.chinese == reading.chinese)
        }
        let policy = try PolicyField.named("closeOfBusiness").setting(
            "16:30", reading: "16:30下班", in: .beijing)
        let earlier = ReportDeadline(month: month, calendar: .builtIn, requirements: policy.reporting)
        #expect(earlier.lastSecond(by: .closeOfTheFifth) == Instant("2026-12-05T16:30:00+08:00"))
    }
}

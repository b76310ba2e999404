import SupervisionModel
import Testing

@Suite("A calendar day")
struct CalendarDayTests {
    @Test("walks every day of 800 years as a calendar does")
    func walksEveryDay() throws {
        var year = 1600
        var month = 1
        var day = 1
        var expected = try #require(CalendarDay(year: 1600, month: 1, day: 1))
        var weekday = expected.weekday
        #expect(weekday == 6, "1 January 1600 was a Saturday")
        let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        var mismatches = 0
        while year < 2400 {
            let made = CalendarDay(year: year, month: month, day: day)
            let parts = expected.parts
            if made != expected || [parts.year, parts.month, parts.day] != [year, month, day]
                || expected.weekday != weekday
            {
                mismatches += 1
            }
            let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
            let length = lengths[month - 1] + (month == 2 && isLeap ? 1 : 0)
            day += 1
            if day > length {
                #expect(CalendarDay(year: year, month: month, day: day) == nil)
                (day, month) = (1, month + 1)
            }
            if month > 12 { (month, year) = (1, year + 1) }
            expected = expected.adding(days: 1)
            weekday = weekday % 7 + 1
        }
        #expect(mismatches == 0)
    }

    @Test("counts from 1970-01-01")
    func countsFromEpoch() {
        #expect(CalendarDay("1970-01-01")?.number == 0)
        #expect(CalendarDay("2000-03-01")?.number == 11_017)
        #expect(CalendarDay("2026-11-30")?.description == "2026-11-30")
    }

    @Test(
        "refuses what no calendar has",
        arguments: [
            "2026-02-30", "2025-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-01-00", "2026-1-01",
            "20260101",
            "2026/01/01", "0000-01-01", "２０２６-01-01", "2026-01-01 ", "", "2026-01-0a",
        ])
    func refuses(_ text: String) {
        #expect(CalendarDay(text) == nil)
    }

    @Test("knows the last day of February, leap years included")
    func lastDayOfFebruary() {
        #expect(CalendarMonth("2024-02")?.lastDay.description == "2024-02-29")
        #expect(CalendarMonth("2026-02")?.lastDay.description == "2026-02-28")
        #expect(CalendarMonth("2026-12")?.adding(months: 1).description == "2027-01")
        #expect(CalendarMonth("2026-13") == nil)
    }
}

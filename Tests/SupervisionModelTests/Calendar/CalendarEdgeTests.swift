import SupervisionModel
import Testing

@Suite("The edges of the calendar")
struct CalendarEdgeTests {
    @Test(
        "are the years 1 to 9999, the months 1 to 12 and the days that a month has",
        arguments: [
            ([0, 12, 31], false), ([1, 1, 1], true), ([9999, 12, 31], true), ([10_000, 1, 1], false),
            ([2026, 0, 1], false), ([2026, 13, 1], false), ([2026, 1, 0], false), ([2026, 1, 31], true),
            ([2026, 1, 32], false), ([2026, 4, 30], true), ([2026, 4, 31], false), ([2000, 2, 29], true),
            ([2100, 2, 29], false), ([2024, 2, 30], false),
        ])
    func days(parts: [Int], exists: Bool) throws {
        let day = CalendarDay(year: parts[0], month: parts[1], day: parts[2])
        #expect((day != nil) == exists)
        let read = try #require(day?.parts ?? CalendarDay(number: 0).parts)
        if exists { #expect([read.year, read.month, read.day] == parts) }
    }

    @Test(
        "hold for months alike",
        arguments: [
            (0, 12, nil), (1, 1, 12), (9999, 12, 119_999), (10_000, 1, nil), (2026, 0, nil), (2026, 13, nil),
            (2026, 1, 24_312), (2026, 12, 24_323),
        ] as [(Int, Int, Int32?)])
    func months(year: Int, month: Int, index: Int32?) {
        let made = CalendarMonth(year: year, month: month)
        #expect(made?.index == index)
        if index != nil {
            #expect(made?.year == year)
            #expect(made?.monthOfYear == month)
            #expect(made?.firstDay == CalendarDay(year: year, month: month, day: 1))
        }
    }

    @Test("give a month of no year the first day of all counting")
    func noYear() {
        #expect(CalendarMonth(index: 0).firstDay.number == 0)
        #expect(CalendarMonth(index: 120_000).firstDay.number == 0)
    }

    @Test("print years of one to five digits")
    func padding() throws {
        #expect(CalendarMonth(index: 12).description == "0001-01")
        #expect(CalendarMonth(index: 120_000).description == "10000-01")
        #expect(try #require(CalendarDay(year: 1, month: 2, day: 3)).description == "0001-02-03")
        #expect(try #require(CalendarDay(year: 987, month: 10, day: 11)).description == "0987-10-11")
        #expect(try #require(CalendarDay(year: 9999, month: 12, day: 31)).description == "9999-12-31")
    }

    @Test("read a month of seven characters alone")
    func monthText() {
        #expect(CalendarMonth("2026-11")?.index == 24_322)
        for text in ["2026-1", "2026-111", "2026-11-", "", "2026-00"] { #expect(CalendarMonth(text) == nil) }
    }

    @Test(
        "keep counting before year 1, where eras of 400 years begin",
        arguments: [
            (-719_468, [0, 3, 1]), (-719_469, [0, 2, 29]), (-865_565, [-400, 3, 1]),
            (-865_566, [-400, 2, 29]),
            (-719_834, [-1, 3, 1]),
        ] as [(Int32, [Int])])
    func beforeYearOne(number: Int32, expected: [Int]) {
        let parts = CalendarDay(number: number).parts
        #expect([parts.year, parts.month, parts.day] == expected)
    }

    @Test("put years added beyond the calendar at its nearest", arguments: [(-3000, 1), (8000, 9999)])
    func years(added: Int, year: Int) throws {
        let day = try #require(CalendarDay("2026-11-30"))
        #expect(day.adding(years: added) == CalendarDay(year: year, month: 11, day: 30))
        let leap = try #require(CalendarDay("2024-02-29"))
        #expect(leap.adding(years: 1).description == "2025-02-28")
        #expect(leap.adding(years: 4).description == "2028-02-29")
        #expect(leap.adding(years: -2023).description == "0001-02-28")
        #expect(leap.adding(years: 7975).description == "9999-02-28")
    }

    @Test(
        "name the weekday on both sides of 1970",
        arguments: [(-5, 6), (-4, 7), (-3, 1), (-1, 3), (0, 4), (3, 7)] as [(Int32, Int)])
    func weekdays(number: Int32, weekday: Int) {
        #expect(CalendarDay(number: number).weekday == weekday)
    }

    @Test("put nothing before itself")
    func order() {
        let day = CalendarDay(number: 5)
        #expect(!(day < day) && day < CalendarDay(number: 6) && !(CalendarDay(number: 6) < day))
        let month = CalendarMonth(index: 5)
        #expect(!(month < month) && month < CalendarMonth(index: 6) && !(CalendarMonth(index: 6) < month))
        let instant = Instant(microseconds: 5)
        #expect(!(instant < instant) && instant < Instant(microseconds: 6))
        #expect(!(Instant(microseconds: 6) < instant))
    }

    @Test(
        "are 00:00 and 23:59 for a time of the day",
        arguments: [
            (0, 0, 0), (23, 59, 1439), (9, 5, 545), (24, 0, nil), (-1, 0, nil), (0, 60, nil), (0, -1, nil),
        ] as [(Int, Int, Int?)])
    func times(hour: Int, minute: Int, minutes: Int?) throws {
        let time = TimeOfDay(hour: hour, minute: minute)
        #expect(time?.minutes == minutes)
        if let time { #expect(TimeOfDay(time.description) == time) }
    }

    @Test("read a time of the day as a clock shows it and no other way")
    func timeText() {
        #expect(TimeOfDay("09:05")?.minutes == 545)
        #expect(TimeOfDay.fiveInTheAfternoon.description == "17:00")
        for text in ["9:05", "09:5", "09:05:00", "0905", "24:00", "", ":", "09:", "+9:05"] {
            #expect(TimeOfDay(text) == nil)
        }
    }

    @Test(
        "refuse a colon for a digit, which is the character behind 9, and a stroke, the one before 0",
        arguments: [
            "20:0-01-01", "202:-01-01", "2026-0:-01", "2026-:0-01", "2026-01-0:", "2026-01-/1", "2026-/1-01",
        ])
    func neighboursOfDigits(text: String) {
        #expect(CalendarDay(text) == nil)
    }
}

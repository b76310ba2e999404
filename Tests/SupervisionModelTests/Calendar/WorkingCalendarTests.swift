import SupervisionModel
import Testing

@Suite("The working calendar")
struct WorkingCalendarTests {
    func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }

    @Test("agrees with an independent table on every day of its years", arguments: WorkingDayTable.months)
    func agrees(_ line: String) throws {
        let parts = line.split(separator: " ")
        let month = try #require(CalendarMonth(parts[0]))
        #expect(month.lastDay.parts.day == parts[1].count)
        for (offset, letter) in parts[1].enumerated() {
            let day = month.firstDay.adding(days: offset)
            let kind = WorkingCalendar.builtIn.kind(of: day)
            #expect(kind != .unknown)
            #expect((kind == .workingDay || kind == .makeUpDay) == (letter == "w"), "\(day)")
        }
    }

    @Test("keeps what the notices' own rules ask, and all of their days")
    func wellFormed() throws {
        let counts = WorkingCalendar.builtIn.years.map { year in
            [
                year.year, year.holidays.map { Int($0.last.number - $0.first.number) + 1 }.reduce(0, +),
                year.makeUpDays.count,
            ]
        }
        #expect(counts == [[2024, 28, 8], [2025, 28, 5], [2026, 33, 6]])
        for year in WorkingCalendar.builtIn.years {
            let again = try WorkingYear(
                year: year.year, notice: year.notice, holidays: year.holidays, makeUpDays: year.makeUpDays)
            #expect(again == year)
        }
    }

    @Test(
        "tells kinds of days apart",
        arguments: [
            ("2025-01-27", DayKind.workingDay), ("2025-01-26", .makeUpDay), ("2025-01-25", .weekend),
            ("2025-01-28", .holiday), ("2025-02-04", .holiday), ("2025-02-05", .workingDay),
            ("2023-12-31", .unknown), ("2024-01-01", .holiday), ("2026-12-31", .workingDay),
            ("2027-01-01", .unknown), ("2027-01-03", .unknown), ("2024-06-08", .weekend),
        ])
    func kinds(_ text: String, _ kind: DayKind) throws {
        #expect(try WorkingCalendar.builtIn.kind(of: day(text)) == kind)
    }

    @Test(
        "finds the next working day, and none behind an unknown year",
        arguments: [
            ("2026-10-05", "2026-10-08"), ("2026-09-20", "2026-09-20"), ("2026-12-05", "2026-12-07"),
            ("2025-10-01", "2025-10-09"), ("2026-12-31", "2026-12-31"), ("2027-01-01", nil),
            ("2023-12-29", nil),
        ] as [(String, String?)])
    func next(_ text: String, _ expected: String?) throws {
        #expect(try WorkingCalendar.builtIn.workingDay(onOrAfter: day(text))?.description == expected)
    }

    @Test("finds none when a year ends in days off and the next is unknown")
    func endsOff() throws {
        let year = try WorkingYear(
            year: 2030, notice: "试", holidays: [DaySpan(from: day("2030-12-30"), to: day("2030-12-31"))],
            makeUpDays: [])
        #expect(try WorkingCalendar([year]).workingDay(onOrAfter: day("2030-12-30")) == nil)
        #expect(try WorkingCalendar([]).kind(of: day("2030-12-30")) == .unknown)
    }

    @Test("lets an amended notice step in the place of the first")
    func amended() throws {
        let first = try WorkingYear(year: 2030, notice: "一", holidays: [], makeUpDays: [])
        let second = try WorkingYear(year: 2030, notice: "二", holidays: [], makeUpDays: [])
        #expect(WorkingCalendar([first, second]).years == [second])
    }

    @Test(
        "refuses a year that contradicts itself",
        arguments: [
            (["2029-12-31", "2030-01-01"], []), (["2030-12-31", "2031-01-01"], []),
            (["2030-05-01", "2030-05-03", "2030-05-03", "2030-05-04"], []),
            ([], ["2030-05-01"]), ([], ["2031-01-04"]), ([], ["2030-01-05", "2030-01-05"]),
            (["2030-01-05", "2030-01-05"], ["2030-01-05"]),
        ] as [([String], [String])])
    func malformed(_ off: [String], _ worked: [String]) throws {
        let holidays = try stride(from: 0, to: off.count, by: 2).map {
            try DaySpan(from: day(off[$0]), to: day(off[$0 + 1]))
        }
        let makeUpDays = try worked.map { try day($0) }
        let error = #expect(throws: ModelError.self) {
            try WorkingYear(year: 2030, notice: "试", holidays: holidays, makeUpDays: makeUpDays)
        }
        #expect(error?.code == .calendarMalformed)
        #expect(error?.message.contains("2030") == true)
    }

    @Test("takes no span that ends before it begins")
    func span() throws {
        let (first, last) = try (day("2030-05-02"), day("2030-05-01"))
        #expect(throws: ModelError.self) { try DaySpan(from: first, to: last) }
    }

    @Test("shows times as clocks do", arguments: [(0, 0, "00:00"), (17, 0, "17:00"), (23, 59, "23:59")])
    func times(_ hour: Int, _ minute: Int, _ text: String) {
        #expect(TimeOfDay(hour: hour, minute: minute)?.description == text)
        #expect(TimeOfDay(hour: 24, minute: 0) == nil)
        #expect(TimeOfDay(hour: 0, minute: 60) == nil)
        #expect(TimeOfDay(hour: -1, minute: 0) == nil)
    }
}

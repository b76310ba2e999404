import SupervisionModel
import Testing

@Suite("A calendar's data file")
struct WorkingYearTextTests {
    @Test("gives the year that the program holds, in whatever order its lines stand")
    func reads() throws {
        let text = """
            # 2025
            notice 国办发明电〔2024〕12号
            worked 2025-10-11
            worked 2025-09-28
            off 2025-01-01
            off 2025-01-28 2025-02-04   # Spring Festival
            off 2025-04-04 2025-04-06

            off 2025-05-01 2025-05-05
            off 2025-05-31 2025-06-02
            off 2025-10-01 2025-10-08
            worked 2025-01-26
            worked 2025-02-08
            worked 2025-04-27
            year 2025
            """
        let year = try WorkingYear(text: text)
        #expect(WorkingCalendar.builtIn.years.contains(year))
        let windows = String(text.flatMap { $0 == "\n" ? Array("\r\n") : [$0] })
        #expect(try WorkingYear(text: windows) == year)
    }

    @Test(
        "refuses what isn't one, and names the line",
        arguments: [
            ("year 2027\nnotice 试\noff 2027-02-30", "Line 3"), ("year 2027\nnotice 试\nopen", "Line 3"),
            ("year 2027\nyear 2027", "Line 2"), ("year 二", "Line 1"), ("year 10000", "Line 1"),
            ("notice 试\nnotice 试", "Line 2"), ("notice", "Line 1"), ("off", "Line 1"),
            ("off 2027-01-01 2027-01-02 2027-01-03", "Line 1"), ("worked 2027-01-02 2027-01-03", "Line 1"),
            ("off 2027-1-1", "Line 1"), ("\n\nOFF 2027-01-01", "Line 3"), ("", "no year"),
            ("year 2027", "no notice"), ("notice 试", "no year"),
            ("year 2027\nnotice 试\nworked 2027-01-01", "2027-01-01"),
            ("year 2027\nnotice 试\noff 2026-12-31", "2026-12-31"),
        ])
    func refuses(_ text: String, _ named: String) {
        let error = #expect(throws: ModelError.self) { try WorkingYear(text: text) }
        #expect(error?.code == .calendarMalformed)
        #expect(error?.message.contains(named) == true, "\(error?.message ?? "")")
    }

    @Test("refuses a span that ends before it begins")
    func span() {
        let error = #expect(throws: ModelError.self) {
            try WorkingYear(text: "year 2027\nnotice 试\noff 2027-01-03 2027-01-01")
        }
        #expect(error?.code == .datesOutOfOrder)
    }

    @Test(
        "is refused by Article 15, whose days it counts",
        arguments: ["year 2027", "open", "year 2027\nnotice 试\noff 2026-12-31", "year 0"])
    func basis(_ text: String) {
        let error = #expect(throws: ModelError.self) { try WorkingYear(text: text) }
        #expect(error?.basis == LegalBasis(article: 15))
    }

    @Test("may be of the first year and of the last")
    func years() throws {
        #expect(try WorkingYear(text: "year 1\nnotice 试").year == 1)
        #expect(try WorkingYear(text: "year 9999\nnotice 试").year == 9999)
    }
}

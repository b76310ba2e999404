import SupervisionModel
import Testing

@Suite("A birthday")
struct BirthdayTests {
    @Test(
        "of 29 February is 1 March in common years",
        arguments: [(0, "2000-02-29"), (1, "2001-03-01"), (4, "2004-02-29"), (100, "2100-03-01")])
    func leapling(_ years: Int, _ expected: String) throws {
        let born = try #require(CalendarDay("2000-02-29"))
        #expect(born.birthday(completing: years).description == expected)
    }

    @Test("completes a year for every birth of eight years, not a day before", arguments: [1, 60, 66])
    func everyDay(_ years: Int) throws {
        let first = try #require(CalendarDay("1959-01-01"))
        for offset in 0..<2922 {
            let born = first.adding(days: offset)
            let birthday = born.birthday(completing: years)
            #expect(born.completedYears(on: birthday) == years)
            #expect(born.completedYears(on: birthday.adding(days: -1)) == years - 1)
            #expect(born.completedYears(on: birthday.adding(days: 1)) == years)
            #expect(born.completedYears(on: born.adding(days: -1)) == nil)
        }
    }

    @Test("stays within the calendar", arguments: [Int.max, Int.min, 20_000, -20_000])
    func clamps(_ years: Int) throws {
        let born = try #require(CalendarDay("2000-02-29"))
        #expect(born.birthday(completing: years).parts.year == (years > 0 ? 9999 : 1))
    }
}

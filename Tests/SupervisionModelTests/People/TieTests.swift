import SupervisionModel
import Testing

@Suite("Employments and declared ties")
struct TieTests {
    func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }

    func employment(from: String, to: String?) throws -> Employment {
        try Employment(
            person: PersonID("p"), institution: InstitutionID("i"), kind: .partTime, fromOn: day(from),
            toOn: to.map { try day($0) })
    }

    func conflict(from: String, to: String?, other: String = "q") throws -> Conflict {
        try Conflict(
            person: PersonID("p"), other: other, kind: .master, fromOn: day(from),
            toOn: to.map { try day($0) })
    }

    @Test(
        "last from the first day through the last",
        arguments: [
            ("2026-05-31", false), ("2026-06-01", true), ("2026-06-02", true), ("2026-06-03", true),
            ("2026-06-04", false),
        ])
    func lasting(_ text: String, _ lasts: Bool) throws {
        #expect(try employment(from: "2026-06-01", to: "2026-06-03").lasts(on: day(text)) == lasts)
        #expect(try conflict(from: "2026-06-01", to: "2026-06-03").lasts(on: day(text)) == lasts)
    }

    @Test("last on where no end is known")
    func open() throws {
        #expect(try employment(from: "2026-06-01", to: nil).lasts(on: day("2099-01-01")))
        #expect(try !employment(from: "2026-06-01", to: nil).lasts(on: day("2026-05-31")))
        #expect(try conflict(from: "2026-06-01", to: nil).lasts(on: day("2099-01-01")))
        #expect(try !conflict(from: "2026-06-01", to: nil).lasts(on: day("2026-05-31")))
        #expect(try !employment(from: "2026-06-01", to: nil).ended(withinYears: 3, before: day("2026-07-01")))
    }

    @Test("may last a single day, and can't end before they begin")
    func order() throws {
        #expect(try employment(from: "2026-06-01", to: "2026-06-01").lasts(on: day("2026-06-01")))
        #expect(try conflict(from: "2026-06-01", to: "2026-06-01").lasts(on: day("2026-06-01")))
        let first = #expect(throws: ModelError.self) {
            try employment(from: "2026-06-01", to: "2026-05-31")
        }
        let second = #expect(throws: ModelError.self) {
            try conflict(from: "2026-06-01", to: "2026-05-31")
        }
        for error in [first, second] {
            #expect(error?.code == .datesOutOfOrder)
            #expect(error?.basis == LegalBasis(article: 10))
            #expect(error?.message.contains("2026-05-31") == true)
        }
    }

    @Test(
        "count a former employer so many years to the day, the last day and 29 February included",
        arguments: [
            // last day, day asked about, years, within
            ("2023-09-02", "2023-09-02", 3, false), ("2023-09-02", "2023-09-03", 3, true),
            ("2023-09-02", "2026-09-01", 3, true), ("2023-09-02", "2026-09-02", 3, true),
            ("2023-09-02", "2026-09-03", 3, false), ("2023-09-02", "2024-09-02", 1, true),
            ("2023-09-02", "2024-09-03", 1, false), ("2023-09-02", "2023-09-03", 0, false),
            ("2024-02-29", "2027-02-28", 3, true), ("2024-02-29", "2027-03-01", 3, false),
            ("2024-02-28", "2027-02-28", 3, true), ("2024-02-28", "2027-03-01", 3, false),
            ("2025-02-28", "2028-02-28", 3, true), ("2025-02-28", "2028-02-29", 3, true),
            ("2025-02-28", "2028-03-01", 3, false), ("2025-02-27", "2028-02-28", 3, false),
            ("2024-02-29", "2028-02-29", 4, true), ("2024-02-28", "2028-02-29", 4, false),
        ])
    func former(_ last: String, _ asked: String, _ years: Int, _ within: Bool) throws {
        let employment = try employment(from: "2020-01-01", to: last)
        #expect(try employment.ended(withinYears: years, before: day(asked)) == within)
    }

    @Test("tie two people whoever declared it, and an institution by its identifier")
    func ends() throws {
        let tie = try conflict(from: "2026-06-01", to: nil)
        #expect(tie.counterpart(of: PersonID("p")) == PersonID("q"))
        #expect(tie.counterpart(of: PersonID("q")) == PersonID("p"))
        #expect(tie.counterpart(of: PersonID("r")) == nil)
        #expect(tie.isWith(InstitutionID("q")))
        #expect(!tie.isWith(InstitutionID("p")))
    }
}

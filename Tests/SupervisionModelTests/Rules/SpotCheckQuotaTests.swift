import SupervisionModel
import Testing

@Suite("The quota of Article 11")
struct SpotCheckQuotaTests {
    let quota = SpotCheckQuota(SupervisionPolicy.beijing.spotCheckShare)

    @Test(
        "is missed only if month and year to date both fall short",
        arguments: [
            (3, 10, 30, 100, Ruling.held, []), (4, 11, 4, 11, .held, []),
            (2, 10, 30, 100, .forPerson, ["quota.month-short"]),
            (3, 10, 29, 100, .forPerson, ["quota.year-short"]),
            (2, 10, 29, 100, .breached, ["quota.month-short", "quota.year-short"]),
            (3, 11, 3, 11, .breached, ["quota.month-short", "quota.year-short"]),
            (0, 0, 0, 0, .notApplicable, []), (0, 0, 30, 100, .notApplicable, []),
            (0, 0, 29, 100, .forPerson, ["quota.year-short"]),
            (0, 1, 0, 1, .breached, ["quota.month-short", "quota.year-short"]), (1, 1, 1, 1, .held, []),
        ] as [(Int, Int, Int, Int, Ruling, [String])])
    func periods(
        _ checked: Int, _ pool: Int, _ yearChecked: Int, _ yearPool: Int, _ ruling: Ruling,
        _ codes: [String]
    ) throws {
        let verdict = try quota.verdict(
            month: SpotCheckTally(checked: checked, of: pool),
            yearToDate: SpotCheckTally(checked: yearChecked, of: yearPool))
        #expect(verdict.ruling == ruling)
        #expect(verdict.reasons.filter { $0.bearing != .note }.map(\.code.text) == codes)
        #expect(verdict.reasons.count == 3)
        #expect(verdict.gives(.shareReading))
        #expect(verdict.reasons.last?.chinese.contains(quota.share.reading) == true)
        #expect(verdict.reasons.allSatisfy { $0.basis == LegalBasis(article: 11) })
    }

    @Test("turns at exactly the ceiling of 30 %, for every pool to 10,000")
    func exact() throws {
        for pool in 1...10_000 {
            // The ceiling of 3n/10 in integers, by division with remainder instead of the rule's own formula.
            let (whole, rest) = (3 * pool).quotientAndRemainder(dividingBy: 10)
            let ceiling = rest == 0 ? whole : whole + 1
            let enough = try SpotCheckTally(checked: ceiling, of: pool)
            let short = try SpotCheckTally(checked: ceiling - 1, of: pool)
            #expect(try quota.verdict(month: enough, yearToDate: enough).ruling == .held, "\(pool)")
            #expect(try quota.verdict(month: short, yearToDate: short).ruling == .breached, "\(pool)")
        }
    }

    @Test("is never called met without sessions")
    func empty() throws {
        let none = try SpotCheckTally(checked: 0, of: 0)
        let verdict = try quota.verdict(month: none, yearToDate: none)
        #expect(verdict.ruling == .notApplicable)
        #expect(verdict.reasons[0].chinese == "当月无认定批次，不适用")
        #expect(verdict.reasons.allSatisfy { !$0.chinese.contains("100%") })
    }

    @Test(
        "refuses tallies that can't be", arguments: [(-1, 10), (11, 10), (0, -1), (1, 0)])
    func tally(_ checked: Int, _ pool: Int) {
        let error = #expect(throws: ModelError.self) { try SpotCheckTally(checked: checked, of: pool) }
        #expect(error?.code == .countOutOfRange)
    }

    @Test(
        "refuses a year that doesn't contain its month",
        arguments: [(3, 10, 3, 9), (3, 10, 2, 20), (3, 10, 10, 11)])
    func contains(_ checked: Int, _ pool: Int, _ yearChecked: Int, _ yearPool: Int) throws {
        let month = try SpotCheckTally(checked: checked, of: pool)
        let year = try SpotCheckTally(checked: yearChecked, of: yearPool)
        let error = #expect(throws: ModelError.self) { try quota.verdict(month: month, yearToDate: year) }
        #expect(error?.code == .countOutOfRange)
    }
}

import SupervisionModel
import Testing

@Suite("The periods of Article 11")
struct QuotaPeriodTests {
    @Test("are judged together for every month and rest of a year", arguments: 0..<12)
    func combinations(_ pool: Int) throws {
        let quota = SpotCheckQuota(SupervisionPolicy.beijing.spotCheckShare)
        for checked in 0...pool {
            for restPool in 0...23 {
                for restChecked in 0...restPool {
                    let month = try SpotCheckTally(checked: checked, of: pool)
                    let year = try SpotCheckTally(checked: checked + restChecked, of: pool + restPool)
                    // By comparing fractions, without the rule's own formula.
                    let monthShort = 10 * month.checked < 3 * month.pool
                    let yearShort = 10 * year.checked < 3 * year.pool
                    let expected: Ruling =
                        if monthShort && yearShort {
                            .breached
                        } else if monthShort || yearShort {
                            .forPerson
                        } else {
                            pool == 0 ? .notApplicable : .held
                        }
                    let verdict = try quota.verdict(month: month, yearToDate: year)
                    #expect(verdict.ruling == expected, "\(month) in \(year)")
                }
            }
        }
    }
}

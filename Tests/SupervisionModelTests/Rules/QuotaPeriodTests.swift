import SupervisionModel
import Testing

@Suite("The quota's period")
struct QuotaPeriodTests {
    func quota(_ period: QuotaPeriod) throws -> SpotCheckQuota {
        SpotCheckQuota(
            try PolicyField.named("quotaPeriod")
                .setting(period.rawValue, reading: "期间口径", in: .beijing).spotCheck)
    }

    @Test(
        "decides which shortfall counts",
        arguments: [
            (.month, 3, 10, 29, 100, .held), (.month, 2, 10, 30, 100, .breached),
            (.month, 0, 0, 29, 100, .notApplicable),
            (.month, 2, 10, 29, 100, .breached), (.yearToDate, 2, 10, 30, 100, .held),
            (.yearToDate, 3, 10, 29, 100, .breached), (.yearToDate, 0, 0, 29, 100, .breached),
            (.yearToDate, 0, 0, 30, 100, .held), (.yearToDate, 0, 0, 0, 0, .notApplicable),
            (.monthAndYearToDate, 2, 10, 29, 100, .breached),
            (.monthAndYearToDate, 2, 10, 30, 100, .forPerson),
            (.monthAndYearToDate, 0, 0, 30, 100, .notApplicable),
            (.monthAndYearToDate, 0, 0, 29, 100, .forPerson),
        ] as [(QuotaPeriod, Int, Int, Int, Int, Ruling)])
    func decides(
        _ period: QuotaPeriod, _ checked: Int, _ pool: Int, _ yearChecked: Int, _ yearPool: Int,
        _ ruling: Ruling
    ) throws {
        let verdict = try quota(period).verdict(
            month: SpotCheckTally(checked: checked, of: pool),
            yearToDate: SpotCheckTally(checked: yearChecked, of: yearPool))
        #expect(verdict.ruling == ruling)
        #expect(verdict.reasons.last?.chinese.hasSuffix("；期间口径") == true)
        let english = try #require(verdict.reasons.last?.english)
        #expect(
            english
                == "Sessions are counted, by filings; missed "
                + (period == .monthAndYearToDate
                    ? "only if month and year to date both fall short."
                    : period == .month ? "if the month falls short." : "if the year to date falls short."))
    }

    @Test("of Beijing is both, as without a policy")
    func beijing() {
        #expect(
            SpotCheckQuota(SpotCheckRequirements.beijing)
                == SpotCheckQuota(SupervisionPolicy.beijing.spotCheckShare))
        #expect(QuotaPeriod.allCases.map(\.chinese) == ["当月与当年累计均不足方为不符合", "当月不足即为不符合", "当年累计不足即为不符合"])
        #expect(QuotaUnit.allCases.map(\.chinese) == ["认定批次", "评价机构", "参加认定人员"])
    }
}

import SupervisionModel
import Testing

@Suite("The forecast of a shortfall")
struct ShortfallForecastTests {
    typealias Scene = QuotaScene

    func period(_ checked: Int, _ pool: Int, _ toCome: Int) throws -> ForecastPeriod {
        try ForecastPeriod(
            share: .thirtyPercent, soFar: SpotCheckTally(checked: checked, of: pool), toCome: toCome)
    }

    @Test(
        "counts what is needed and whether what is to come suffices",
        arguments: [
            // checked, pool so far, to come, required, needed, reachable
            (0, 0, 0, 0, 0, true), (0, 0, 1, 1, 1, true), (0, 1, 0, 1, 1, false), (1, 1, 0, 1, 0, true),
            (1, 8, 2, 3, 2, true), (1, 9, 1, 3, 2, false), (1, 8, 3, 4, 3, true), (3, 10, 0, 3, 0, true),
            (2, 10, 0, 3, 1, false), (5, 10, 0, 3, 0, true), (0, 7, 3, 3, 3, true), (0, 8, 2, 3, 3, false),
        ])
    func arithmetic(
        _ checked: Int, _ pool: Int, _ toCome: Int, _ required: Int, _ needed: Int, _ reachable: Bool
    ) throws {
        let period = try period(checked, pool, toCome)
        #expect(period.required == required)
        #expect(period.needed == needed)
        #expect(period.isReachable == reachable)
        #expect(period.toCome == toCome)
    }

    @Test("asks for exactly the share of every pool to 10,000, by integers and by comparing fractions")
    func exact() throws {
        for pool in 0...10_000 {
            let required = SpotCheckShare.thirtyPercent.required(of: pool)
            #expect(required == (3 * pool + 9) / 10, "\(pool)")
            // The least k with k/n ≥ 3/10, by cross-multiplication.
            #expect(10 * required >= 3 * pool, "\(pool)")
            #expect(pool == 0 ? required == 0 : 10 * (required - 1) < 3 * pool, "\(pool)")
            let split = pool / 3
            #expect(try period(0, pool - split, split).required == required, "\(pool)")
            #expect(try period(0, pool - required, required).isReachable, "\(pool)")
            if required > 0 {
                #expect(try !period(0, pool - required + 1, required - 1).isReachable, "\(pool)")
            }
        }
    }

    @Test("is out of reach only where neither month nor year can make it")
    func both() throws {
        let good = try period(3, 10, 0)
        let bad = try period(2, 10, 0)
        let goodYear = try period(30, 100, 0)
        let badYear = try period(29, 100, 0)
        for (month, year, reachable, outOfReach) in [
            (good, goodYear, true, false), (bad, goodYear, false, false), (good, badYear, false, false),
            (bad, badYear, false, true),
        ] {
            let forecast = try ShortfallForecast(month: month, year: year)
            #expect(forecast.isReachable == reachable)
            #expect(forecast.isOutOfReach == outOfReach)
        }
    }

    @Test(
        "refuses a year that doesn't contain its month",
        arguments: [
            (3, 10, 2, 3, 10, 2, true), (3, 10, 2, 3, 10, 1, false), (3, 10, 2, 2, 20, 2, false),
            (3, 10, 2, 3, 9, 2, false), (3, 10, 2, 5, 12, 3, true), (3, 10, 2, 6, 12, 3, false),
        ])
    func contains(
        _ checked: Int, _ pool: Int, _ toCome: Int, _ yearChecked: Int, _ yearPool: Int, _ yearToCome: Int,
        _ fits: Bool
    ) throws {
        let month = try period(checked, pool, toCome)
        let year = try period(yearChecked, yearPool, yearToCome)
        guard !fits else {
            #expect(try ShortfallForecast(month: month, year: year).year == year)
            return
        }
        let error = #expect(throws: ModelError.self) { try ShortfallForecast(month: month, year: year) }
        #expect(error?.code == .countOutOfRange)
        #expect(error?.basis == LegalBasis(article: 11))
        let negative = #expect(throws: ModelError.self) { try period(0, 0, -1) }
        #expect(negative?.code == .countOutOfRange)
        #expect(negative?.basis == LegalBasis(article: 11))
    }

    @Test("takes from a ledger the sessions that weren't checked and aren't over")
    func ofLedger() throws {
        var sessions = [
            try Scene.session("over", on: "2026-03-08", to: "2026-03-09"),
            try Scene.session("last-day", on: "2026-03-08", to: "2026-03-10", .held),
            try Scene.session("checked", on: "2026-03-10"),
            try Scene.session("later", on: "2026-03-20", .filed),
            try Scene.session("off", on: "2026-03-21", .cancelled),
            try Scene.session("april", on: "2026-04-20", .filed),
        ]
        for number in 0..<8 { sessions.append(try Scene.session("f\(number)", on: "2026-02-0\(number + 1)")) }
        let ledger = try Scene.ledger(sessions, [Scene.visit("v", to: "checked")])
        let march = try #require(CalendarMonth("2026-03"))
        let forecast = try ledger.forecast(of: march, asOf: Scene.day("2026-03-10"))
        #expect(forecast.month == (try period(1, 2, 2)))
        #expect(forecast.year == (try period(1, 10, 3)))
        #expect(forecast.month.needed == 1)
        #expect(forecast.year.needed == 3)
        #expect(try ledger.forecast(of: march, asOf: Scene.day("2026-03-09")).month == period(1, 1, 3))
        #expect(try ledger.forecast(of: march, asOf: Scene.day("2026-03-11")).month == period(1, 3, 1))
        for text in ["2025-03", "2027-03"] {
            let month = try #require(CalendarMonth(text))
            let error = #expect(throws: ModelError.self) {
                try ledger.forecast(of: month, asOf: Scene.day("2026-03-10"))
            }
            #expect(error?.code == .countOutOfRange)
            #expect(error?.basis == LegalBasis(article: 11))
        }
    }
}

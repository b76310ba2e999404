import SupervisionAnalytics
import Testing

@Suite("Trend tests give published statistics, and never anything that isn't a number")
struct TrendTestTests {
    static func isSound(_ trend: MannKendall) -> Bool {
        [trend.variance, trend.z, trend.p, trend.tau, trend.slope, trend.intercept].allSatisfy(\.isFinite)
            && trend.p >= 0 && trend.p <= 1
    }

    @Test("Mann and Kendall on daily births of 1959")
    func births() throws {
        let reference = try PublishedReference("T20")
        let trend = MannKendall.test(try reference.numbers("x"), correction: .none)
        #expect(trend.score == 12336)
        #expect(isClose(trend.variance, 5_412_244))
        #expect(isClose(trend.z, 5.302131199455321))
        #expect(isClose(trend.p, try reference.value("p"), 1e-12))
        #expect(isClose(trend.tau, try reference.value("Tau")))
        #expect(isClose(trend.slope, try reference.value("slope")))
        #expect(isClose(trend.intercept, 38.5))
        #expect(try #require(trend.slopeInterval).contains(trend.slope))
        #expect(trend.status == .ok)
    }

    @Test("The seasonal test on airline passengers")
    func seasonal() throws {
        let reference = try PublishedReference("T22")
        let trend = MannKendall.seasonal(try reference.numbers("x"), period: 12)
        #expect(trend.score == 784)
        #expect(isClose(trend.variance, 2550))
        #expect(isClose(trend.z, 15.50571052301472))
        #expect(isClose(trend.tau, try reference.value("Tau")))
        #expect(isClose(trend.slope, try reference.value("slope")))
        #expect(isClose(trend.intercept, try reference.value("intercept")))
    }

    @Test("Hamed and Rao's variance, negative for an ordinary tied series, is refused")
    func negativeVariance() throws {
        let reference = try PublishedReference("T23")
        let values = try reference.numbers("x")
        let plain = MannKendall.test(values, correction: .none)
        #expect(plain.score == 63)
        #expect(isClose(plain.variance, 641.6666666666666))
        #expect(isClose(plain.z, 2.447580305250341))
        #expect(isClose(plain.p, 0.014381907182260623))
        #expect(isClose(plain.slope, 1 / 6.0))
        #expect(isClose(plain.intercept, -0.4166666666666665))
        let corrected = MannKendall.test(values, correction: .hamedRao)
        #expect(isClose(try #require(corrected.correctedVariance), -5.192550505050562))
        #expect(corrected.status == .approximated)
        #expect(corrected.caveats.contains(.correctionRefused))
        #expect(corrected.z == plain.z)
        #expect(corrected.p == plain.p)
    }

    @Test("A constant series has no trend")
    func constant() {
        let trend = MannKendall.test([Double](repeating: 0, count: 24), correction: .hamedRao)
        #expect(trend.status == .degenerate)
        #expect(trend.p == 1 && trend.z == 0 && trend.slope == 0 && trend.variance == 0)
    }

    @Test("Up to ten values without ties have the exact distribution")
    func exact() {
        // Of the 24 orders of four values only the two monotonic ones have |S| = 6.
        let four = MannKendall.test([1, 2, 3, 4], correction: .none)
        #expect(four.isExact)
        #expect(isClose(four.p, 2 / 24.0, 1e-15))
        let none = MannKendall.test([2, 4, 1, 3], correction: .none)
        #expect(none.p == 1)
        #expect(MannKendall.test([1, 2, 2, 4], correction: .none).isExact == false)
        #expect(MannKendall.test([1, 2, 3], correction: .none).status == .noData)
    }

    @Test("The exact distribution is that of all orders counted one by one")
    func enumerated() {
        var orders = [[Int]]()
        func extend(_ order: [Int], _ rest: [Int]) {
            if rest.isEmpty { orders.append(order) }
            for next in rest { extend(order + [next], rest.filter { $0 != next }) }
        }
        extend([], Array(1...6))
        func score(_ order: [Int]) -> Int {
            order.indices.reduce(0) { sum, j in
                sum + (0..<j).reduce(0) { $0 + (order[j] > order[$1] ? 1 : -1) }
            }
        }
        let scores = orders.map { abs(score($0)) }
        for order in orders where order[0] == 1 {
            let trend = MannKendall.test(order.map { Double($0) }, correction: .none)
            let extreme = scores.count { $0 >= abs(trend.score) }
            #expect(isClose(trend.p, Double(extreme) / 720, 1e-14))
        }
    }

    @Test("Missing periods keep their places")
    func missing() {
        let trend = MannKendall.test([0, nil, 2, 3, .nan, 5, 6, nil, 8], correction: .none)
        #expect(trend.count == 6)
        #expect(isClose(trend.slope, 1))
        #expect(isClose(trend.intercept, 0))
        #expect(trend.caveats.contains(.periodsMissing))
    }

    @Test(
        "Reversing a series turns the sign alone; a monotonic map changes nothing but the slope",
        arguments: 1...20)
    func invariance(_ seed: UInt64) {
        var generator = CounterGenerator(seed: seed)
        let values = (0..<Int(4 + seed)).map { _ in Double(generator.index(below: 6)) }
        let trend = MannKendall.test(values, correction: .none)
        let reversed = MannKendall.test(values.reversed(), correction: .none)
        let mapped = MannKendall.test(values.map { $0 * $0 * $0 + $0 }, correction: .none)
        #expect(trend.score == -reversed.score)
        #expect(trend.p == reversed.p)
        #expect(isClose(trend.slope, -reversed.slope))
        #expect(trend.p == mapped.p && trend.score == mapped.score)
        #expect([trend, reversed, mapped].allSatisfy(Self.isSound))
        #expect(Self.isSound(MannKendall.test(values, correction: .hamedRao)))
        #expect(Self.isSound(MannKendall.seasonal(values, period: 3)))
    }

    @Test("Cochran and Armitage on smokers, the example of R's prop.trend.test")
    func smokers() throws {
        let reference = try PublishedReference("T44")
        let counts = try ControlChartTests.counts(try reference.counts("y"), try reference.counts("n"))
        let trend = try CochranArmitage.test(counts, scores: try reference.numbers("score"))
        #expect(isClose(trend.binomialZ * trend.binomialZ, try reference.value("stat")))
        #expect(isClose(trend.binomialP, try reference.value("p")))
        #expect(isClose(trend.binomialZ, try reference.value("z")))
        #expect(abs(trend.z) <= abs(trend.binomialZ))
        #expect(trend.slope < 0 && trend.status == .ok)
        #expect(CochranArmitage.test(counts).p == trend.p)
    }

    @Test("The dispersion is what the line leaves of Pearson's statistic, by hand on three periods")
    func dispersion() throws {
        // 10, 50, 10 of 100: no line at all; p̄ = 7/30, Pearson 100(2(2/15)² + (4/15)²)/(p̄q̄) = 59.627 on one degree.
        let counts = try ControlChartTests.counts([10, 50, 10], [100, 100, 100])
        let trend = CochranArmitage.test(counts)
        #expect(isClose(trend.dispersion, 59.627329192546583))
        #expect(trend.z == 0 && trend.p == 1 && trend.status == .tooFew)
        #expect(trend.caveats == [.fewPeriods, .overdispersed])
    }

    @Test("What can't be tested has p = 1 and says why")
    func untestable() throws {
        #expect(CochranArmitage.test([]).status == .noData)
        let one = CochranArmitage.test(try ControlChartTests.counts([1, 0], [9, 0]))
        #expect(one.status == .degenerate && one.p == 1)
        let none = CochranArmitage.test(try ControlChartTests.counts([0, 0, 0], [9, 8, 7]))
        #expect(none.status == .degenerate && none.p == 1 && none.caveats == [.allAlike])
        let full = CochranArmitage.test(try ControlChartTests.counts([9, 8, 7], [9, 8, 7]))
        #expect(full.status == .degenerate && full.intercept == 1)
        #expect(throws: AnalyticsError.self) { try CochranArmitage.test([], scores: [1]) }
        let count = try #require(PeriodCount(events: 1, trials: 2))
        #expect(throws: AnalyticsError.self) { try CochranArmitage.test([count], scores: [.nan]) }
    }

    @Test("A planted rise is found, and noise mostly isn't", arguments: 1...5)
    func power(_ seed: UInt64) throws {
        var generator = CounterGenerator(seed: seed)
        var alarms = 0
        for _ in 0..<400 {
            let counts = try (0..<24).map { _ in
                let events = (0..<30).reduce(0) { sum, _ in sum + (generator.unit() < 0.15 ? 1 : 0) }
                return try #require(PeriodCount(events: events, trials: 30))
            }
            if CochranArmitage.test(counts).p < 0.05 { alarms += 1 }
        }
        // 5 % of 400 is 20; widening the variance makes the test a little cautious.
        #expect(alarms >= 3 && alarms <= 36)
        let rising = try (0..<24).map { month in
            let rate = 0.05 + 0.02 * Double(month)
            let events = (0..<30).reduce(0) { sum, _ in sum + (generator.unit() < rate ? 1 : 0) }
            return try #require(PeriodCount(events: events, trials: 30))
        }
        #expect(CochranArmitage.test(rising).p < 1e-4)
    }
}

import SupervisionAnalytics
import Testing

@Suite("Control charts draw published limits and find every breach")
struct ControlChartTests {
    static func counts(_ events: [Int], _ trials: [Int]) throws -> [PeriodCount] {
        try zip(events, trials).map { try #require(PeriodCount(events: $0, trials: $1)) }
    }

    static func beyond(_ chart: ControlChart) -> [Int] {
        chart.breaches.filter { $0.rule == .beyondLimits }.map { $0.positions.lowerBound + 1 }
    }

    @Test("Orange juice cans of Montgomery's example 7.1, with and without its two special causes")
    func orangeJuice() throws {
        let reference = try PublishedReference("T01")
        let events = try reference.counts("D")
        let counts = try Self.counts(events, events.map { _ in 50 })
        let chart = ControlChart.p(counts, baseline: .allPoints, runs: .adaptive)
        #expect(chart.status == .ok)
        #expect(isClose(try #require(chart.center), try reference.value("center")))
        #expect(isClose(try #require(chart.points[0].lower), try reference.value("lcl")))
        #expect(isClose(try #require(chart.points[0].upper), try reference.value("ucl")))
        #expect(Self.beyond(chart) == [15, 23])

        let second = try PublishedReference("T02")
        let rest = ControlChart.p(counts, baseline: .excluding([14, 22]), runs: .adaptive)
        #expect(isClose(try #require(rest.center), try second.value("center"), 1e-7))
        #expect(isClose(try #require(rest.points[0].lower), try second.value("lcl"), 1e-7))
        #expect(isClose(try #require(rest.points[0].upper), try second.value("ucl"), 1e-7))
        #expect(Self.beyond(rest) == [15, 21, 23])
    }

    @Test("Samples of different sizes have limits of their own")
    func differentSizes() throws {
        let reference = try PublishedReference("T03")
        let counts = try Self.counts(try reference.counts("D"), try reference.counts("n"))
        let chart = ControlChart.p(counts, baseline: .allPoints, runs: .adaptive)
        let lower = try reference.values("lcl")
        let upper = try reference.values("ucl")
        for (point, limits) in zip(chart.points, zip(lower, upper)) {
            #expect(isClose(try #require(point.lower), limits.0))
            #expect(isClose(try #require(point.upper), limits.1))
        }
        #expect(Self.beyond(chart) == [11])
    }

    @Test("Rates of dyed cloth and counts of wafers")
    func ratesAndCounts() throws {
        let cloth = try PublishedReference("T04")
        let rates = try zip(try cloth.numbers("x"), try cloth.numbers("n")).map {
            try #require(PeriodRate(events: $0, exposure: $1))
        }
        let chart = ControlChart.u(rates, baseline: .allPoints, runs: .adaptive)
        #expect(isClose(try #require(chart.center), try cloth.value("center")))
        #expect(chart.status == .tooFew)
        let upper = try cloth.values("ucl")
        for (point, limit) in zip(chart.points, upper) { #expect(isClose(try #require(point.upper), limit)) }
        #expect(Self.beyond(chart).isEmpty)

        let wafers = try PublishedReference("T06")
        let plain = ControlChart.c(try wafers.counts("x"), baseline: .allPoints, runs: .adaptive)
        #expect(plain.points[0].lower == 4)
        #expect(plain.points[0].upper == 28)
        #expect(Self.beyond(plain) == [24])
    }

    @Test("Few expected events get exact limits with the same tails")
    func exactLimits() throws {
        var counts = [PeriodCount](repeating: try #require(PeriodCount(events: 1, trials: 20)), count: 24)
        counts[20] = try #require(PeriodCount(events: 6, trials: 20))
        let chart = ControlChart.p(counts, baseline: .first(20), runs: .adaptive)
        let point = chart.points[20]
        #expect(point.method == .exact)
        #expect(chart.caveats == [.exactLimits])
        let limit = try #require(
            InterpolatedLimit.proportion(rate: 0.05, trials: 20, tail: 0.998650101968370))
        #expect(isClose(try #require(point.upper), limit))
        // Three standard deviations would put the limit at .196, where one visit in 60 lies by chance.
        #expect(try #require(point.upper) > 0.22)
        #expect(Self.beyond(chart) == [21])
    }

    @Test("A baseline without events gives a bound and no alarm")
    func degenerate() throws {
        let counts = try (0..<20).map { try #require(PeriodCount(events: $0 == 19 ? 2 : 0, trials: 10)) }
        let chart = ControlChart.p(counts, baseline: .first(19), runs: .adaptive)
        #expect(chart.status == .degenerate)
        #expect(chart.breaches.isEmpty)
        #expect(isClose(try #require(chart.points[0].upper), 1 - 0.05.power(1 / 190.0)))
        let all = try (0..<20).map { _ in try #require(PeriodCount(events: 3, trials: 3)) }
        let full = ControlChart.p(all, baseline: .allPoints, runs: .adaptive)
        #expect(full.status == .degenerate)
        #expect(isClose(try #require(full.points[0].lower), 0.05.power(1 / 60.0)))
    }

    @Test(
        "Too few periods are drawn with a reservation, and very few without limits",
        arguments: [0, 1, 7, 8, 19, 20])
    func length(_ periods: Int) throws {
        let counts = try (0..<periods).map { try #require(PeriodCount(events: 5 + $0 % 2, trials: 50)) }
        let chart = ControlChart.p(counts, baseline: .allPoints, runs: .adaptive)
        #expect(chart.status == (periods == 0 ? .noData : (periods < 20 ? .tooFew : .ok)))
        #expect(chart.points.allSatisfy { ($0.upper != nil) == (periods >= 8) })
        let known = try #require(ControlBaseline.fixed(center: 0.1))
        let judged = ControlChart.p(counts, baseline: known, runs: .adaptive)
        #expect(judged.status == (periods == 0 ? .noData : .ok))
    }

    @Test("A period without trials is no point and breaks no run")
    func gaps() throws {
        var events = [Int](repeating: 2, count: 12) + [Int](repeating: 20, count: 12)
        var trials = [Int](repeating: 100, count: 24)
        (events[5], trials[5]) = (0, 0)
        let counts = try Self.counts(events, trials)
        let chart = ControlChart.p(counts, baseline: .allPoints, runs: .adaptive)
        #expect(chart.points[5].value == nil)
        #expect(chart.points[5].upper == nil)
        let runs = chart.breaches.filter { $0.rule == .longRun }
        #expect(runs.map(\.positions) == [0...11, 12...23])
        #expect(runs.map(\.side) == [.below, .above])
        #expect(runs.map(\.observed) == [11, 12])
        let fixed = ControlChart.p(counts, baseline: .allPoints, runs: .fixed(12))
        #expect(fixed.breaches.filter { $0.rule == .longRun }.map(\.positions) == [12...23])
    }

    @Test("Interpolated limits are Spiegelhalter's", arguments: ["T10", "T11"])
    func funnel(_ name: String) throws {
        let rows = try #require(try PublishedReference(name).expected as? [[String: Double]])
        for row in rows {
            for tail in [0.001, 0.025, 0.975, 0.999] {
                let expected = try #require(row["p\(tail)"])
                if let expectation = row["E"] {
                    let limit = try #require(InterpolatedLimit.count(expected: expectation, tail: tail))
                    #expect(isClose(limit / expectation, expected))
                } else {
                    let trials = Int(try #require(row["n"]))
                    let rate = try #require(row["theta0"])
                    let limit = InterpolatedLimit.proportion(rate: rate, trials: trials, tail: tail)
                    #expect(isClose(try #require(limit), expected))
                }
            }
        }
    }
}

extension Double {
    /// This number to a power, by squaring roots: independent of the functions under test.
    fileprivate func power(_ exponent: Double) -> Double {
        var result = 1.0
        var rest = exponent
        var root = self
        for _ in 0..<60 {
            root = root.squareRoot()
            rest *= 2
            if rest >= 1 {
                result *= root
                rest -= 1
            }
        }
        return result
    }
}

import SupervisionAnalytics
import SupervisionHistory
import SupervisionModel
import Testing

@Suite("An analysis of trends")
struct TrendAnalysisTests {
    static let end = CalendarDay(number: 730)

    static func run(
        _ city: RiskCity, by dimension: TrendDimension, asOf: CalendarDay = end
    ) throws -> TrendAnalysis {
        TrendAnalysis.run(
            try city.history(), by: dimension, months: nil, asOf: asOf, configuration: TrendConfiguration())
    }

    /// Two years from 1970-01-01 on; each institution is visited twice a month and violates item 0 with a chance that
    /// the body gives, from the institution and the day.
    static func city(
        seed: UInt64, institutions: Int, chance: (_ institution: Int, _ day: Int) -> Double
    ) -> RiskCity {
        var numbers = SeededNumbers(seed: seed)
        var city = RiskCity(institutions: [], categories: [], visits: [])
        for institution in 0..<institutions {
            city.institutions.append("I\(1000 + institution)")
            city.categories.append("")
            for visit in 0..<48 {
                let day = visit * 15 + numbers.below(15)
                var one = RiskCity.Visit(
                    id: "V\(institution)-\(visit)", institution: institution, day: Int32(day))
                if numbers.unit() < chance(institution, day) { one.violated = [0] }
                city.visits.append(one)
            }
        }
        return city
    }

    @Test("counts visits, answers and months as they are")
    func counts() throws {
        let city = RiskCity(
            institutions: ["A", "B"], categories: ["", ""],
            visits: [
                .init(id: "1", institution: 0, day: 0, violated: [0, 2]),
                .init(id: "2", institution: 1, day: 30, answered: [0, 1]),
                .init(id: "3", institution: 0, day: 31, violated: [0], answered: [0, 5], reportDelay: 9),
                .init(id: "4", institution: 1, day: 100, answered: []),
                .init(id: "5", institution: 1, day: 101, answered: [], escalations: 1),
                .init(id: "6", institution: 1, day: 105, violated: [1], reportDelay: 90),
            ])
        let day = CalendarDay(number: 120)
        let all = try Self.run(city, by: .overall, asOf: day)
        // January two visits, February one, March none, April the escalation; what answered nothing is no case.
        #expect(all.overall.series.exposed == [2, 1, 0, 1, 0])
        #expect(all.overall.series.violated == [1, 1, 0, 1, 0])
        #expect(all.overall.series.rate(2) == nil)
        #expect(all.months.lowerBound.description == "1970-01")
        #expect(all.units.isEmpty)
        #expect(all.status == .tooFew)
        #expect(all.pareto.rows.map(\.item).prefix(2) == ["k2", "k0"])
        #expect(all.pareto.rows.first?.weight == 3)
        #expect(all.overall.verdict == .tooFew)
        #expect(all.overall.caveats.contains(.shortSeries))
        let institutions = try Self.run(city, by: .institution, asOf: day)
        #expect(institutions.family.tested == 0)
        #expect(institutions.family.tooFew == 2)
        let items = try Self.run(city, by: .item, asOf: day)
        #expect(items.family.tooFew + items.family.withoutCases == 6)
    }

    @Test("finds the district that gets worse, and how much", arguments: [UInt64(1), 2, 3])
    func risingDistrict(seed: UInt64) throws {
        // Institutions with an odd number lie in the second district: 10 % at the start, 40 % at the end.
        let city = Self.city(seed: seed, institutions: 60) { institution, day in
            institution % 2 == 1 ? 0.1 + 0.3 * Double(day) / 720 : 0.2
        }
        let trends = try Self.run(city, by: .district)
        #expect(trends.status == .ok)
        #expect(trends.family.tested == 2)
        let first = try #require(trends.units.first)
        #expect(first.unit == .district(1))
        #expect(first.verdict == .rising)
        #expect((2.5...6).contains(first.ratio ?? 0))
        #expect(first.monotonic?.score ?? 0 > 0)
        #expect(first.chart?.points.count == first.series.count)
        #expect(trends.units.last?.verdict == .unproven)
        #expect(trends.family.alarms == 1)
        // The same history running backwards falls.
        var mirrored = city
        for place in mirrored.visits.indices { mirrored.visits[place].day = 729 - mirrored.visits[place].day }
        let falling = try #require(Self.run(mirrored, by: .district).units.first)
        #expect(falling.verdict == .falling)
        #expect((1.0 / 6...1 / 2.5).contains(falling.ratio ?? 0))
    }

    @Test("seldom alarms where nothing changes")
    func noTrend() throws {
        var families = 0
        for seed in UInt64(1)...20 {
            let city = Self.city(seed: seed, institutions: 80) { institution, _ in
                0.1 + 0.005 * Double(institution)
            }
            let trends = try Self.run(city, by: .institution)
            #expect(trends.family.tested >= 70)
            if trends.family.alarms > 0 { families += 1 }
        }
        // At a false discovery rate of 10 % two families of twenty are expected; seven are past 1 in 200.
        #expect(families < 7)
    }

    @Test("doesn't take a code that comes into use for a trend")
    func newCode() throws {
        var numbers = SeededNumbers(seed: 4)
        var city = Self.city(seed: 4, institutions: 60) { _, _ in 0.2 }
        city.isListForm = true
        for place in city.visits.indices where city.visits[place].day >= 365 && numbers.unit() < 0.2 {
            city.visits[place].violated.insert(2)
        }
        let trends = try Self.run(city, by: .item)
        let code = try #require(trends.units.first { $0.unit == .item(2) })
        #expect(code.verdict == .unproven)
        #expect(code.caveats.contains(.codeInUseForPart))
        #expect(code.series.exposed.prefix(11).allSatisfy { $0 == 0 })
        // On the official form an item is known to have been asked: there the same records are a trend.
        city.isListForm = false
        let asked = try Self.run(city, by: .item)
        #expect(asked.units.first { $0.unit == .item(2) }?.verdict == .rising)
    }

    @Test("sees nothing made or reported later, and no order of the input")
    func knowledge() throws {
        let city = Self.city(seed: 9, institutions: 30) { _, day in 0.1 + 0.3 * Double(day) / 720 }
        var altered = city
        for place in altered.visits.indices where place % 5 == 0 {
            altered.visits[place].reportDelay = 400
            altered.visits[place].violated = [1, 3]
        }
        var known = city
        known.visits = city.visits.enumerated().filter { $0.offset % 5 != 0 }.map(\.element)
        let day = CalendarDay(number: 390)
        for dimension in TrendDimension.allCases {
            let one = try Self.run(altered, by: dimension, asOf: day)
            let other = try Self.run(known, by: dimension, asOf: day)
            #expect(one.family == other.family)
            #expect(one.units.map(\.series) == other.units.map(\.series))
            #expect(one.pareto == other.pareto)
            var numbers = SeededNumbers(seed: 1)
            var shuffled = altered
            shuffled.visits.shuffle(using: &numbers)
            #expect(try Self.run(shuffled, by: dimension, asOf: day) == one)
        }
    }

    @Test("has an answer for a history without visits", arguments: TrendDimension.allCases)
    func empty(dimension: TrendDimension) throws {
        let trends = try Self.run(
            RiskCity(institutions: ["A"], categories: [""], visits: []), by: dimension)
        #expect(trends.status == .noData)
        #expect(trends.units.isEmpty)
        #expect(trends.overall.verdict == .tooFew)
        #expect(trends.overall.weighted.p == 1)
    }
}

extension TrendAnalysisTests {
    @Test("isn't misled by stray records under a code that was given up")
    func strayRecords() throws {
        var numbers = SeededNumbers(seed: 12)
        var city = Self.city(seed: 12, institutions: 60) { _, _ in 0.2 }
        city.isListForm = true
        for place in city.visits.indices {
            if city.visits[place].day < 365, numbers.unit() < 0.2 { city.visits[place].violated.insert(3) }
            if city.visits[place].day >= 700, numbers.unit() < 0.01 { city.visits[place].violated.insert(3) }
        }
        let code = try #require(Self.run(city, by: .item).units.first { $0.unit == .item(3) })
        #expect(code.verdict == .unproven)
        #expect(code.caveats.contains(.codeInUseForPart))
        #expect(code.series.monthsWithCases == 12)
        // What becomes rarer without vanishing is a trend all the same.
        var rarer = city
        for place in rarer.visits.indices where rarer.visits[place].day >= 365 && numbers.unit() < 0.05 {
            rarer.visits[place].violated.insert(3)
        }
        #expect(
            try Self.run(rarer, by: .item).units.first { $0.unit == .item(3) }?.verdict == .falling)
    }
}

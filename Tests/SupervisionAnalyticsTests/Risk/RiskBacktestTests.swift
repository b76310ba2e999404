import SupervisionAnalytics
import SupervisionHistory
import SupervisionModel
import Testing

@Suite("A back-test")
struct RiskBacktestTests {
    static let freeze: Int32 = 800

    /// A city whose last visits are to be ranked, some of the same weeks and later ones being forbidden ground.
    static func city(seed: UInt64) -> RiskCity {
        var city = RiskCity.drawn(seed: seed, institutions: 120)
        for place in city.visits.indices {
            city.visits[place].reportDelay = 0
            city.visits[place].split =
                switch city.visits[place].day {
                case ..<400: .history
                case ..<freeze: place % 9 == 0 ? .testOther : .train
                case ..<950: place % 4 == 0 ? .testOther : .test
                default: .late
                }
        }
        return city
    }

    static func run(_ city: RiskCity, testFrom: CalendarDay? = nil) throws -> RiskBacktest {
        try RiskBacktest.run(
            try city.history(), configuration: RiskModelTests.configuration(), testFrom: testFrom, seed: 1)
    }

    @Test("scores every labelled visit of the test, and nothing else", arguments: [UInt64(1), 2])
    func visits(seed: UInt64) throws {
        let city = Self.city(seed: seed)
        let test = try Self.run(city)
        let ids = try city.history().inspections.ids
        let wanted = city.visits.filter { $0.split == .test && $0.label != nil }
        #expect(Set(test.visits.map { ids[$0] }) == Set(wanted.map(\.id)))
        #expect(test.metrics.cases == wanted.count { $0.label == true })
        #expect(test.scores.allSatisfy { $0 > 0 && $0 < 1 })
        #expect(test.baselines.map(\.name) == ["last-outcome", "raw-share"])
        #expect(test.metrics.auc ?? 0 > 0.5)
    }

    @Test("sees no test, no other visit of its weeks and nothing later", arguments: [UInt64(1), 2, 3])
    func invisible(seed: UInt64) throws {
        let city = Self.city(seed: seed)
        let before = try Self.run(city)
        var altered = city
        for place in altered.visits.indices {
            switch altered.visits[place].split {
            case .testOther, .late:
                altered.visits[place].violated = [0, 1, 2, 3, 4]
                altered.visits[place].escalations = 2
                altered.visits[place].label = true
            case .test:
                altered.visits[place].violated = [0, 4]
                altered.visits[place].escalations = 1
            case .history, .train, nil: break
            }
        }
        altered.visits.removeAll { $0.split == .late && $0.institution % 2 == 0 }
        let after = try Self.run(altered)
        #expect(after.scores == before.scores)
        #expect(after.model.prior == before.model.prior)
        #expect(after.model.selection == before.model.selection)
    }

    @Test("takes a date where visits have no split, and asks for one otherwise")
    func date() throws {
        var city = RiskCity.drawn(seed: 4, institutions: 120)
        let test = try Self.run(city, testFrom: CalendarDay(number: Self.freeze))
        #expect(test.frozenOn == CalendarDay(number: Self.freeze))
        #expect(test.visits.count == city.visits.count { $0.day >= Self.freeze && $0.label != nil })
        #expect(throws: AnalyticsError.self) { try Self.run(city) }
        for place in city.visits.indices { city.visits[place].label = nil }
        #expect(throws: AnalyticsError.self) {
            try Self.run(city, testFrom: CalendarDay(number: Self.freeze))
        }
    }

    @Test("gives rates, not probabilities, where outcomes are too few to calibrate")
    func tooFew() throws {
        var city = RiskCity.drawn(seed: 4, institutions: 60)
        for place in city.visits.indices where city.visits[place].day < Self.freeze {
            city.visits[place].label = place % 97 == 0
        }
        let test = try Self.run(city, testFrom: CalendarDay(number: Self.freeze))
        #expect(test.model.selection.calibration == nil)
        #expect(test.metrics.brier == nil)
        #expect(test.metrics.auc != nil)
    }
}

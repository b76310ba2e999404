import RealModule
import SupervisionAnalytics
import SupervisionHistory
import SupervisionModel
import Testing

@Suite("An explanation")
struct RiskExplanationTests {
    @Test(
        "has parts that add up to the difference from the pooled logit",
        arguments: [(UInt64(1), false), (2, true), (3, false), (4, true)])
    func sums(seed: UInt64, isListForm: Bool) throws {
        var city = RiskCity.drawn(seed: seed, institutions: 150)
        city.isListForm = isListForm
        for place in city.visits.indices where place % 17 == 0 { city.visits[place].escalations = 1 }
        let history = try city.history()
        let day = CalendarDay(number: 1010)
        let model = try RiskModel.fit(history, asOf: day, configuration: RiskModelTests.configuration())
        let scored = try model.score(history, asOf: day)
        let slope = try #require(model.selection.calibration).slope
        #expect(slope > 0)
        let explanations = try model.explain(scored.institutions, in: history, asOf: day)
        for explanation in explanations {
            let wanted = slope * Double.log(explanation.risk.rate / model.prior.pooledRate)
            #expect(abs(explanation.total - wanted) < 1e-9)
            #expect(explanation.contributions.reduce(0) { $0 + $1.amount } == explanation.total)
            #expect(explanation.reasons.count <= 4)
            #expect(explanation.reasons.allSatisfy { $0.amount > 0 })
        }
    }

    @Test("counts an institution's visits and violations of an item, and not items that nobody answered")
    func facts() throws {
        var city = RiskCity.drawn(seed: 6)
        city.institutions.append("Z")
        city.categories.append("")
        for number in 0..<3 {
            city.visits.append(
                .init(
                    id: "z\(number)", institution: city.institutions.count - 1, day: 900 + Int32(number),
                    violated: number < 2 ? [2] : [0], answered: [0, 1, 2, 3, 4]))
        }
        let history = try city.history()
        let day = CalendarDay(number: 1010)
        let model = try RiskModel.fit(history, asOf: day, configuration: RiskModelTests.configuration())
        let risk = try #require(
            model.score(history, asOf: day).risk(ofInstitution: city.institutions.count - 1))
        let explanation = try model.explain(risk, in: history, asOf: day)
        let items = explanation.contributions.compactMap { part -> RiskContribution.ItemRecord? in
            if case .item(let record) = part.source { record } else { nil }
        }
        let second = try #require(items.first { $0.item == 2 })
        #expect(second.violations == 2)
        #expect(second.visits == 3)
        #expect(second.points > second.expected)
        // Item 5 was answered at none of its visits: it is neither a reason nor a relief.
        #expect(!items.contains { $0.item == 5 })
        let whole = items.reduce(0) { $0 + $1.expected }
        #expect(abs(whole - risk.exposure * risk.priorRate) < 1e-9)
    }
}

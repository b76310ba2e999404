import RealModule
import SupervisionAnalytics
import SupervisionHistory
import SupervisionModel
import Testing

@Suite("An assessment of risks")
struct RiskRanksTests {
    static func scored(_ city: RiskCity, day: Int32 = 1100) throws -> RiskAssessment {
        let history = try city.history()
        let day = CalendarDay(number: day)
        return try RiskModel.fit(history, asOf: day, configuration: RiskModelTests.configuration())
            .score(history, asOf: day)
    }

    @Test("has ranks and top probabilities that add up", arguments: [40, 300, 700])
    func sums(institutions: Int) throws {
        let scored = try Self.scored(.drawn(seed: 5, institutions: institutions))
        let count = Double(institutions)
        let ranks = scored.institutions.reduce(0) { $0 + $1.expectedRank }
        #expect(abs(ranks - count * (count + 1) / 2) < 1e-6 * ranks)
        let top = scored.institutions.reduce(0) { $0 + $1.topProbability }
        #expect(abs(top - (count / 10).rounded(.up)) < 1e-6)
        #expect(scored.rankStatus == (institutions <= 500 ? .ok : .approximated))
        let sorted = scored.institutions.map(\.expectedRank)
        #expect(sorted == sorted.sorted())
        for risk in scored.institutions {
            #expect((1...count).contains(risk.expectedRank))
            #expect((0...1).contains(risk.topProbability))
            #expect((0...1).contains(risk.exceedance))
            let interval = try #require(risk.rateInterval)
            #expect(interval.lower <= risk.rate && risk.rate <= interval.upper)
        }
    }

    /// Two gamma rates: P(θ₂ > θ₁) by sampling-free quadrature over fine quantiles, a second way to the same figure.
    @Test("ranks two institutions as an integral over their beliefs does")
    func pair() throws {
        var city = RiskCity(institutions: ["A", "B"], categories: ["", ""], visits: [])
        for number in 0..<6 {
            city.visits.append(
                .init(id: "a\(number)", institution: 0, day: 800 + Int32(number), violated: [0, 2]))
            city.visits.append(
                .init(
                    id: "b\(number)", institution: 1, day: 800 + Int32(number),
                    violated: number < 2 ? [0, 2] : []))
        }
        let scored = try Self.scored(city)
        let model = scored.model
        let beliefs = try [0, 1].map { place in
            let risk = try #require(scored.risk(ofInstitution: place))
            let shape = model.prior.strength + risk.exposure * (risk.ownRate ?? 0) / model.prior.dispersion
            return try #require(GammaDistribution(shape: shape, rate: shape / risk.rate))
        }
        var above = 0.0
        for node in 0..<4000 {
            above += beliefs[1].survival(beliefs[0].quantile((Double(node) + 0.5) / 4000)) / 4000
        }
        let first = try #require(scored.risk(ofInstitution: 0))
        #expect(abs(first.expectedRank - (1 + above)) < 2e-3)
        #expect(abs(first.topProbability - (1 - above)) < 2e-3)
        let interval = try #require(first.rateInterval)
        #expect(abs(beliefs[0].cdf(interval.lower) - 0.05) < 1e-9)
        #expect(abs(beliefs[0].survival(interval.upper) - 0.05) < 1e-9)
        #expect(abs(first.exceedance - beliefs[0].survival(1.5 * model.prior.pooledRate)) < 1e-12)
    }

    @Test("leaves withdrawn institutions out of the ranking and lists them")
    func withdrawn() throws {
        var city = RiskCity.drawn(seed: 3)
        city.withdrawn = [4: 1000, 5: 2000]
        let scored = try Self.scored(city)
        #expect(scored.withdrawn == [4])
        #expect(scored.institutions.count == city.institutions.count - 1)
        #expect(scored.risk(ofInstitution: 4) == nil)
        #expect(scored.risk(ofInstitution: 5) != nil)
    }

    @Test("gives an institution without visits what is expected of its like, and says so")
    func newcomer() throws {
        var city = RiskCity.drawn(seed: 3)
        city.institutions.append("Z")
        city.categories.append("甲类")
        let scored = try Self.scored(city)
        let risk = try #require(scored.risk(ofInstitution: city.institutions.count - 1))
        #expect(risk.evidence == .none)
        #expect(risk.ownRate == nil)
        #expect(abs(risk.rate - risk.priorRate) < 1e-12)
        let level = try #require(scored.model.prior.covariates.first)
        let place = try #require(level.levels.firstIndex(of: "甲类"))
        #expect(abs(risk.priorRate - scored.model.prior.pooledRate * level.multipliers[place]) < 1e-12)
    }

    @Test("keeps the others' order when an unrelated institution comes in", arguments: [UInt64(1), 2])
    func unrelated(seed: UInt64) throws {
        let city = RiskCity.drawn(seed: seed)
        var larger = city
        larger.institutions.append("Z")
        larger.categories.append("")
        larger.visits.append(.init(id: "z", institution: city.institutions.count, day: 500, violated: [1]))
        let before = try Self.scored(city).institutions
        let after = try Self.scored(larger).institutions.filter { $0.institution < city.institutions.count }
        let places = Dictionary(uniqueKeysWithValues: after.enumerated().map { ($1.institution, $0) })
        let moved = before.enumerated().map { abs($0 - (places[$1.institution] ?? 0)) }.max() ?? 0
        #expect(moved <= 2)
    }

    @Test("has an answer for no visits, no violations and no institutions")
    func degenerate() throws {
        let empty = try Self.scored(RiskCity(institutions: [], categories: [], visits: []))
        #expect(empty.institutions.isEmpty)
        #expect(empty.model.status == .noData)
        let unvisited = try Self.scored(
            RiskCity(institutions: ["A", "B"], categories: ["", ""], visits: []))
        #expect(unvisited.institutions.map(\.expectedRank) == [1.5, 1.5])
        let clean = try Self.scored(
            RiskCity(
                institutions: ["A", "B"], categories: ["", ""],
                visits: [.init(id: "1", institution: 0, day: 5), .init(id: "2", institution: 1, day: 5)]))
        #expect(clean.model.prior.status == .degenerate)
        for risk in unvisited.institutions + clean.institutions {
            #expect(risk.rate == 0)
            #expect(risk.exceedance == 0)
            #expect(risk.topProbability.isFinite && risk.priorVisits.isFinite)
        }
        let unanswered = try Self.scored(
            RiskCity(
                institutions: ["A"], categories: [""],
                visits: [.init(id: "1", institution: 0, day: 5, answered: [])]))
        #expect(unanswered.institutions.allSatisfy { $0.rate.isFinite && $0.exposure == 0 })
    }
}

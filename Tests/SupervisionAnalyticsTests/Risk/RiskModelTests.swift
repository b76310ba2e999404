import RealModule
import SupervisionAnalytics
import SupervisionHistory
import SupervisionModel
import Testing

@Suite("A risk model")
struct RiskModelTests {
    static let day = CalendarDay(number: 1000)

    static func configuration(_ covariates: [String] = ["category"]) -> RiskConfiguration {
        RiskConfiguration(label: .recorded("y"), covariates: covariates)
    }

    /// Two institutions of one category, one of another.
    ///
    /// Weights 10/3/1 and a year's half-life stand, there being too
    /// few outcomes to choose. 30.4375 · 12 = 365.25 days halve a weight.
    @Test("agrees with a case worked by hand")
    func byHand() throws {
        let city = RiskCity(
            institutions: ["A", "B", "C"], categories: ["x", "x", "y"],
            visits: [
                .init(id: "1", institution: 0, day: 1000, violated: [0, 2]),
                .init(id: "2", institution: 0, day: 900, violated: []),
                .init(id: "3", institution: 1, day: 900, violated: [0]),
                .init(id: "4", institution: 2, day: 500, violated: [4], answered: [0, 1, 2, 3, 4]),
            ])
        let history = try city.history()
        let model = try RiskModel.fit(history, asOf: Self.day, configuration: Self.configuration())
        #expect(model.weights == .form)
        #expect(model.halfLife == .months(12))
        #expect(model.status == .tooFew)
        // Points: 4 + 0 + 1 + 10. Exposure: the last visit answered 18 of the checklist's weight of 28.
        let pooled = 15 / (3 + 18.0 / 28)
        #expect(abs(model.prior.pooledRate - pooled) < 1e-12)
        // Too few second visits to tell the dispersion: a serious violation is the typical event.
        #expect(model.prior.dispersion == 3)
        let x = (10 + 5.0 / 3) / (10 + 3 * pooled / 3)
        let multipliers = try #require(model.prior.covariates.first).multipliers
        #expect(abs(multipliers[0] - x) < 1e-12)
        let scored = try model.score(history, asOf: Self.day)
        #expect(scored.institutions.count == 3)
        let first = try #require(scored.risk(ofInstitution: 0))
        let recent = Double.exp2(-1 / 365.25)
        let older = Double.exp2(-101 / 365.25)
        #expect(abs(first.exposure - (recent + older)) < 1e-12)
        #expect(abs(first.priorRate - pooled * x) < 1e-12)
        let own = try #require(first.ownRate)
        #expect(abs(own - 4 * recent / (recent + older)) < 1e-12)
        #expect(abs(first.priorVisits - model.prior.strength * 3 / (pooled * x)) < 1e-9)
        let mixed =
            (first.priorVisits * first.priorRate + first.exposure * own)
            / (first.priorVisits + first.exposure)
        #expect(abs(first.rate - mixed) < 1e-12)
        #expect(first.probability == nil)
        #expect(first.visits == 2)
        #expect(first.lastVisit == Self.day)
        #expect(try #require(scored.risk(ofInstitution: 2)).evidence == .insufficient)
    }

    @Test(
        "fits the strength of its prior at the penalised likelihood's maximum", arguments: [UInt64(1), 2, 3])
    func strength(seed: UInt64) throws {
        let history = try RiskCity.drawn(seed: seed).history()
        let model = try RiskModel.fit(
            history, asOf: CalendarDay(number: 2000), configuration: Self.configuration([]))
        // A second writing of the likelihood, by the prior's own figures and undecayed tallies of whole visits.
        let inspections = history.inspections
        var points = [Double](repeating: 0, count: history.institutions.count)
        var exposure = points
        let factors = Dictionary(
            uniqueKeysWithValues: model.prior.visitKinds.map {
                ("\($0.purpose as Any)\($0.hasOutcome)", $0.factor)
            })
        for visit in 0..<inspections.count {
            let institution = Int(inspections.institutions[visit])
            history.forEachViolation(ofVisit: visit) { points[institution] += model.weights[$0.severity] }
            let whole = RiskCity.severities.reduce(0) { $0 + model.weights[$1] }
            let answered = (0..<6).filter { history.isAnswered(item: $0, atVisit: visit) }
                .reduce(0) { $0 + model.weights[RiskCity.severities[$1]] }
            let label = inspections.labels[0].values[visit] != nil
            let factor = factors["\(inspections.purposes[visit] as Any)\(label)"] ?? 1
            exposure[institution] += factor * answered / whole
        }
        let pooled = points.reduce(0, +) / exposure.reduce(0, +)
        #expect(abs(pooled - model.prior.pooledRate) < 1e-9)
        func value(_ k: Double) -> Double {
            var sum = Double.log(k) - 2 * Double.log(1 + k)
            for place in points.indices where exposure[place] > 0 {
                let y = points[place] / model.prior.dispersion
                let e = exposure[place] * pooled / model.prior.dispersion
                sum += Double.logGamma(k + y) - Double.logGamma(k) + k * Double.log(k)
                sum -= (k + y) * Double.log(k + e)
            }
            return sum
        }
        let k = model.prior.strength
        #expect(value(k) >= value(k * 1.01))
        #expect(value(k) >= value(k / 1.01))
    }

    @Test("doesn't depend on the order of its input", arguments: [UInt64(1), 2, 3])
    func permutation(seed: UInt64) throws {
        let city = RiskCity.drawn(seed: seed)
        var numbers = SeededNumbers(seed: seed + 100)
        let order = Array(city.institutions.indices).shuffled(using: &numbers)
        var other = city
        other.institutions = order.map { city.institutions[$0] }
        other.categories = order.map { city.categories[$0] }
        let places = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
        other.visits = city.visits.shuffled(using: &numbers).map { visit in
            var moved = visit
            moved.institution = places[visit.institution] ?? 0
            return moved
        }
        let day = CalendarDay(number: 950)
        let histories = try [city.history(), other.history()]
        let scored = try histories.map { history in
            try RiskModel.fit(history, asOf: day, configuration: Self.configuration()).score(
                history, asOf: day)
        }
        #expect(scored[0].institutions.count == scored[1].institutions.count)
        for (left, right) in zip(scored[0].institutions, scored[1].institutions) {
            // To the last bit, in the same order.
            #expect(city.institutions[left.institution] == other.institutions[right.institution])
            #expect(left.rate == right.rate)
            #expect(left.probability == right.probability)
            #expect(left.expectedRank == right.expectedRank)
            #expect(left.topProbability == right.topProbability)
        }
    }

    @Test("never lowers an institution's risk for more violations", arguments: [UInt64(1), 2, 3, 4])
    func monotone(seed: UInt64) throws {
        let city = RiskCity.drawn(seed: seed)
        let day = CalendarDay(number: 1100)
        let history = try city.history()
        let model = try RiskModel.fit(history, asOf: day, configuration: Self.configuration())
        let before = try model.score(history, asOf: day)
        var numbers = SeededNumbers(seed: seed)
        for _ in 0..<20 {
            var worse = city
            let place = numbers.below(city.visits.count)
            let clean = worse.visits[place].answered.subtracting(worse.visits[place].violated)
            guard let item = clean.sorted().randomElement(using: &numbers) else { continue }
            worse.visits[place].violated.insert(item)
            let institution = city.visits[place].institution
            let after = try model.score(worse.history(), asOf: day)
            let old = try #require(before.risk(ofInstitution: institution))
            let new = try #require(after.risk(ofInstitution: institution))
            #expect(new.rate > old.rate)
            #expect((new.probability ?? 0) >= (old.probability ?? 0))
            #expect(new.expectedRank <= old.expectedRank + 1e-9)
            #expect(new.exceedance >= old.exceedance)
            // Nobody else's rate is touched.
            for other in city.institutions.indices where other != institution {
                #expect(
                    after.risk(ofInstitution: other)?.rate == before.risk(ofInstitution: other)?.rate)
            }
        }
    }

    @Test("sees nothing made or reported after its day", arguments: [UInt64(1), 2, 3])
    func future(seed: UInt64) throws {
        let city = RiskCity.drawn(seed: seed)
        let day = CalendarDay(number: 700)
        var past = city
        past.visits.removeAll { $0.day + $0.reportDelay > day.number }
        var altered = city
        for place in altered.visits.indices
        where altered.visits[place].day + altered.visits[place].reportDelay > day.number {
            altered.visits[place].violated = [0, 1, 2, 3, 4]
            altered.visits[place].label = true
            altered.visits[place].escalations = 3
        }
        #expect(past.visits.count < city.visits.count)
        let scored = try [city, past, altered].map { city in
            let history = try city.history()
            return try RiskModel.fit(history, asOf: day, configuration: Self.configuration())
                .score(history, asOf: day).institutions
        }
        #expect(scored[0] == scored[1])
        #expect(scored[0] == scored[2])
    }

    @Test("never trains on a blank label, and never on a visit for a cause")
    func blankLabels() throws {
        var city = RiskCity.drawn(seed: 7)
        for place in city.visits.indices { city.visits[place].label = nil }
        let day = CalendarDay(number: 1100)
        let blank = try RiskModel.fit(city.history(), asOf: day, configuration: Self.configuration())
        #expect(blank.selection.labelled == 0)
        #expect(blank.selection.calibration == nil)
        #expect(blank.status == .noData)
        for place in city.visits.indices {
            city.visits[place].label = place % 2 == 0
            city.visits[place].purpose = .forCause
        }
        let forCause = try RiskModel.fit(city.history(), asOf: day, configuration: Self.configuration())
        #expect(forCause.selection.labelled == 0)
    }

    @Test("isn't misled by visits that look at little and find little")
    func visitKinds() throws {
        // Follow-ups at the worse half find a tenth of what full visits find there; full visits are as many everywhere.
        var numbers = SeededNumbers(seed: 11)
        var city = RiskCity(institutions: [], categories: [], visits: [])
        for institution in 0..<100 {
            city.institutions.append("I\(100 + institution)")
            city.categories.append("")
            let isBad = institution < 50
            for number in 0..<8 {
                var visit = RiskCity.Visit(
                    id: "f\(institution)-\(number)", institution: institution, day: Int32(100 + 100 * number))
                for item in 0..<4 where numbers.unit() < (isBad ? 0.5 : 0.2) { visit.violated.insert(item) }
                visit.label = visit.violated.count > 1
                city.visits.append(visit)
                guard numbers.unit() < (isBad ? 0.9 : 0.1) else { continue }
                var followUp = RiskCity.Visit(
                    id: "u\(institution)-\(number)", institution: institution, day: Int32(110 + 100 * number))
                for item in 0..<4 where numbers.unit() < (isBad ? 0.05 : 0.02) {
                    followUp.violated.insert(item)
                }
                city.visits.append(followUp)
            }
        }
        let history = try city.history()
        let day = CalendarDay(number: 1000)
        let model = try RiskModel.fit(history, asOf: day, configuration: Self.configuration([]))
        let followUps = try #require(model.prior.visitKinds.first { !$0.hasOutcome })
        #expect((0.05...0.25).contains(followUps.factor))
        #expect(model.prior.visitKinds.first { $0.hasOutcome }?.factor == 1)
        let scored = try model.score(history, asOf: day)
        #expect(scored.institutions.prefix(50).count { $0.institution < 50 } >= 47)
    }
}

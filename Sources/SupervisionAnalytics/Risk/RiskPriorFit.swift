import RealModule
import SupervisionHistory
import SupervisionModel

/// Fits a ``RiskPrior`` to visits that aren't decayed: a prior is about how institutions differ, not about today.
enum RiskPriorFit {
    /// Rounds of fitting each covariate's levels given the others'; the change of the last is below 1e-3 in practice.
    static let sweeps = 8
    /// The strength, in events, with which a level's multiplier is shrunk to 1.
    static let levelStrength = 10.0
    /// Institutions below which differences between them can't be told.
    static let leastInstitutions = 10

    /// Fits a prior to the visits before a day.
    ///
    /// - Parameters:
    ///   - table: The visits.
    ///   - covariates: The columns used as levels, each with a level for every institution.
    ///   - institutions: The number of institutions.
    ///   - day: Visits from this day on are left out.
    ///   - weights: The weights of severities.
    /// - Returns: A prior; of status `noData` with no visit at all, `degenerate` where no visit has points.
    /// - Complexity: O(visits + sweeps × institutions × covariates + iterations × institutions).
    static func fit(
        _ table: VisitTable, covariates: [CovariateColumn], institutions: Int, before day: Int32,
        weights: SeverityWeights
    ) -> RiskPrior {
        let kinds = VisitKindFit.fit(table, institutions: institutions, before: day, weights: weights)
        let tally = RiskTally(
            table, institutions: institutions, before: day, weights: weights, halfLife: .endless,
            kinds: kinds.factors)
        let points = tally.points.reduce(0, +)
        let exposure = tally.exposure.reduce(0, +)
        guard exposure > 0 else { return empty(covariates, rate: 0, status: .noData) }
        guard points > 0 else { return empty(covariates, rate: 0, status: .degenerate) }
        let pooled = points / exposure
        let dispersion = dispersion(table, tally, before: day, weights: weights, kinds: kinds.factors)
        let levels = fitLevels(tally, covariates, pooled: pooled, dispersion: dispersion)
        var expected = [Double](repeating: 0, count: institutions)
        var events = expected
        for institution in 0..<institutions {
            var rate = pooled
            for (covariate, column) in zip(levels, covariates) {
                rate *= covariate.multipliers[Int(column.values[institution])]
            }
            expected[institution] = tally.exposure[institution] * rate / dispersion
            events[institution] = tally.points[institution] / dispersion
        }
        let visited = expected.lazy.filter { $0 > 0 }.count
        let fit = OwnMultiplierFit.fit(events: events, expected: expected)
        return RiskPrior(
            pooledRate: pooled, dispersion: dispersion, strength: fit.strength, covariates: levels,
            visitKinds: kinds.kinds, kindFactors: kinds.factors,
            status: visited < leastInstitutions ? .tooFew : fit.status)
    }

    private static func empty(
        _ covariates: [CovariateColumn], rate: Double, status: ResultStatus
    ) -> RiskPrior {
        RiskPrior(
            pooledRate: rate, dispersion: 1, strength: 1,
            covariates: covariates.map { column in
                RiskPrior.Covariate(
                    name: column.name, levels: column.levels,
                    multipliers: column.levels.map { _ in 1 }, exposures: column.levels.map { _ in 0 })
            }, visitKinds: [], kindFactors: VisitKindFit.Result.alike.factors, status: status)
    }

    /// The variance of a visit's points over their mean, within institutions visited twice or more.
    private static func dispersion(
        _ table: VisitTable, _ tally: RiskTally, before day: Int32, weights: SeverityWeights,
        kinds: [Double]
    ) -> Double {
        var visits = [Int32](repeating: 0, count: tally.points.count)
        let count = table.count(before: day)
        let share = { (visit: Int) -> Double in
            table.reportDays[visit] < day
                ? kinds[Int(table.kinds[visit])] * table.answeredShare(visit, weights) : 0
        }
        for visit in 0..<count where share(visit) > 0 { visits[Int(table.institutions[visit])] += 1 }
        var squares = 0.0
        var freedom = 0.0
        var expected = 0.0
        for visit in 0..<count {
            let exposure = share(visit)
            let institution = Int(table.institutions[visit])
            guard exposure > 0, visits[institution] > 1 else { continue }
            let part = exposure / tally.exposure[institution]
            let mean = part * tally.points[institution]
            let difference = table.points(visit, weights) - mean
            squares += difference * difference
            // The variance of a visit's distance from the institution's mean, were points Poisson's.
            freedom += 1 - part
            expected += mean * (1 - part)
        }
        // Too few second visits to tell: the weight of a serious violation is the size of a typical event.
        guard freedom >= 20, expected > 0 else { return max(RiskPrior.leastDispersion, weights.serious) }
        return max(RiskPrior.leastDispersion, squares / expected)
    }

    /// Fits each covariate's multipliers given the others', in their order, a fixed number of rounds.
    private static func fitLevels(
        _ tally: RiskTally, _ covariates: [CovariateColumn], pooled: Double, dispersion: Double
    ) -> [RiskPrior.Covariate] {
        var multipliers = covariates.map { [Double](repeating: 1, count: $0.levels.count) }
        var exposures = covariates.map { [Double](repeating: 0, count: $0.levels.count) }
        for _ in 0..<(covariates.isEmpty ? 0 : sweeps) {
            for (place, column) in covariates.enumerated() {
                var events = [Double](repeating: 0, count: column.levels.count)
                var expected = events
                var exposure = events
                for institution in tally.points.indices where tally.exposure[institution] > 0 {
                    var rate = pooled
                    for (other, otherColumn) in covariates.enumerated() where other != place {
                        rate *= multipliers[other][Int(otherColumn.values[institution])]
                    }
                    let level = Int(column.values[institution])
                    events[level] += tally.points[institution] / dispersion
                    expected[level] += tally.exposure[institution] * rate / dispersion
                    exposure[level] += tally.exposure[institution]
                }
                for level in events.indices {
                    multipliers[place][level] =
                        (levelStrength + events[level]) / (levelStrength + expected[level])
                }
                exposures[place] = exposure
            }
        }
        return covariates.indices.map { place in
            RiskPrior.Covariate(
                name: covariates[place].name, levels: covariates[place].levels,
                multipliers: multipliers[place], exposures: exposures[place])
        }
    }
}

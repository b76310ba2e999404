public import SupervisionHistory
public import SupervisionModel

extension RiskModel {
    /// Scores every institution by what was known on a day.
    ///
    /// Withdrawn institutions aren't ranked. Ranks and top shares are among all the others, city-wide: showing one
    /// district's institutions changes no figure.
    ///
    /// - Parameters:
    ///   - history: The history, of the regime that the model was fitted on.
    ///   - asOf: Visits made or reported after this day are invisible.
    /// - Throws: ``AnalyticsError`` with code `unknownColumn` when the history lacks a covariate of the model.
    /// - Complexity: O(visits + institutions²) to 500 institutions, O(visits + 256 institutions) above.
    public func score(
        _ history: InspectionHistory, asOf: CalendarDay
    ) throws(AnalyticsError) -> RiskAssessment {
        try score(try VisitTable(history, knownOn: asOf, label: configuration.label), history, asOf: asOf)
    }

    func score(
        _ table: VisitTable, _ history: InspectionHistory, asOf: CalendarDay
    ) throws(AnalyticsError) -> RiskAssessment {
        let count = history.institutions.count
        let tally = RiskTally(
            table, institutions: count, before: asOf.number + 1, weights: weights, halfLife: halfLife,
            kinds: prior.kindFactors)
        let levels = try levels(in: history)
        var visits = [Int](repeating: 0, count: count)
        var lastVisit = [Int32?](repeating: nil, count: count)
        for visit in 0..<table.count {
            visits[Int(table.institutions[visit])] += 1
            lastVisit[Int(table.institutions[visit])] = table.days[visit]
        }
        var withdrawn: [Int] = []
        var places: [Int] = []
        var posteriors: [RiskPosterior] = []
        for institution in table.order {
            let rank = Int(table.ranks[institution])
            if let day = history.institutions.withdrawnOn[institution], day <= asOf {
                withdrawn.append(institution)
                continue
            }
            places.append(institution)
            posteriors.append(
                RiskPosterior(
                    prior: prior, levels: levels[institution], points: tally.points[rank],
                    exposure: tally.exposure[rank]))
        }
        // Without a single point everywhere there is nothing to rank: every institution stands in the middle.
        let distributions = posteriors.compactMap(\.distribution)
        let isRankable = distributions.count == posteriors.count
        let top = max(1, Int((Double(places.count) * configuration.topShare).rounded(.up)))
        let ranks = isRankable ? PosteriorRanks.rank(distributions, top: top) : nil
        let threshold = configuration.exceedance * prior.pooledRate
        let institutions = places.indices.map { place in
            let institution = places[place]
            let rank = Int(table.ranks[institution])
            let posterior = posteriors[place]
            let interval = posterior.distribution?.centralInterval(level: configuration.intervalMass)
            let calibration = selection.calibration
            let evidence: RiskEvidence =
                visits[rank] == 0
                ? .none : posterior.exposure < configuration.leastEvidence ? .insufficient : .sufficient
            return InstitutionRisk(
                institution: institution, rate: posterior.rate, rateInterval: interval,
                probability: calibration?.probability(rate: posterior.rate),
                probabilityInterval: calibration.flatMap { calibration in
                    interval.map {
                        IntervalEstimate(
                            lower: calibration.probability(rate: $0.lower),
                            upper: calibration.probability(rate: $0.upper), level: $0.level)
                    }
                },
                exceedance: posterior.distribution?.survival(threshold) ?? 0,
                expectedRank: ranks?.expectedRanks[place] ?? (Double(places.count) + 1) / 2,
                topProbability: ranks?.topProbabilities[place] ?? Double(top) / Double(max(1, places.count)),
                priorRate: posterior.priorRate, priorVisits: posterior.priorVisits,
                ownRate: posterior.ownRate,
                exposure: posterior.exposure, visits: visits[rank],
                lastVisit: lastVisit[rank].map { CalendarDay(number: $0) }, evidence: evidence)
        }
        let ids = history.institutions.ids
        return RiskAssessment(
            model: self, asOf: asOf,
            institutions: institutions.sorted { left, right in
                if left.expectedRank != right.expectedRank { return left.expectedRank < right.expectedRank }
                return ids[left.institution] < ids[right.institution]
            },
            withdrawn: withdrawn, rankStatus: ranks?.status ?? .degenerate)
    }
}

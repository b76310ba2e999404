import RealModule
public import SupervisionHistory
public import SupervisionModel

extension RiskModel {
    /// Explains one institution's score.
    ///
    /// The log of the rate over the pooled rate is the sum of the logs of its levels' multipliers and of its own
    /// multiplier; the latter is shared out over the items by their points beyond what its like would have had. With a
    /// calibration everything is in logits: the same parts times its slope.
    ///
    /// - Parameters:
    ///   - risk: The institution's risk, as scored on `asOf`.
    ///   - history: The history it was scored on.
    ///   - asOf: The day it was scored on.
    /// - Throws: ``AnalyticsError`` with code `unknownColumn` when the history lacks a covariate of the model.
    /// - Complexity: O(visits of all institutions), for the pooled share of each item.
    public func explain(
        _ risk: InstitutionRisk, in history: InspectionHistory, asOf: CalendarDay
    ) throws(AnalyticsError) -> RiskExplanation {
        try explain([risk], in: history, asOf: asOf).first
            ?? RiskExplanation(risk: risk, contributions: [], total: 0)
    }

    /// Explains several institutions' scores, with one pass over the visits for all.
    ///
    /// - Throws: ``AnalyticsError`` with code `unknownColumn` when the history lacks a covariate of the model.
    /// - Complexity: O(visits of all institutions + items × institutions explained).
    public func explain(
        _ risks: [InstitutionRisk], in history: InspectionHistory, asOf: CalendarDay
    ) throws(AnalyticsError) -> [RiskExplanation] {
        let items = ItemPoints(history, asOf: asOf, weights: weights, halfLife: halfLife)
        let columns = try Self.columns(configuration, history)
        let levels = try levels(in: history)
        let slope = selection.calibration?.slope ?? 1
        return risks.map { risk in
            explain(
                risk, items: items, columns: columns, levels: levels[risk.institution], slope: slope, history)
        }
    }

    private func explain(
        _ risk: InstitutionRisk, items: ItemPoints, columns: [CovariateColumn], levels: [Int32],
        slope: Double,
        _ history: InspectionHistory
    ) -> RiskExplanation {
        var parts: [RiskContribution] = []
        for (place, covariate) in prior.covariates.enumerated() {
            let level = Int(levels[place])
            guard covariate.multipliers.indices.contains(level) else { continue }
            let multiplier = covariate.multipliers[level]
            parts.append(
                RiskContribution(
                    source: .level(
                        RiskContribution.Level(
                            covariate: covariate.name, level: covariate.levels[level], multiplier: multiplier)
                    ),
                    amount: slope * Double.log(multiplier)))
        }
        let own = items.record(ofInstitution: risk.institution, history)
        // ln(1 + x) / x, times slope, over the points that the prior and the visits are worth: what one point beyond
        // the expected contributes. Near x = 0 the quotient is 1.
        let expected = risk.exposure * risk.priorRate
        let worth = prior.strength * prior.dispersion + expected
        let excess = worth > 0 ? (own.points - expected) / worth : 0
        let quotient = abs(excess) < 1e-9 ? 1 : Double.log(onePlus: excess) / excess
        let perPoint = worth > 0 ? slope * quotient / worth : 0
        for record in own.records {
            let share = items.pooledPoints > 0 ? items.pooled[record.place] / items.pooledPoints : 0
            let like = expected * share
            let facts = RiskContribution.ItemRecord(
                item: record.place == history.items.count ? -1 : record.place, violations: record.violations,
                visits: record.visits, points: record.points, expected: like)
            let amount = perPoint * (record.points - like)
            guard amount != 0 else { continue }
            parts.append(
                RiskContribution(source: facts.item < 0 ? .escalations(facts) : .item(facts), amount: amount))
        }
        let sorted = parts.enumerated().sorted { left, right in
            left.element.amount != right.element.amount
                ? left.element.amount > right.element.amount : left.offset < right.offset
        }.map(\.element)
        return RiskExplanation(
            risk: risk, contributions: sorted, total: sorted.reduce(0) { $0 + $1.amount })
    }
}

/// Decayed points of every item, pooled and by institution; escalations stand behind the last item.
private struct ItemPoints {
    var pooled: [Double]
    var pooledPoints = 0.0
    private let asOf: CalendarDay
    private let weights: SeverityWeights
    private let halfLife: HalfLife

    struct Record {
        let place: Int
        var points = 0.0
        var violations = 0
        var visits = 0
    }

    struct Own {
        let points: Double
        let records: [Record]
    }

    init(_ history: InspectionHistory, asOf: CalendarDay, weights: SeverityWeights, halfLife: HalfLife) {
        pooled = [Double](repeating: 0, count: history.items.count + 1)
        self.asOf = asOf
        self.weights = weights
        self.halfLife = halfLife
        let known = history.visitCount(before: asOf.adding(days: 1))
        for visit in 0..<known where history.inspections.reportDays[visit] <= asOf {
            history.forEachViolation(ofVisit: visit) { pooled[$0.item] += weights[$0.severity] }
            pooled[history.items.count] += weights.critical * Double(history.inspections.escalations[visit])
        }
        pooledPoints = pooled.reduce(0, +)
    }

    func record(ofInstitution institution: Int, _ history: InspectionHistory) -> Own {
        var records = (0...history.items.count).map { Record(place: $0) }
        for place in history.visits(ofInstitution: institution) {
            let visit = Int(place)
            guard history.inspections.days[visit] <= asOf, history.inspections.reportDays[visit] <= asOf
            else {
                continue
            }
            // Aged to the day after, as the score itself: that day's start is when the next visit may come.
            let weight = halfLife.weight(days: Int(asOf.number + 1 - history.inspections.days[visit].number))
            for item in history.items.indices where history.isAnswered(item: item, atVisit: visit) {
                records[item].visits += 1
            }
            history.forEachViolation(ofVisit: visit) {
                records[$0.item].points += weight * weights[$0.severity]
                records[$0.item].violations += 1
            }
            let escalations = Int(history.inspections.escalations[visit])
            records[history.items.count].points += weight * weights.critical * Double(escalations)
            records[history.items.count].violations += escalations > 0 ? 1 : 0
            records[history.items.count].visits += 1
        }
        return Own(points: records.reduce(0) { $0 + $1.points }, records: records)
    }
}

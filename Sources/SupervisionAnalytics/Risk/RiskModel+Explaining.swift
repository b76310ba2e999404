import RealModule
public import SupervisionHistory
public import SupervisionModel

extension RiskModel {
    /// Explains one institution's score.
    ///
    /// The log of the rate over the pooled rate is the sum of the logs of its levels' multipliers and of its own
    /// multiplier; the latter is shared out over the items by their points beyond what its like would have had at
    /// visits that answered the same items: an item never answered is neither a reason nor a relief. With a
    /// calibration everything is in logits: the same parts times its slope.
    ///
    /// - Parameters:
    ///   - risk: The institution's risk, as scored on `asOf`.
    ///   - history: The history it was scored on.
    ///   - asOf: The day it was scored on.
    /// - Throws: ``AnalyticsError`` with code `unknownColumn` when the history lacks a covariate of the model.
    /// - Complexity: O(visits of all institutions), for the pooled points of each item.
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
        let items = try ItemPoints(history, asOf: asOf, model: self)
        let columns = try Self.columns(configuration, history)
        let levels = try levels(in: history)
        // A flat calibration has no logits to share out; ranks rest on rates all the same, and so do their reasons.
        let slope = selection.calibration.flatMap { $0.slope > 0 ? $0.slope : nil } ?? 1
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
            let like = risk.priorRate * record.exposure
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

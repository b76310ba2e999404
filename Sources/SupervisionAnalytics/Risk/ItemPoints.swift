import SupervisionHistory
import SupervisionModel

/// Points of every item, pooled and by institution: what an explanation shares the own multiplier out by.
///
/// Escalations stand behind the last item, as one that every visit answers.
struct ItemPoints {
    /// One institution's record on one item.
    struct Record {
        let place: Int
        var points = 0.0
        var violations = 0
        var visits = 0
        /// The part of its decayed exposure that the item has, by what it yields everywhere.
        var exposure = 0.0
    }

    /// One institution's record on all items.
    struct Own {
        let points: Double
        let records: [Record]
    }

    /// Points an answer, everywhere.
    private var yield: [Double]
    private let asOf: CalendarDay
    private let model: RiskModel
    private let outcome: (Int) -> Int8
    private let weightOfAll: Double

    /// Adds up what every item yields.
    ///
    /// - Complexity: O(visits × items) where findings are masks, else O(violations).
    init(_ history: InspectionHistory, asOf: CalendarDay, model: RiskModel) throws(AnalyticsError) {
        self.asOf = asOf
        self.model = model
        outcome = try VisitTable.outcome(model.configuration.label, of: history)
        weightOfAll = history.items.reduce(0) { $0 + model.weights[$1.severity] }
        yield = [Double](repeating: 0, count: history.items.count + 1)
        var answers = [Int](repeating: 0, count: history.items.count + 1)
        let known = history.visitCount(before: asOf.adding(days: 1))
        for visit in 0..<known where history.inspections.reportDays[visit] <= asOf {
            history.forEachViolation(ofVisit: visit) { yield[$0.item] += model.weights[$0.severity] }
            yield[history.items.count] +=
                model.weights.critical * Double(history.inspections.escalations[visit])
            answers[history.items.count] += 1
            guard case .masks(let masks) = history.inspections.findings else { continue }
            var rest = masks.answered[visit]
            while rest != 0 {
                answers[rest.trailingZeroBitCount] += 1
                rest &= rest - 1
            }
        }
        let visits = answers[history.items.count]
        if case .lists = history.inspections.findings {
            answers = answers.map { _ in visits }
        }
        for place in yield.indices where answers[place] > 0 { yield[place] /= Double(answers[place]) }
    }

    /// Adds up one institution's decayed points and expectations, item by item.
    ///
    /// - Complexity: O(its visits × items).
    func record(ofInstitution institution: Int, _ history: InspectionHistory) -> Own {
        let escalation = history.items.count
        var records = (0...escalation).map { Record(place: $0) }
        let inspections = history.inspections
        for place in history.visits(ofInstitution: institution) {
            let visit = Int(place)
            guard inspections.days[visit] <= asOf, inspections.reportDays[visit] <= asOf else { continue }
            // Aged to the day after, as the score itself: that day's start is when the next visit may come.
            let weight = model.halfLife.weight(days: Int(asOf.number + 1 - inspections.days[visit].number))
            let answered = history.items.indices.filter { history.isAnswered(item: $0, atVisit: visit) }
            for item in answered { records[item].visits += 1 }
            records[escalation].visits += 1
            history.forEachViolation(ofVisit: visit) {
                records[$0.item].points += weight * model.weights[$0.severity]
                records[$0.item].violations += 1
            }
            let escalations = Int(inspections.escalations[visit])
            records[escalation].points += weight * model.weights.critical * Double(escalations)
            records[escalation].violations += escalations > 0 ? 1 : 0
            let kind = VisitKindCode.code(
                purpose: inspections.purposes[visit], mode: inspections.modes[visit],
                outcome: outcome(visit))
            let exposure =
                weight * model.prior.kindFactors[Int(kind)] * share(of: answered, atVisit: visit, history)
            spread(exposure, over: answered + [escalation], in: &records)
        }
        return Own(points: records.reduce(0) { $0 + $1.points }, records: records)
    }

    /// The share of the checklist that a visit answered, as the score itself has it.
    private func share(of answered: [Int], atVisit visit: Int, _ history: InspectionHistory) -> Double {
        guard case .masks = history.inspections.findings else { return 1 }
        let weight = answered.reduce(0) { $0 + model.weights[history.items[$1].severity] }
        return weightOfAll > 0 ? weight / weightOfAll : 0
    }

    /// Gives each item answered its part of a visit's exposure: by what it yields, or alike where none yields anything.
    private func spread(_ exposure: Double, over items: [Int], in records: inout [Record]) {
        let all = items.reduce(0) { $0 + yield[$1] }
        for item in items {
            records[item].exposure += exposure * (all > 0 ? yield[item] / all : 1 / Double(items.count))
        }
    }
}

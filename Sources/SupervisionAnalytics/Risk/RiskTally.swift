import SupervisionModel

/// Points and exposure by institution: what the core of the score is made of.
struct RiskTally {
    /// Points by institution.
    var points: [Double]
    /// Visits by institution, each as the share of the checklist it answered, times its kind's factor.
    var exposure: [Double]

    /// Adds up the visits known before a day, each with the weight of its age.
    ///
    /// - Parameter kinds: The factor of every ``VisitKindCode``.
    /// - Complexity: O(visits), in their order.
    init(
        _ table: VisitTable, institutions: Int, before day: Int32, weights: SeverityWeights,
        halfLife: HalfLife, kinds: [Double]
    ) {
        points = [Double](repeating: 0, count: institutions)
        exposure = [Double](repeating: 0, count: institutions)
        var decay = Decay(halfLife, from: day)
        for visit in 0..<table.count(before: day) where table.reportDays[visit] < day {
            let weight = decay.weight(of: table.days[visit])
            let institution = Int(table.institutions[visit])
            points[institution] += weight * table.points(visit, weights)
            exposure[institution] +=
                weight * kinds[Int(table.kinds[visit])] * table.answeredShare(visit, weights)
        }
    }

    /// The weight of a day's visits, computed once a day since visits come day by day.
    struct Decay {
        private let halfLife: HalfLife
        private let day: Int32
        private var lastDay: Int32 = .min
        private var lastWeight = 1.0

        init(_ halfLife: HalfLife, from day: Int32) {
            self.halfLife = halfLife
            self.day = day
        }

        mutating func weight(of visitDay: Int32) -> Double {
            if visitDay != lastDay {
                lastDay = visitDay
                lastWeight = halfLife.weight(days: Int(day) - Int(visitDay))
            }
            return lastWeight
        }
    }
}

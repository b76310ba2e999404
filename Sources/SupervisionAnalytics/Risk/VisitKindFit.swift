import SupervisionModel

/// Fits what each kind of visit yields, by institutions that had visits of more than one kind.
///
/// Points of kind κ at institution i are held to have mean `θ_i · u_κ · exposure`; both sets of parameters are fitted in
/// turn (the Poisson likelihood's fixed point). Comparing within institutions keeps out that some kinds of visit go to
/// worse institutions than others.
enum VisitKindFit {
    /// Rounds of fitting institutions and kinds in turn.
    static let sweeps = 25
    /// Typical events (serious violations) by which a factor is shrunk to 1.
    static let strength = 10.0

    /// What kinds yield.
    struct Result {
        /// A factor for every code; 1 for the reference kind and for kinds that weren't seen.
        let factors: [Double]
        /// The kinds seen; empty where there is one alone.
        let kinds: [VisitKind]

        /// Every kind counts alike.
        static let alike = Result(
            factors: [Double](repeating: 1, count: VisitKindCode.count), kinds: [])
    }

    /// Fits factors to the visits known before a day.
    ///
    /// The reference is the kind with most visits that have the outcome, since that is what is predicted.
    ///
    /// - Complexity: O(visits + sweeps × institutions × kinds seen).
    static func fit(
        _ table: VisitTable, institutions: Int, before day: Int32, weights: SeverityWeights
    ) -> Result {
        var visits = [Int](repeating: 0, count: VisitKindCode.count)
        var outcomes = visits
        let known = table.count(before: day)
        for visit in 0..<known where table.reportDays[visit] < day {
            visits[Int(table.kinds[visit])] += 1
            if table.labels[visit] >= 0 { outcomes[Int(table.kinds[visit])] += 1 }
        }
        let seen = visits.indices.filter { visits[$0] > 0 }
        guard seen.count > 1 else { return .alike }
        var slots = [Int](repeating: 0, count: VisitKindCode.count)
        for (slot, code) in seen.enumerated() { slots[code] = slot }
        let width = seen.count
        var points = [Double](repeating: 0, count: institutions * width)
        var exposure = points
        for visit in 0..<known where table.reportDays[visit] < day {
            let cell = Int(table.institutions[visit]) * width + slots[Int(table.kinds[visit])]
            points[cell] += table.points(visit, weights)
            exposure[cell] += table.answeredShare(visit, weights)
        }
        let reference =
            seen.indices.max { left, right in
                let one = (outcomes[seen[left]], visits[seen[left]])
                let other = (outcomes[seen[right]], visits[seen[right]])
                return one != other ? one < other : left > right
            } ?? 0
        let mixed = (0..<institutions).filter { institution in
            (0..<width).count { exposure[institution * width + $0] > 0 } > 1
        }
        var factors = [Double](repeating: 1, count: width)
        let pseudo = strength * weights.serious
        for _ in 0..<sweeps {
            var found = [Double](repeating: pseudo, count: width)
            var expected = found
            for institution in mixed {
                let row = institution * width
                var own = 0.0
                var standard = 0.0
                for slot in 0..<width {
                    own += points[row + slot]
                    standard += exposure[row + slot] * factors[slot]
                }
                guard standard > 0 else { continue }
                for slot in 0..<width {
                    found[slot] += points[row + slot]
                    expected[slot] += exposure[row + slot] * own / standard
                }
            }
            let level = found[reference] / expected[reference]
            for slot in 0..<width { factors[slot] = found[slot] / expected[slot] / level }
        }
        var all = [Double](repeating: 1, count: VisitKindCode.count)
        for (slot, code) in seen.enumerated() { all[code] = factors[slot] }
        return Result(
            factors: all,
            kinds: seen.map { code in
                let kind = VisitKindCode(code)
                return VisitKind(
                    purpose: kind.purpose, mode: kind.mode, hasOutcome: kind.hasOutcome, factor: all[code],
                    visits: visits[code])
            })
    }
}

/// Simple rules that a model must beat: the last outcome, and the raw share of outcomes.
struct RiskBaselines {
    private var last: [Double]
    private var cases: [Double]
    private var visits: [Double]

    /// One rule's scores.
    struct Scores {
        let name: String
        let scores: [Double]
    }

    /// Reads the outcomes of the visits that the model saw.
    init(_ table: VisitTable, institutions: Int) {
        last = [Double](repeating: 0, count: institutions)
        cases = last
        visits = last
        for visit in 0..<table.count where table.labels[visit] >= 0 {
            let institution = Int(table.institutions[visit])
            last[institution] = Double(table.labels[visit])
            cases[institution] += Double(table.labels[visit])
            visits[institution] += 1
        }
    }

    /// The scores of institutions under each rule; without a labelled visit, the pooled share stands.
    func scores(of institutions: [Int32]) -> [Scores] {
        let pooled = cases.reduce(0, +) / max(1, visits.reduce(0, +))
        return [
            Scores(name: "last-outcome", scores: institutions.map { last[Int($0)] }),
            Scores(
                name: "raw-share",
                scores: institutions.map { visits[Int($0)] > 0 ? cases[Int($0)] / visits[Int($0)] : pooled }),
        ]
    }
}

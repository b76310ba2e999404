/// Visits that share a score, and those among them with the outcome.
struct OutcomeCount: Hashable {
    /// The visits.
    var visits = 0
    /// Those with the outcome.
    var cases = 0

    /// Counts one more visit.
    mutating func add(_ outcome: Bool) {
        visits += 1
        cases += outcome ? 1 : 0
    }
}

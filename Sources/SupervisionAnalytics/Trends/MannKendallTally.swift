/// What the test of Mann and Kendall counts in a series or, added up, in several.
struct MannKendallTally {
    /// S.
    var score = 0
    /// The number of pairs.
    var pairs = 0
    /// The variance of S without trend.
    var variance = 0.0
    /// Whether any two values are equal.
    var hasTies = false

    mutating func add(_ other: MannKendallTally) {
        score += other.score
        pairs += other.pairs
        variance += other.variance
        hasTies = hasTies || other.hasTies
    }
}

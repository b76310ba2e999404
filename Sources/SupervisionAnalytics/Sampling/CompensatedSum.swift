/// A sum that keeps what rounding would lose, in a fixed order of additions.
///
/// - SeeAlso: Neumaier (1974), "Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen".
struct CompensatedSum {
    private var sum: Double
    private var lost: Double = 0

    init(_ start: Double) {
        sum = start
    }

    /// The sum so far.
    var value: Double { sum + lost }

    mutating func add(_ term: Double) {
        let next = sum + term
        lost += abs(sum) >= abs(term) ? (sum - next) + term : (term - next) + sum
        sum = next
    }
}

/// Both tails of a distribution at one point, each accurate by itself where the other is close to 1.
package struct Tails: Sendable, Hashable {
    /// The probability of at most the point.
    package let lower: Double
    /// The probability of more than the point.
    package let upper: Double

    /// Creates a pair from two tails that sum to 1.
    package init(lower: Double, upper: Double) {
        self.lower = lower
        self.upper = upper
    }

    /// Creates a pair from the lower tail, where the upper isn't small.
    init(lower: Double) {
        let value = Swift.min(Swift.max(lower, 0), 1)
        self.init(lower: value, upper: 1 - value)
    }

    /// Creates a pair from the upper tail, where the lower isn't small.
    init(upper: Double) {
        let value = Swift.min(Swift.max(upper, 0), 1)
        self.init(lower: 1 - value, upper: value)
    }

    /// The same pair seen from the other end.
    var swapped: Tails { Tails(lower: upper, upper: lower) }

    static let allBelow: Tails = Tails(lower: 1, upper: 0)
    static let allAbove: Tails = Tails(lower: 0, upper: 1)
}

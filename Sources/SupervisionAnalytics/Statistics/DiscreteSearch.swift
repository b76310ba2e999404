/// The search for a quantile of a distribution on whole numbers.
enum DiscreteSearch {
    /// Returns the smallest k in 0…last whose cumulative probability reaches p, or `last` if none does.
    ///
    /// - Parameters:
    ///   - p: The probability to reach.
    ///   - start: A guess; a good one makes the search short, a bad one doesn't make it wrong.
    ///   - last: The largest value.
    ///   - cdf: The cumulative probability, not decreasing.
    static func smallest(
        atLeast p: Double, from start: Double, through last: Int, cdf: (Int) -> Double
    ) -> Int {
        let guess = start > 0 ? (start < Double(last) ? Int(start) : last) : 0
        var low = guess
        var high = guess
        var stride = 1
        if cdf(guess) >= p {
            while low > 0, cdf(low) >= p {
                high = low
                low = Swift.max(0, low - stride)
                stride *= 2
            }
            if low == 0, cdf(0) >= p { return 0 }
        } else {
            while high < last, cdf(high) < p {
                low = high
                high = last - high > stride ? high + stride : last
                stride *= 2
            }
            if high == last, cdf(last) < p { return last }
        }
        // Now cdf(low) < p ≤ cdf(high).
        while high - low > 1 {
            let middle = low + (high - low) / 2
            if cdf(middle) >= p { high = middle } else { low = middle }
        }
        return high
    }
}

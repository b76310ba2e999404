/// The fixed point that finds the working probabilities of a conditional Poisson design.
struct WorkingProbabilities {
    /// How near inclusion probabilities must come to what was asked.
    static let tolerance = 1e-12

    /// The distributions of counts with the working probabilities.
    let table: CountTable
    /// The inclusion probabilities that they give.
    let reached: [Double]
    /// The largest difference from the targets.
    let largestError: Double
    /// Steps made.
    let iterations: Int

    /// Fits working probabilities to targets, none of which is 0 or 1.
    init(targets: [Double], size: Int) {
        var working = Self.start(targets: targets, size: size)
        var table = CountTable(probabilities: working, size: size)
        var reached = table.firstOrder()
        var error = Self.largestDifference(targets, reached)
        var iterations = 0
        // Steps shrink the error by one over the design's variance, so large frames need a handful; small frames
        // with little left to chance need many, and cost nothing.
        let limit = max(100, 2_000_000 / max(1, targets.count * targets.count))
        while error > Self.tolerance / 8, iterations < limit {
            for unit in targets.indices {
                working[unit] = Self.step(working[unit], by: targets[unit] - reached[unit])
            }
            let next = CountTable(probabilities: working, size: size)
            let nextReached = next.firstOrder()
            let nextError = Self.largestDifference(targets, nextReached)
            iterations += 1
            // Below the tolerance, a step that gains nothing has met the end of binary64.
            if nextError >= error, error <= Self.tolerance { break }
            table = next
            reached = nextReached
            error = nextError
        }
        self.table = table
        self.reached = reached
        largestError = error
        self.iterations = iterations
    }

    /// A first guess: the targets; where one unit is drawn, or all but one, the odds that are known to be right.
    private static func start(targets: [Double], size: Int) -> [Double] {
        if size == 1 { return targets.map { $0 / (1 + $0) } }
        if size == targets.count - 1 { return targets.map { 1 / (2 - $0) } }
        return targets
    }

    /// One step, kept between 0 and 1.
    private static func step(_ working: Double, by difference: Double) -> Double {
        let next = working + difference
        if next <= 0 { return working / 2 }
        if next >= 1 { return (1 + working) / 2 }
        return next
    }

    private static func largestDifference(_ left: [Double], _ right: [Double]) -> Double {
        var largest = 0.0
        for unit in left.indices { largest = max(largest, abs(left[unit] - right[unit])) }
        return largest
    }
}

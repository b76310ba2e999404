/// A random draw of fixed size with given inclusion probabilities and the most entropy of all such draws.
///
/// Independent draws with working probabilities π̃, conditioned on their number. The working probabilities are
/// those whose conditional inclusion probabilities ψ are the ones asked for, found by the fixed point
/// `π̃ ← π̃ + π − ψ(π̃)`, starting from π. Inclusion probabilities, first and second order, are exact; so is the
/// sequential draw.
///
/// All arithmetic is addition, multiplication and division of binary64 numbers and one square root, in the order
/// of the frame, so that every machine that follows IEEE 754 makes the same draw.
///
/// ```swift
/// let design = try ConditionalPoissonDesign(targets: [0.07, 0.17, 0.41, 0.61, 0.83, 0.91])
/// design.workingProbabilities[0]                       // 0.1021
/// design.draw(tickets: [0.5, 0.3, 0.9, 0.2, 0.6, 0.4]) // three places
/// ```
///
/// - SeeAlso: Tillé (2006), *Sampling Algorithms*, chapter 5; Chen, Dempster and Liu (1994); Hájek (1964).
public struct ConditionalPoissonDesign: Sendable {
    /// The most units that a design is made for; larger frames are drawn in strata.
    public static let largestFrame = 10_000

    /// The inclusion probabilities asked for, one a unit.
    public let targets: [Double]
    /// The number of units that every draw has.
    public let size: Int
    /// The probabilities of the independent draws behind the design (π̃); 1 for certain units.
    public let workingProbabilities: [Double]
    /// The exact inclusion probabilities of the design as it is (ψ).
    public let inclusionProbabilities: [Double]
    /// `ok`, or `notConverged` when ``largestError`` stayed above 1e-12; the draw then follows
    /// ``inclusionProbabilities`` all the same.
    public let status: ResultStatus
    /// The largest difference between a target and the inclusion probability reached.
    public let largestError: Double
    /// Steps of the fixed point that were made.
    public let iterations: Int

    /// Places of the units that aren't certain, in the frame's order.
    let open: [Int]
    /// The distributions of counts of the units that aren't certain.
    let table: CountTable

    /// Fits a design to inclusion probabilities.
    ///
    /// - Parameter targets: One a unit, each above 0 and at most 1; they add up to a whole number within 1e-6.
    /// - Throws: ``AnalyticsError``: `invalidProbability`, naming the unit; `sizeOutOfRange` when they add up to no
    ///   whole number; `tooManyUnits` above ``largestFrame``.
    /// - Complexity: O(N·w) a step in time and memory, w the width of the band of counts: about 20√n; some ten steps.
    public init(targets: [Double]) throws(AnalyticsError) {
        size = try Self.size(of: targets)
        self.targets = targets
        let open = targets.indices.filter { targets[$0] < 1 }
        self.open = open
        let fit = WorkingProbabilities(
            targets: open.map { targets[$0] }, size: size - (targets.count - open.count))
        var working = [Double](repeating: 1, count: targets.count)
        var reached = working
        for (place, unit) in open.enumerated() {
            working[unit] = fit.table.probabilities[place]
            reached[unit] = fit.reached[place]
        }
        workingProbabilities = working
        inclusionProbabilities = reached
        table = fit.table
        largestError = fit.largestError
        iterations = fit.iterations
        status = fit.largestError <= WorkingProbabilities.tolerance ? .ok : .notConverged
    }

    private static func size(of targets: [Double]) throws(AnalyticsError) -> Int {
        guard targets.count <= largestFrame else {
            throw AnalyticsError(
                code: .tooManyUnits,
                message:
                    "A frame of \(targets.count) units is larger than the \(largestFrame) that an exact draw "
                    + "is made for; draw it in strata.")
        }
        if let unit = targets.firstIndex(where: { !($0 > 0 && $0 <= 1) }) {
            throw AnalyticsError(
                code: .invalidProbability,
                message:
                    "Unit \(unit) has the inclusion probability \(targets[unit]), not above 0 and at most 1.")
        }
        var sum = CompensatedSum(0)
        for target in targets { sum.add(target) }
        let size = sum.value.rounded()
        guard abs(sum.value - size) <= 1e-6 else {
            throw AnalyticsError(
                code: .sizeOutOfRange,
                message: "Inclusion probabilities that add up to \(sum.value) make no sample of fixed size.")
        }
        return Int(size)
    }

    /// Draws a sample: units are visited in the frame's order, and one is taken when its ticket is below its chance.
    ///
    /// The chance of a unit is its probability given how many of the units before it were taken; certain units have
    /// the chance 1. With independent tickets, uniform in [0, 1), the sample is one of the design's.
    ///
    /// - Parameter tickets: One a unit.
    /// - Returns: Places of the units drawn, ascending, ``size`` of them; none when the numbers of tickets and units
    ///   differ.
    /// - Complexity: O(N).
    public func draw(tickets: [Double]) -> [Int] {
        guard tickets.count == targets.count else { return [] }
        var drawn: [Int] = []
        drawn.reserveCapacity(size)
        var place = 0
        var remaining = table.size
        for unit in targets.indices {
            guard place < open.count, open[place] == unit else {
                drawn.append(unit)
                continue
            }
            if tickets[unit] < table.conditional(unit: place, remaining: remaining) {
                drawn.append(unit)
                remaining -= 1
            }
            place += 1
        }
        return drawn
    }

    /// The probability that a draw gives exactly these units.
    ///
    /// - Parameter sample: Places of units, each once.
    /// - Returns: 0 for what no draw gives.
    /// - Complexity: O(N).
    public func probability(ofSample sample: Set<Int>) -> Double {
        guard sample.count == size, sample.allSatisfy(targets.indices.contains) else { return 0 }
        var place = 0
        var remaining = table.size
        var result = 1.0
        for unit in targets.indices {
            guard place < open.count, open[place] == unit else {
                if !sample.contains(unit) { return 0 }
                continue
            }
            let chance = table.conditional(unit: place, remaining: remaining)
            if sample.contains(unit) {
                result *= chance
                remaining -= 1
            } else {
                result *= 1 - chance
            }
            place += 1
        }
        return result
    }
}

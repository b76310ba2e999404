import RealModule

/// The sum of ln Γ(z + y) − ln Γ(z) over many counts y, with two derivatives, as a function of z.
///
/// For a whole y the term is ln z + ln(z + 1) + … + ln(z + y − 1). Counting how many y exceed each i collapses all
/// units into one short table, without special functions and without loss of digits. What exceeds the table, and
/// what isn't whole, is kept as it is.
struct RisingFactorialSum {
    private static let tableLimit = 2048
    /// How many counts exceed each i.
    private var exceeding: [Double] = []
    /// Counts that exceed the table, less its length.
    private var beyond: [Double] = []
    /// Counts that aren't whole.
    private var fractional: [Double] = []

    /// A value with its first two derivatives.
    struct Value {
        var value = 0.0
        var first = 0.0
        var second = 0.0
    }

    /// Gathers counts, each at least 0.
    init(_ counts: some Sequence<Double>) {
        var atLeast: [Double] = []
        for count in counts where count > 0 {
            guard count == count.rounded(.down) else {
                fractional.append(count)
                continue
            }
            let length = Swift.min(count, Double(Self.tableLimit))
            if count > length { beyond.append(count - length) }
            let index = Int(length)
            while atLeast.count < index { atLeast.append(0) }
            atLeast[index - 1] += 1
        }
        var running = 0.0
        for index in atLeast.indices.reversed() {
            running += atLeast[index]
            atLeast[index] = running
        }
        exceeding = atLeast
    }

    /// Evaluates the sum at z > 0.
    ///
    /// - Complexity: O(table + counts that aren't whole or exceed the table).
    func evaluate(_ z: Double) -> Value {
        var sum = Value()
        for (index, count) in exceeding.enumerated() {
            let x = z + Double(index)
            let inverse = 1 / x
            sum.value += count * Double.log(x)
            sum.first += count * inverse
            sum.second -= count * inverse * inverse
        }
        add(beyond, above: z + Double(Self.tableLimit), to: &sum)
        add(fractional, above: z, to: &sum)
        return sum
    }

    private func add(_ counts: [Double], above z: Double, to sum: inout Value) {
        guard !counts.isEmpty else { return }
        let digamma = SpecialFunctions.digamma(z)
        let trigamma = SpecialFunctions.trigamma(z)
        for count in counts {
            sum.value += SpecialFunctions.logGammaRatio(z, plus: count)
            sum.first += SpecialFunctions.digamma(z + count) - digamma
            sum.second += SpecialFunctions.trigamma(z + count) - trigamma
        }
    }
}

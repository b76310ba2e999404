/// How many of a row of independent units come up: the distributions behind a conditional Poisson design.
///
/// Row k holds the probabilities that the units from k on give j in all, for j within a band around their mean.
/// The band is ten standard deviations and sixteen units wide on either side, beyond which less than 1e-19 of a
/// design's probability lies (Bernstein's inequality); frames of up to 256 units are kept whole. Every term is a
/// sum of products of probabilities, so nothing cancels, and nothing near the band's middle can underflow.
struct CountTable {
    /// Probabilities of the units, none 0 or 1.
    let probabilities: [Double]
    /// The number of units that come up in all.
    let size: Int
    /// Half of the band's width.
    private let reach: Int
    /// Entries in a row: two zeros, the band, two zeros.
    private let stride: Int
    /// The first count of each row's band.
    private let lows: [Int]
    private let cells: [Double]

    /// Counts of the zeros kept before and after each band, so that neighbours can be read without asking.
    private static let padding = 2

    init(probabilities: [Double], size: Int) {
        self.probabilities = probabilities
        self.size = size
        let count = probabilities.count
        var variance = 0.0
        for p in probabilities { variance += p * (1 - p) }
        reach = count <= 256 ? count : Int((10 * variance.squareRoot()).rounded(.up)) + 16
        let width = 2 * reach + 1
        stride = width + 2 * Self.padding
        var lows = [Int](repeating: 0, count: count + 1)
        var mean = 0.0
        var unit = count - 1
        while unit >= 0 {
            mean += probabilities[unit]
            lows[unit] = max(0, Int(mean) - reach)
            unit -= 1
        }
        self.lows = lows
        cells = Self.fill(probabilities, lows: lows, stride: stride, width: width)
    }

    /// Fills the rows from the last to the first.
    private static func fill(_ p: [Double], lows: [Int], stride: Int, width: Int) -> [Double] {
        var cells = [Double](repeating: 0, count: stride * (p.count + 1))
        cells.withUnsafeMutableBufferPointer { cells in
            cells[stride * p.count + padding] = 1
            var unit = p.count - 1
            while unit >= 0 {
                let row = stride * unit + padding
                // The band moves by one count at most from a row to the next, as no unit gives more than one.
                let source = stride * (unit + 1) + padding + lows[unit] - lows[unit + 1]
                let taken = p[unit]
                let left = 1 - taken
                for place in 0..<width {
                    cells[row + place] = taken * cells[source + place - 1] + left * cells[source + place]
                }
                unit -= 1
            }
        }
        return cells
    }

    /// The probability that the units from one on give so many.
    func probability(from unit: Int, of count: Int) -> Double {
        let place = count - lows[unit]
        guard place >= 0, place <= 2 * reach else { return 0 }
        return cells[stride * unit + Self.padding + place]
    }

    /// The probability that a unit comes up, given that the units from it on give so many.
    ///
    /// p_k · P(rest gives r − 1) / P(all from k give r), with the two ends set, so that a draw always has its size.
    func conditional(unit: Int, remaining: Int) -> Double {
        let units = probabilities.count - unit
        if remaining <= 0 { return 0 }
        if remaining >= units { return 1 }
        let all = probability(from: unit, of: remaining)
        // Outside of the band, where a draw gets once in 1e19 times, any rule that keeps the size will do.
        guard all > 0 else { return Double(remaining) / Double(units) }
        return min(1, probabilities[unit] * probability(from: unit + 1, of: remaining - 1) / all)
    }

    /// The probability of each unit, given that all of them give the size: one pass from the first to the last.
    func firstOrder() -> [Double] {
        let count = probabilities.count
        let total = probability(from: 0, of: size)
        guard size > 0, total > 0 else { return [Double](repeating: 0, count: count) }
        let width = 2 * reach + 1
        var result = [Double](repeating: 0, count: count)
        var before = [Double](repeating: 0, count: stride)
        var next = before
        before[Self.padding] = 1
        var low = 0
        var mean = 0.0
        for unit in 0..<count {
            let p = probabilities[unit]
            result[unit] = min(1, p * meeting(before, low: low, unit: unit + 1) / total)
            mean += p
            let shifted = max(0, Int(mean) - reach)
            let offset = shifted - low
            before.withUnsafeBufferPointer { source in
                next.withUnsafeMutableBufferPointer { target in
                    for place in Self.padding..<Self.padding + width {
                        target[place] = p * source[place + offset - 1] + (1 - p) * source[place + offset]
                    }
                }
            }
            swap(&before, &next)
            low = shifted
        }
        return result
    }

    /// The probability that the units before give j and those from one on give size − 1 − j, for any j.
    private func meeting(_ before: [Double], low: Int, unit: Int) -> Double {
        let width = 2 * reach + 1
        // j = low + a and size − 1 − j = lows[unit] + b, so a + b is the same for all terms.
        let sum = size - 1 - low - lows[unit]
        let first = max(0, sum - (width - 1))
        let last = min(width - 1, sum)
        guard first <= last else { return 0 }
        let row = stride * unit + Self.padding
        return before.withUnsafeBufferPointer { before in
            cells.withUnsafeBufferPointer { cells in
                var total = 0.0
                for a in first...last { total += before[Self.padding + a] * cells[row + sum - a] }
                return total
            }
        }
    }
}

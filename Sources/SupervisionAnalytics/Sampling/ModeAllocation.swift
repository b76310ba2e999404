/// Whole numbers of sessions for the strata of a district, near to what is expected of each.
///
/// Largest remainder between bounds: at least what a stratum must have, at most all of it, in all the size.
struct ModeAllocation {
    /// Sessions to draw in each stratum; nothing when the least numbers add up to more than the size.
    let sizes: [Int]?

    /// Divides a size.
    ///
    /// - Parameters:
    ///   - expected: What is expected of each stratum; adds up to the size.
    ///   - least: The fewest of each.
    ///   - most: The most of each.
    ///   - size: The number to divide, no more than `most` in all.
    init(expected: [Double], least: [Int], most: [Int], size: Int) {
        guard least.reduce(0, +) <= size, most.reduce(0, +) >= size else {
            sizes = nil
            return
        }
        var sizes = expected.indices.map { stratum in
            min(most[stratum], max(least[stratum], Int(expected[stratum].rounded(.down))))
        }
        var total = sizes.reduce(0, +)
        while total != size {
            let up = total < size
            var best: Int?
            for stratum in sizes.indices
            where up ? sizes[stratum] < most[stratum] : sizes[stratum] > least[stratum] {
                guard let other = best else {
                    best = stratum
                    continue
                }
                let gap = expected[stratum] - Double(sizes[stratum])
                let otherGap = expected[other] - Double(sizes[other])
                if up ? gap > otherGap : gap < otherGap { best = stratum }
            }
            guard let best else { break }
            sizes[best] += up ? 1 : -1
            total += up ? 1 : -1
        }
        self.sizes = sizes
    }
}

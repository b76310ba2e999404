import RealModule

/// Expected ranks and top probabilities of rates that are known by gamma distributions.
///
/// `E[rank_i] = 1 + Σ_j P(θ_j > θ_i)`. With `G(x) = Σ_j P(θ_j > x)` that is `½ + E[G(θ_i)]`, the institution's own term
/// counting one half; and given θ_i = x, how many others lie above x is Poisson-binomial with mean `G(x) − P(θ_i > x)`.
/// Integrals over θ_i run over the quantiles of its own distribution, which suit it however narrow it is.
struct PosteriorRanks: Sendable {
    /// The expected rank of each, 1 for the greatest rate; they add up to n(n + 1)/2.
    let expectedRanks: [Double]
    /// The probability of each to be among the top; they add up to the size of the top.
    let topProbabilities: [Double]
    /// `ok` where every pair was looked at, `approximated` where a shared grid stood in.
    let status: ResultStatus

    /// Institutions up to which every one is compared with every other at every node.
    static let exactLimit = 500
    /// Nodes of the shared grid.
    static let gridSize = 256
    /// Quantiles of an institution's own distribution that integrals run over.
    static let nodes = 32

    /// Finds ranks and top probabilities.
    ///
    /// - Parameters:
    ///   - distributions: Of each institution's rate.
    ///   - top: The size of the top, at least 1.
    /// - Complexity: O(n² · 32) to ``exactLimit``, O(n · 256) above.
    static func rank(_ distributions: [GammaDistribution], top: Int) -> PosteriorRanks {
        let count = distributions.count
        guard count > 1 else {
            return PosteriorRanks(
                expectedRanks: distributions.map { _ in 1 }, topProbabilities: distributions.map { _ in 1 },
                status: .ok)
        }
        let above: any CountAbove =
            count <= exactLimit ? ExactCountAbove(distributions) : GriddedCountAbove(distributions)
        var ranks = [Double](repeating: 0, count: count)
        var tops = ranks
        // Institutions without visits stand in many places: equal posteriors have equal results.
        var known: [GammaDistribution: (rank: Double, top: Double)] = [:]
        for place in 0..<count {
            let own = distributions[place]
            if let found = known[own] {
                (ranks[place], tops[place]) = found
                continue
            }
            var rank = 0.0
            var inTop = 0.0
            for node in 0..<nodes {
                let probability = (Double(node) + 0.5) / Double(nodes)
                let rivals = above.rivals(
                    of: own, at: own.quantile(probability), survival: 1 - probability, top: top)
                rank += 1 + rivals.mean
                inTop += rivals.fewerThanTop
            }
            ranks[place] = rank / Double(nodes)
            tops[place] = inTop / Double(nodes)
            known[own] = (ranks[place], tops[place])
        }
        return PosteriorRanks(
            expectedRanks: scaled(
                ranks, to: Double(count) * Double(count + 1) / 2, within: 1...Double(count)),
            topProbabilities: scaled(tops, to: Double(min(top, count)), within: 0...1),
            status: count <= exactLimit ? .ok : .approximated)
    }

    /// Takes the error of quadrature out of values whose sum is known, those at a bound staying there.
    private static func scaled(
        _ values: [Double], to sum: Double, within bounds: ClosedRange<Double>
    ) -> [Double] {
        var scaled = values.map { min(max($0, bounds.lowerBound), bounds.upperBound) }
        for _ in 0..<8 {
            var held = 0.0
            var free = 0.0
            for value in scaled {
                if value < bounds.upperBound { free += value } else { held += value }
            }
            guard free > 0, sum > held, abs(held + free - sum) > 1e-12 * sum else { break }
            let factor = (sum - held) / free
            scaled = scaled.map { value in
                value < bounds.upperBound
                    ? min(max(value * factor, bounds.lowerBound), bounds.upperBound) : value
            }
        }
        return scaled
    }
}

/// How many others lie above a value.
private struct Rivals {
    /// Their expected number.
    let mean: Double
    /// The probability that they are fewer than the top's size.
    let fewerThanTop: Double
}

/// Tells how many rates lie above a value.
private protocol CountAbove {
    /// The rivals of one institution at one value of its rate, which it exceeds itself with a known probability.
    func rivals(of own: GammaDistribution, at value: Double, survival: Double, top: Int) -> Rivals
}

/// Every distribution asked at every value, and the count of those above exact.
private struct ExactCountAbove: CountAbove {
    private let distinct: [(distribution: GammaDistribution, count: Int)]

    init(_ distributions: [GammaDistribution]) {
        var places: [GammaDistribution: Int] = [:]
        var distinct: [(distribution: GammaDistribution, count: Int)] = []
        for distribution in distributions {
            if let place = places[distribution] {
                distinct[place].count += 1
            } else {
                places[distribution] = distinct.count
                distinct.append((distribution, 1))
            }
        }
        self.distinct = distinct
    }

    /// Adds one independent event after the other to the distribution of their count, cut off at the top's size.
    func rivals(of own: GammaDistribution, at value: Double, survival: Double, top: Int) -> Rivals {
        var counts = [Double](repeating: 0, count: top)
        counts[0] = 1
        var reached = 0
        var mean = 0.0
        for (distribution, count) in distinct {
            let others = distribution == own ? count - 1 : count
            guard others > 0 else { continue }
            let above = distribution.survival(value)
            mean += Double(others) * above
            guard above > 1e-15 else { continue }
            for _ in 0..<others {
                reached = min(reached + 1, top - 1)
                var place = reached
                while place > 0 {
                    counts[place] = counts[place] * (1 - above) + counts[place - 1] * above
                    place -= 1
                }
                counts[0] *= 1 - above
            }
        }
        return Rivals(mean: mean, fewerThanTop: counts.reduce(0, +))
    }

    /// The mean and variance of the count over all distributions.
    func moments(at value: Double) -> CountMoments {
        var moments = CountMoments()
        for (distribution, count) in distinct {
            let survival = distribution.survival(value)
            moments.mean += Double(count) * survival
            moments.variance += Double(count) * survival * (1 - survival)
        }
        return moments
    }
}

private struct CountMoments {
    var mean = 0.0
    var variance = 0.0
}

/// A grid of values, with straight lines between them.
private struct GriddedCountAbove: CountAbove {
    private let values: [Double]
    private let moments: [CountMoments]

    init(_ distributions: [GammaDistribution]) {
        // Nodes lie where institutions lie: at quantiles of their means, stretched by the widest tails.
        let means = distributions.map(\.mean).sorted()
        let low = distributions.lazy.map { $0.mean * 1e-3 }.min() ?? 0
        let high = distributions.lazy.map { $0.mean + 12 * Double.sqrt($0.variance) }.max() ?? 1
        var values: [Double] = [0, low]
        let inner = PosteriorRanks.gridSize / 2
        for node in 0..<inner { values.append(means[(means.count - 1) * node / max(1, inner - 1)]) }
        let first = max(low, 1e-12)
        let outer = PosteriorRanks.gridSize - inner
        for node in 0..<outer {
            values.append(first * Double.pow(high / first, Double(node) / Double(outer - 1)))
        }
        values.sort()
        let exact = ExactCountAbove(distributions)
        self.values = values
        moments = values.map { exact.moments(at: $0) }
    }

    func rivals(of own: GammaDistribution, at value: Double, survival: Double, top: Int) -> Rivals {
        let all = moments(at: value)
        // The institution itself is no rival of its own.
        let mean = max(0, all.mean - survival)
        let variance = max(0, all.variance - survival * (1 - survival))
        return Rivals(
            mean: mean,
            fewerThanTop: PoissonBinomialTail.probability(below: top, mean: mean, variance: variance))
    }

    private func moments(at value: Double) -> CountMoments {
        var low = 0
        var high = values.count - 1
        guard value < values[high] else { return CountMoments() }
        while high - low > 1 {
            let middle = (low + high) / 2
            if values[middle] <= value { low = middle } else { high = middle }
        }
        let width = values[high] - values[low]
        let share = width > 0 ? (value - values[low]) / width : 0
        return CountMoments(
            mean: moments[low].mean + share * (moments[high].mean - moments[low].mean),
            variance: moments[low].variance + share * (moments[high].variance - moments[low].variance))
    }
}

/// The distribution of a count of rare or frequent events that aren't alike, by its first two moments.
private enum PoissonBinomialTail {
    /// The probability that fewer than so many events occur.
    ///
    /// The normal approximation with continuity correction; where the variance vanishes, the mean decides.
    static func probability(below limit: Int, mean: Double, variance: Double) -> Double {
        let deviation = Double.sqrt(variance)
        let distance = Double(limit) - 0.5 - mean
        guard deviation > 1e-9 else { return distance > 0 ? 1 : 0 }
        return StandardNormal.cdf(distance / deviation)
    }
}

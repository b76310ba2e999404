import RealModule

extension RiskMetrics {
    /// What scores are.
    enum Scale: Hashable {
        /// Probabilities of the outcome.
        case probability
        /// Numbers that only order.
        case rank
    }

    /// Resamples behind an interval.
    static let resamples = 400

    /// Measures scores against outcomes.
    ///
    /// - Parameters:
    ///   - scores: Finite scores, greater for riskier.
    ///   - outcomes: The outcomes, as many.
    ///   - clusters: The institution of each, since visits of one hang together.
    ///   - seed: The seed of the resampling.
    ///   - scale: Whether the scores are probabilities.
    /// - Complexity: O(n log n + resamples × n).
    static func measure(
        scores: [Double], outcomes: [Bool], clusters: [Int32], seed: UInt64, scale: Scale
    ) -> RiskMetrics {
        let groups = TieGroups(scores)
        var weights = [Double](repeating: 1, count: scores.count)
        let auc = groups.auc(outcomes, weights: weights)
        let cases = outcomes.count { $0 }
        var brier = 0.0
        var loss = 0.0
        for (score, outcome) in zip(scores, outcomes) where scale == .probability {
            let target = outcome ? 1.0 : 0.0
            brier += (score - target) * (score - target)
            loss -= Double.log(max(outcome ? score : 1 - score, 1e-15))
        }
        var interval: IntervalEstimate?
        if auc != nil {
            let clusterCount = Int((clusters.max() ?? -1) + 1)
            let present = Set(clusters).sorted()
            var generator = CounterGenerator(seed: seed)
            var found: [Double] = []
            var multiplicity = [Double](repeating: 0, count: clusterCount)
            for _ in 0..<resamples {
                for cluster in present { multiplicity[Int(cluster)] = 0 }
                for _ in present {
                    multiplicity[Int(present[Int(generator.index(below: UInt64(present.count)))])] += 1
                }
                for place in clusters.indices { weights[place] = multiplicity[Int(clusters[place])] }
                if let value = groups.auc(outcomes, weights: weights) { found.append(value) }
            }
            found.sort()
            if found.count > 1 {
                interval = IntervalEstimate(
                    lower: quantile(found, 0.025), upper: quantile(found, 0.975), level: 0.95)
            }
        }
        let third = 0.3 * Double(scores.count)
        let caught = groups.expectedCases(outcomes, among: third)
        let isProbability = scale == .probability && !scores.isEmpty
        return RiskMetrics(
            visits: scores.count, cases: cases, auc: auc, aucInterval: interval,
            brier: isProbability ? brier / Double(scores.count) : nil,
            logLoss: isProbability ? loss / Double(scores.count) : nil,
            precisionAt30: third > 0 ? caught / third : nil,
            recallAt30: cases > 0 ? caught / Double(cases) : nil)
    }

    /// A quantile between the order statistics (type 7 of Hyndman and Fan 1996).
    private static func quantile(_ sorted: [Double], _ probability: Double) -> Double {
        let position = probability * Double(sorted.count - 1)
        let low = Int(position)
        let high = min(low + 1, sorted.count - 1)
        return sorted[low] + (position - Double(low)) * (sorted[high] - sorted[low])
    }
}

/// Places in the order of falling scores, cut into groups of equal ones: ties are averaged over, never broken.
private struct TieGroups {
    private let order: [Int]
    private let starts: [Int]

    init(_ scores: [Double]) {
        let order = scores.indices.sorted { scores[$0] != scores[$1] ? scores[$0] > scores[$1] : $0 < $1 }
        starts =
            order.indices.filter { $0 == 0 || scores[order[$0]] != scores[order[$0 - 1]] } + [order.count]
        self.order = order
    }

    /// The weighted probability that a case scores above a control, ties counting half; nothing without both.
    func auc(_ outcomes: [Bool], weights: [Double]) -> Double? {
        var casesAbove = 0.0
        var controls = 0.0
        var concordant = 0.0
        for group in 0..<(starts.count - 1) {
            var cases = 0.0
            var others = 0.0
            for place in starts[group]..<starts[group + 1] {
                let weight = weights[order[place]]
                if outcomes[order[place]] { cases += weight } else { others += weight }
            }
            concordant += others * (casesAbove + cases / 2)
            casesAbove += cases
            controls += others
        }
        return casesAbove > 0 && controls > 0 ? concordant / (casesAbove * controls) : nil
    }

    /// The expected number of cases among so many of the highest scores, which may be a fraction.
    func expectedCases(_ outcomes: [Bool], among limit: Double) -> Double {
        var expected = 0.0
        for group in 0..<(starts.count - 1) {
            let size = Double(starts[group + 1] - starts[group])
            let taken = min(max(limit - Double(starts[group]), 0), size)
            guard taken > 0 else { break }
            let cases = (starts[group]..<starts[group + 1]).count { outcomes[order[$0]] }
            expected += Double(cases) * taken / size
        }
        return expected
    }
}

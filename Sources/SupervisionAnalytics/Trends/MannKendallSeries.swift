import RealModule

/// The values of a series that are there, with their positions.
struct MannKendallSeries {
    let values: [Double]
    let positions: [Double]
    /// The step between neighbouring positions: 1, or the length of a season's cycle.
    let step: Int

    init(_ series: [Double?], from start: Int, by step: Int) {
        var values: [Double] = []
        var positions: [Double] = []
        values.reserveCapacity(series.count / step + 1)
        positions.reserveCapacity(series.count / step + 1)
        for position in stride(from: start, to: series.count, by: step) {
            if let value = series[position], value.isFinite {
                values.append(value)
                positions.append(Double(position))
            }
        }
        self.values = values
        self.positions = positions
        self.step = step
    }

    func tally() -> MannKendallTally {
        var tally = MannKendallTally()
        let count = values.count
        guard count > 1 else { return tally }
        values.withUnsafeBufferPointer { values in
            var score = 0
            for later in 1..<count {
                let value = values[later]
                for earlier in 0..<later {
                    score += (values[earlier] < value ? 1 : 0) - (values[earlier] > value ? 1 : 0)
                }
            }
            tally.score = score
        }
        tally.pairs = count * (count - 1) / 2
        let n = Double(count)
        var total = n * (n - 1) * (2 * n + 5)
        let sorted = values.sorted()
        var start = 0
        while start < count {
            var end = start + 1
            while end < count, sorted[end] == sorted[start] { end += 1 }
            if end - start > 1 {
                let t = Double(end - start)
                total -= t * (t - 1) * (2 * t + 5)
                tally.hasTies = true
            }
            start = end
        }
        tally.variance = total / 18
        return tally
    }

    /// The slopes of all pairs, per step.
    func slopes() -> [Double] {
        var slopes: [Double] = []
        let count = values.count
        guard count > 1 else { return slopes }
        slopes.reserveCapacity(count * (count - 1) / 2)
        for earlier in 0..<(count - 1) {
            for later in (earlier + 1)..<count {
                let distance = (positions[later] - positions[earlier]) / Double(step)
                slopes.append((values[later] - values[earlier]) / distance)
            }
        }
        return slopes
    }

    /// The factor of Hamed and Rao: the variance that serial correlation of the ranks would give, over the plain one.
    func hamedRaoFactor(slope: Double) -> Double {
        let count = values.count
        let n = Double(count)
        let ranks = Self.ranks(zip(values, positions).map { $0 - ($1 + 1) * slope })
        let mean = (n + 1) / 2
        let deviations = ranks.map { $0 - mean }
        let power = deviations.reduce(0) { $0 + $1 * $1 }
        guard power > 0 else { return 1 }
        let bound = -StandardNormal.quantile(0.025) / n.squareRoot()
        var sum = 0.0
        for lag in 1..<count {
            var product = 0.0
            for index in 0..<(count - lag) { product += deviations[index] * deviations[index + lag] }
            let correlation = product / power
            if abs(correlation) > bound {
                let left = n - Double(lag)
                sum += left * (left - 1) * (left - 2) * correlation
            }
        }
        return 1 + 2 / (n * (n - 1) * (n - 2)) * sum
    }

    /// The ranks from 1, equal values sharing the mean of theirs.
    private static func ranks(_ values: [Double]) -> [Double] {
        let order = values.indices.sorted { values[$0] < values[$1] }
        var ranks = [Double](repeating: 0, count: values.count)
        var start = 0
        while start < order.count {
            var end = start + 1
            while end < order.count, values[order[end]] == values[order[start]] { end += 1 }
            for place in start..<end { ranks[order[place]] = Double(start + end + 1) / 2 }
            start = end
        }
        return ranks
    }
}

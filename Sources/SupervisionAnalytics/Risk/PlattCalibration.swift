import RealModule

/// A logistic map from scores to probabilities (Platt 1999), fitted by Newton's method with step halving.
///
/// Targets are smoothed as Platt has it, (n₊ + 1)/(n₊ + 2) and 1/(n₋ + 2), so that scores that separate the outcomes
/// don't run to infinity. The slope is held at 0 where the data would have it negative: a score then says nothing.
struct PlattCalibration: Hashable, Sendable {
    /// The logit at a score of 0.
    let intercept: Double
    /// Logits per unit of score, never negative.
    let slope: Double

    /// Scores with the visits that share them, their cases replaced by smoothed targets.
    private struct Sample {
        let scores: [Double]
        let visits: [Double]
        let targets: [Double]
        /// The mean score: centred by it, intercept and slope hardly hang together.
        let centre: Double
        /// The logit of the mean target.
        let level: Double

        init?(_ scores: [Double], _ counts: [OutcomeCount]) {
            let cases = Double(counts.reduce(0) { $0 + $1.cases })
            let all = Double(counts.reduce(0) { $0 + $1.visits })
            guard cases > 0, cases < all else { return nil }
            let positive = (cases + 1) / (cases + 2)
            let negative = 1 / (all - cases + 2)
            visits = counts.map { Double($0.visits) }
            targets = counts.map {
                Double($0.cases) * positive + Double($0.visits - $0.cases) * negative
            }
            centre = zip(scores, visits).reduce(0) { $0 + $1.0 * $1.1 } / all
            let centre = centre
            self.scores = scores.map { $0 - centre }
            let mean = targets.reduce(0, +) / all
            level = Double.log(mean) - Double.log(onePlus: -mean)
        }

        /// The negative log-likelihood of a line.
        func loss(_ intercept: Double, _ slope: Double) -> Double {
            var sum = 0.0
            for place in scores.indices {
                let logit = intercept + slope * scores[place]
                sum += visits[place] * (max(logit, 0) + Double.log(onePlus: Double.exp(-abs(logit))))
                sum -= targets[place] * logit
            }
            return sum
        }
    }

    /// Fits both parameters.
    ///
    /// - Parameters:
    ///   - scores: Finite scores.
    ///   - counts: The visits of each score, as many.
    /// - Returns: Nothing where only one outcome occurs.
    /// - Complexity: O(scores) for each of at most 50 steps.
    static func fit(scores: [Double], counts: [OutcomeCount]) -> PlattCalibration? {
        guard let sample = Sample(scores, counts) else { return nil }
        var intercept = sample.level
        var slope = 0.0
        var loss = sample.loss(intercept, slope)
        for _ in 0..<50 {
            var gradient = (a: 0.0, b: 0.0)
            var curvature = (aa: 1e-12, ab: 0.0, bb: 1e-12)
            for place in sample.scores.indices {
                let score = sample.scores[place]
                let p = RiskCalibration.logistic(intercept + slope * score)
                let difference = sample.visits[place] * p - sample.targets[place]
                let weight = sample.visits[place] * p * (1 - p)
                gradient.a += difference
                gradient.b += difference * score
                curvature.aa += weight
                curvature.ab += weight * score
                curvature.bb += weight * score * score
            }
            let determinant = curvature.aa * curvature.bb - curvature.ab * curvature.ab
            guard determinant > 0 else { break }
            let stepA = (curvature.bb * gradient.a - curvature.ab * gradient.b) / determinant
            let stepB = (curvature.aa * gradient.b - curvature.ab * gradient.a) / determinant
            var scale = 1.0
            var improved = false
            while scale > 1e-10 {
                let tried = sample.loss(intercept - scale * stepA, slope - scale * stepB)
                if tried < loss {
                    let gain = loss - tried
                    intercept -= scale * stepA
                    slope -= scale * stepB
                    loss = tried
                    improved = gain > 1e-12 * abs(loss)
                    break
                }
                scale /= 2
            }
            if !improved { break }
        }
        guard slope > 0 else { return PlattCalibration(intercept: sample.level, slope: 0) }
        return PlattCalibration(intercept: intercept - slope * sample.centre, slope: slope)
    }

    /// Fits the intercept alone, for a slope that is known: scores moved to another level of the outcome.
    ///
    /// - Returns: Nothing where only one outcome occurs.
    static func intercept(slope: Double, scores: [Double], counts: [OutcomeCount]) -> Double? {
        guard let sample = Sample(scores, counts) else { return nil }
        let wanted = sample.targets.reduce(0, +)
        var intercept = sample.level
        // Newton's method on one increasing function; the bound keeps a step from leaving its basin.
        for _ in 0..<100 {
            var sum = 0.0
            var weight = 1e-12
            for place in sample.scores.indices {
                let p = RiskCalibration.logistic(intercept + slope * sample.scores[place])
                sum += sample.visits[place] * p
                weight += sample.visits[place] * p * (1 - p)
            }
            let step = min(max((sum - wanted) / weight, -2), 2)
            intercept -= step
            if abs(step) < 1e-12 { break }
        }
        return intercept - slope * sample.centre
    }
}

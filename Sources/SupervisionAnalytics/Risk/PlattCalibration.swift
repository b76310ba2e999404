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

    /// Smoothed targets of both outcomes.
    private struct Targets {
        let positive: Double
        let negative: Double

        init?(_ outcomes: [Bool]) {
            let cases = outcomes.count { $0 }
            guard cases > 0, cases < outcomes.count else { return nil }
            positive = (Double(cases) + 1) / (Double(cases) + 2)
            negative = 1 / (Double(outcomes.count - cases) + 2)
        }
    }

    /// Fits both parameters.
    ///
    /// - Parameters:
    ///   - scores: Finite scores.
    ///   - outcomes: Their outcomes, as many.
    /// - Returns: Nothing where only one outcome occurs.
    /// - Complexity: O(n) for each of at most 50 steps.
    static func fit(scores: [Double], outcomes: [Bool]) -> PlattCalibration? {
        guard let targets = Targets(outcomes) else { return nil }
        // Scores are centred for the fit: intercept and slope then hardly hang together.
        let centre = scores.reduce(0, +) / Double(scores.count)
        var intercept = logOdds(mean(outcomes, targets))
        var slope = 0.0
        var loss = objective(scores, outcomes, targets, centre, intercept, slope)
        for _ in 0..<50 {
            var gradient = (a: 0.0, b: 0.0)
            var curvature = (aa: 1e-12, ab: 0.0, bb: 1e-12)
            for place in scores.indices {
                let score = scores[place] - centre
                let p = RiskCalibration.logistic(intercept + slope * score)
                let difference = p - (outcomes[place] ? targets.positive : targets.negative)
                let weight = p * (1 - p)
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
                let tried = objective(
                    scores, outcomes, targets, centre, intercept - scale * stepA, slope - scale * stepB)
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
        guard slope > 0 else {
            return PlattCalibration(intercept: logOdds(mean(outcomes, targets)), slope: 0)
        }
        return PlattCalibration(intercept: intercept - slope * centre, slope: slope)
    }

    /// Fits the intercept alone, for a slope that is known: scores moved to another level of the outcome.
    ///
    /// - Returns: Nothing where only one outcome occurs.
    static func intercept(slope: Double, scores: [Double], outcomes: [Bool]) -> Double? {
        guard let targets = Targets(outcomes) else { return nil }
        let centre = scores.reduce(0, +) / Double(scores.count)
        let wanted = mean(outcomes, targets) * Double(scores.count)
        var intercept = logOdds(mean(outcomes, targets))
        // Newton's method on one increasing function; the bound keeps a step from leaving its basin.
        for _ in 0..<100 {
            var sum = 0.0
            var weight = 1e-12
            for score in scores {
                let p = RiskCalibration.logistic(intercept + slope * (score - centre))
                sum += p
                weight += p * (1 - p)
            }
            let step = min(max((sum - wanted) / weight, -2), 2)
            intercept -= step
            if abs(step) < 1e-12 { break }
        }
        return intercept - slope * centre
    }

    private static func mean(_ outcomes: [Bool], _ targets: Targets) -> Double {
        outcomes.reduce(0) { $0 + ($1 ? targets.positive : targets.negative) } / Double(outcomes.count)
    }

    private static func logOdds(_ probability: Double) -> Double {
        Double.log(probability) - Double.log(onePlus: -probability)
    }

    private static func objective(
        _ scores: [Double], _ outcomes: [Bool], _ targets: Targets, _ centre: Double, _ intercept: Double,
        _ slope: Double
    ) -> Double {
        var sum = 0.0
        for place in scores.indices {
            let logit = intercept + slope * (scores[place] - centre)
            let target = outcomes[place] ? targets.positive : targets.negative
            sum += max(logit, 0) - target * logit + Double.log(onePlus: Double.exp(-abs(logit)))
        }
        return sum
    }
}

import RealModule
import SupervisionHistory
import SupervisionModel

/// Chooses half-life and weights by prequential log-loss, and calibrates: on the past of the model's day alone.
///
/// The days before the model's day are cut into folds. For each fold the history is frozen at its first day, every
/// institution scored, and the labelled visits of the fold compared: just what the model is asked to do next.
struct RiskSelector {
    let table: VisitTable
    let covariates: [CovariateColumn]
    let institutions: Int
    let day: Int32
    let configuration: RiskConfiguration

    /// One fold: its labelled visits, counted by institution, since all of one institution's have one score.
    private struct Fold {
        let start: Int32
        var institutions: [Int] = []
        var counts: [OutcomeCount] = []

        var labelled: Int { counts.reduce(0) { $0 + $1.visits } }
        var cases: Int { counts.reduce(0) { $0 + $1.cases } }
    }

    /// The log rates and outcomes of one fold under one pair of half-life and weights.
    private struct Scored {
        var logRates: [Double] = []
        var counts: [OutcomeCount] = []
    }

    /// Chooses and calibrates.
    ///
    /// - Complexity: O(pairs × folds × (visits + institutions)).
    func select() -> RiskSelection {
        let folds = folds()
        let labelled = folds.reduce(0) { $0 + $1.labelled }
        let cases = folds.reduce(0) { $0 + $1.cases }
        let least = configuration.leastCases
        let defaults = { (status: ResultStatus) in
            RiskSelection(
                halfLife: configuration.halfLives.first ?? .months(12),
                weights: configuration.weights.first ?? .form,
                candidates: [], labelled: labelled, cases: cases,
                firstFoldDay: folds.first.map { CalendarDay(number: $0.start) }, calibration: nil,
                status: status)
        }
        guard cases >= least, labelled - cases >= least else {
            return defaults(labelled == 0 ? .noData : .tooFew)
        }
        var best: (candidate: RiskSelection.Candidate, folds: [Scored])?
        var candidates: [RiskSelection.Candidate] = []
        for weights in configuration.weights {
            let priors = folds.map { fold in
                RiskPriorFit.fit(
                    table, covariates: covariates, institutions: institutions, before: fold.start,
                    weights: weights)
            }
            for halfLife in configuration.halfLives {
                let scored = zip(folds, priors).map { score($0, $1, weights, halfLife) }
                let candidate = RiskSelection.Candidate(
                    halfLife: halfLife, weights: weights, logLoss: prequentialLoss(scored))
                candidates.append(candidate)
                if best.map({ candidate.logLoss < $0.candidate.logLoss }) ?? true {
                    best = (candidate, scored)
                }
            }
        }
        guard let best else { return defaults(.tooFew) }
        return RiskSelection(
            halfLife: best.candidate.halfLife, weights: best.candidate.weights, candidates: candidates,
            labelled: labelled, cases: cases, firstFoldDay: folds.first.map { CalendarDay(number: $0.start) },
            calibration: calibration(best.folds), status: .ok)
    }

    /// The folds before the model's day, oldest first, without those that leave no history before them.
    ///
    /// The configured number, and as many older ones as it takes to see the outcome often enough: where it is rare,
    /// last year's cases are better than no probability.
    private func folds() -> [Fold] {
        guard let first = table.days.first else { return [] }
        var folds: [Fold] = []
        var end = day
        var cases = 0
        for place in 0..<configuration.mostFolds {
            if place >= configuration.foldCount, cases >= 2 * configuration.leastCases { break }
            let start = end - Int32(configuration.foldDays)
            guard start > first else { break }
            let fold = fold(from: start, to: end)
            cases += fold.cases
            if !fold.counts.isEmpty { folds.append(fold) }
            end = start
        }
        return folds.reversed()
    }

    private func fold(from start: Int32, to end: Int32) -> Fold {
        var fold = Fold(start: start)
        var places = [Int32](repeating: -1, count: institutions)
        for visit in table.count(before: start)..<table.count(before: end) where table.labels[visit] >= 0 {
            let institution = Int(table.institutions[visit])
            if places[institution] < 0 {
                places[institution] = Int32(fold.counts.count)
                fold.institutions.append(institution)
                fold.counts.append(OutcomeCount())
            }
            fold.counts[Int(places[institution])].add(table.labels[visit] == 1)
        }
        return fold
    }

    private func score(
        _ fold: Fold, _ prior: RiskPrior, _ weights: SeverityWeights, _ halfLife: HalfLife
    ) -> Scored {
        let tally = RiskTally(
            table, institutions: institutions, before: fold.start, weights: weights, halfLife: halfLife,
            kinds: prior.kindFactors)
        var scored = Scored()
        scored.counts = fold.counts
        for institution in fold.institutions {
            let rate = RiskPosterior(
                prior: prior, levels: covariates.map { $0.values[institution] },
                points: tally.points[institution], exposure: tally.exposure[institution]
            ).rate
            scored.logRates.append(Double.log(max(rate, 1e-12)))
        }
        return scored
    }

    /// The mean log-loss of each fold but the first, calibrated on those before it; of a single fold, on itself.
    private func prequentialLoss(_ folds: [Scored]) -> Double {
        var loss = 0.0
        var count = 0
        for place in folds.indices where place > 0 || folds.count == 1 {
            let past = folds.count == 1 ? folds[...] : folds[..<place]
            guard let calibration = Self.fit(past) else { continue }
            for (logRate, counted) in zip(folds[place].logRates, folds[place].counts) {
                let logit = calibration.intercept + calibration.slope * logRate
                // ln(1 + e^x) for visits without the outcome, ln(1 + e^−x) = ln(1 + e^x) − x with it.
                let without = max(logit, 0) + Double.log(onePlus: Double.exp(-abs(logit)))
                loss += Double(counted.visits) * without - Double(counted.cases) * logit
                count += counted.visits
            }
        }
        return count > 0 ? loss / Double(count) : .greatestFiniteMagnitude
    }

    /// The slope over all folds, the level of the newest folds that hold enough cases: base rates move.
    private func calibration(_ folds: [Scored]) -> RiskCalibration? {
        guard let overall = Self.fit(folds[...]) else { return nil }
        var recent: [Scored] = []
        var cases = 0
        var controls = 0
        for fold in folds.reversed() {
            recent.append(fold)
            for counted in fold.counts {
                cases += counted.cases
                controls += counted.visits - counted.cases
            }
            if cases >= 2 * configuration.leastCases, controls >= 2 * configuration.leastCases { break }
        }
        let intercept = PlattCalibration.intercept(
            slope: overall.slope, scores: recent.flatMap(\.logRates), counts: recent.flatMap(\.counts))
        return RiskCalibration(intercept: intercept ?? overall.intercept, slope: overall.slope)
    }

    private static func fit(_ folds: ArraySlice<Scored>) -> RiskCalibration? {
        let fit = PlattCalibration.fit(scores: folds.flatMap(\.logRates), counts: folds.flatMap(\.counts))
        guard let fit else { return nil }
        return RiskCalibration(intercept: fit.intercept, slope: fit.slope)
    }
}

public import SupervisionHistory
public import SupervisionModel

/// A test of the method on the past: history frozen on a day, and the visits from that day on scored.
///
/// Nothing on or after the freeze is visible to the model: no visit, no outcome, no choice of half-life. Visits of the
/// splits `test_other` and `late` are never seen either.
public struct RiskBacktest: Sendable {
    /// The model, fitted on the day before the freeze.
    public let model: RiskModel
    /// The first day of the test.
    public let frozenOn: CalendarDay
    /// The visits scored, as places in the history, in its order.
    public let visits: [Int]
    /// The score of each: a probability, or the expected rate where none could be calibrated.
    public let scores: [Double]
    /// The outcome of each.
    public let outcomes: [Bool]
    /// How well the scores did.
    public let metrics: RiskMetrics
    /// How well simple rules did on the same visits, each by its name.
    public let baselines: [Baseline]

    /// A simple rule to be better than.
    public struct Baseline: Hashable, Sendable {
        /// What the rule is.
        public let name: String
        /// How well it did.
        public let metrics: RiskMetrics
    }

    /// Runs a test.
    ///
    /// - Parameters:
    ///   - history: The history, with the outcome.
    ///   - configuration: The outcome, the covariates, and what to choose from.
    ///   - testFrom: The first day of the test where visits have no split; with splits, the first of split `test`.
    ///   - seed: The seed of the resampling behind the AUC's interval.
    /// - Throws: ``AnalyticsError``: `unknownColumn`, or `parameterOutOfRange` when there is nothing to test.
    public static func run(
        _ history: InspectionHistory, configuration: RiskConfiguration, testFrom: CalendarDay?, seed: UInt64
    ) throws(AnalyticsError) -> RiskBacktest {
        let inspections = history.inspections
        let outcome = try VisitTable.outcome(configuration.label, of: history)
        let hasSplit = inspections.splits.contains { $0 != nil }
        let start: CalendarDay? =
            hasSplit ? inspections.splits.firstIndex(of: .test).map { inspections.days[$0] } : testFrom
        guard let start else {
            throw AnalyticsError(
                code: .parameterOutOfRange,
                message:
                    "The visits have no split named test; say where the test begins with --test-from DATE.")
        }
        let tested = (history.visitCount(before: start)..<inspections.count).filter { visit in
            (!hasSplit || inspections.splits[visit] == .test) && outcome(visit) >= 0
        }
        guard !tested.isEmpty else {
            throw AnalyticsError(
                code: .parameterOutOfRange,
                message:
                    "No visit from \(start) on has an outcome \(configuration.label.name) to be tested against."
            )
        }
        let eve = start.adding(days: -1)
        let visible = { (visit: Int) in
            switch inspections.splits[visit] {
            case nil, .history, .train: true
            case .test, .testOther, .late: false
            }
        }
        let table = try VisitTable(history, knownOn: eve, label: configuration.label, where: visible)
        let model = try RiskModel.fit(table, history, asOf: eve, configuration: configuration)
        let tally = RiskTally(
            table, institutions: history.institutions.count, before: start.number, weights: model.weights,
            halfLife: model.halfLife, kinds: model.prior.kindFactors)
        let levels = try model.levels(in: history)
        let scores = tested.map { visit -> Double in
            let institution = Int(inspections.institutions[visit])
            let rate = RiskPosterior(
                prior: model.prior, levels: levels[institution],
                points: tally.points[Int(table.ranks[institution])],
                exposure: tally.exposure[Int(table.ranks[institution])]
            ).rate
            return model.selection.calibration?.probability(rate: rate) ?? rate
        }
        let outcomes = tested.map { outcome($0) == 1 }
        let clusters = tested.map { inspections.institutions[$0] }
        let isProbability = model.selection.calibration != nil
        let metrics = RiskMetrics.measure(
            scores: scores, outcomes: outcomes, clusters: clusters, seed: seed,
            scale: isProbability ? .probability : .rank)
        let baselines = RiskBaselines(table, institutions: history.institutions.count).scores(
            of: clusters.map { table.ranks[Int($0)] }
        )
        .map {
            Baseline(
                name: $0.name,
                metrics: RiskMetrics.measure(
                    scores: $0.scores, outcomes: outcomes, clusters: clusters, seed: seed, scale: .rank))
        }
        return RiskBacktest(
            model: model, frozenOn: start, visits: tested, scores: scores, outcomes: outcomes,
            metrics: metrics,
            baselines: baselines)
    }
}

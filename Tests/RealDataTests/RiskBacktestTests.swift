import Foundation
import SupervisionAnalytics
import SupervisionHistory
import SupervisionModel
import Testing

/// Floors on real records of another trade, frozen on the first test day, without the inspector.
///
/// Base-rate references are those of the published evaluation of each set: `y(1 − y)` of its test visits.
@Suite(
    "On real inspection records",
    .enabled(if: InspectionRecords.arePresent, "Public records aren't at ../shared/data: skipped."))
struct RiskBacktestTests {
    struct Goal: Sendable, CustomTestStringConvertible {
        let records: InspectionRecords
        let covariates: [String]
        let visits: Int
        let cases: Int
        let auc: Double
        let brier: Double

        var testDescription: String { "\(records.rawValue) by \(covariates)" }
    }

    static let goals = [
        Goal(
            records: .sanMateo, covariates: [], visits: 3478, cases: 867, auc: 0.74, brier: 0.1625),
        Goal(
            records: .chicago, covariates: ["category"], visits: 1665, cases: 263, auc: 0.57, brier: 0.1331),
        Goal(
            records: .chicago, covariates: ["category", "risk_class"], visits: 1665, cases: 263, auc: 0.60,
            brier: 0.1331),
    ]

    @Test("A frozen score ranks and predicts at least so well", arguments: goals)
    func floors(_ goal: Goal) throws {
        let history = try goal.records.read(covariates: goal.covariates)
        let configuration = RiskConfiguration(label: .recorded("y"), covariates: goal.covariates)
        let clock = ContinuousClock()
        var backtest: RiskBacktest?
        let took = try clock.measure {
            backtest = try RiskBacktest.run(history, configuration: configuration, testFrom: nil, seed: 1)
        }
        let test = try #require(backtest)
        let metrics = test.metrics
        #expect(metrics.visits == goal.visits)
        #expect(metrics.cases == goal.cases)
        let auc = try #require(metrics.auc)
        let brier = try #require(metrics.brier)
        #expect(auc >= goal.auc)
        #expect(brier <= goal.brier)
        for baseline in test.baselines { #expect(auc > (baseline.metrics.auc ?? 0), "\(baseline.name)") }
        if let folder = ProcessInfo.processInfo.environment["RISK_SCORES"] {
            let name = ([goal.records.rawValue] + goal.covariates).joined(separator: "-")
            let rows = zip(test.visits, test.scores).map { "\(history.inspections.ids[$0]),\($1)\n" }
            try ("inspection_id,score\n" + rows.joined()).write(
                toFile: "\(folder)/\(name).csv", atomically: true, encoding: .utf8)
            print(name, auc, metrics.aucInterval as Any, brier, test.model.halfLife, test.model.weights, took)
        }
    }
}

import ArgumentParser
import SupervisionAnalytics
import SupervisionHistory
import SupervisionModel

/// How institutions are scored; the same for every command that scores.
struct ModelOptions: ParsableArguments {
    @Option(
        name: .long,
        help: "Columns of institutions used as levels, with commas; by default category where it has values.")
    var covariates: String?

    @Option(name: .long, help: "The outcome column to predict, 0 or 1; by default a severe violation.")
    var label: String?

    /// The covariates asked for.
    var named: [String] {
        covariates.map { $0.split(separator: ",").map { String($0) } } ?? []
    }

    /// The outcome columns to read.
    var labels: [String] { label.map { [$0] } ?? [] }

    /// The model's choices, given the data.
    func configuration(for history: InspectionHistory, policy: SupervisionPolicy) -> RiskConfiguration {
        let hasCategory =
            history.institutions.covariates.first { $0.name == "category" }?.levels.contains { !$0.isEmpty }
            ?? false
        return RiskConfiguration(
            label: label.map { .recorded($0) } ?? .severe,
            covariates: covariates == nil ? (hasCategory ? ["category"] : []) : named,
            weights: [policy.severityWeights.value, .moderate, .equal])
    }
}

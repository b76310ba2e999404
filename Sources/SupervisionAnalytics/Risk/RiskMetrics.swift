/// How well scores told visits with the outcome from those without.
public struct RiskMetrics: Hashable, Sendable {
    /// The visits scored.
    public let visits: Int
    /// Those with the outcome.
    public let cases: Int
    /// The probability that a visit with the outcome scored higher than one without, ties counting half.
    public let auc: Double?
    /// An interval for the AUC from resampling institutions.
    public let aucInterval: IntervalEstimate?
    /// The mean squared difference of probability and outcome; nothing for scores that aren't probabilities.
    public let brier: Double?
    /// The mean log-loss; nothing for scores that aren't probabilities.
    public let logLoss: Double?
    /// The share with the outcome among the riskiest 30 %, ties averaged over.
    public let precisionAt30: Double?
    /// The share of all outcomes that lies among the riskiest 30 %, ties averaged over.
    public let recallAt30: Double?
}

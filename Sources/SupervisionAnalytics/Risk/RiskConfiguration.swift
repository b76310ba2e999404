public import SupervisionModel

/// The choices behind a risk model, each with the default that `Documentation/Methods/institution-risk.md` argues for.
public struct RiskConfiguration: Hashable, Sendable {
    /// The outcome to be predicted.
    public var label: RiskLabel
    /// Properties of institutions used as levels of the shrinkage, in this order.
    public var covariates: [String]
    /// The half-lives to choose from, in months; the first stands where the data can't choose.
    public var halfLives: [HalfLife]
    /// The weights of severities to choose from; the first stands where the data can't choose.
    public var weights: [SeverityWeights]
    /// The days of one fold: how far ahead a frozen score is asked to see.
    public var foldDays: Int
    /// The folds before the day of the model on which choices are made and probabilities calibrated.
    public var foldCount: Int
    /// The most folds looked at where the outcome is rare.
    public var mostFolds: Int
    /// The fewest cases of the outcome, and of its absence, from which probabilities are given.
    public var leastCases: Int
    /// Decayed visits below which an institution's own history counts as insufficient evidence.
    public var leastEvidence: Double
    /// The multiple of the pooled rate that an institution is asked to exceed.
    public var exceedance: Double
    /// The share of institutions that counts as the top.
    public var topShare: Double
    /// The probability that an interval holds.
    public var intervalMass: Double

    /// Makes a configuration.
    ///
    /// - Parameters:
    ///   - label: The outcome to be predicted.
    ///   - covariates: Properties of institutions used as levels of the shrinkage.
    ///   - weights: The weights of severities to choose from, the policy's first.
    public init(
        label: RiskLabel, covariates: [String],
        weights: [SeverityWeights] = [.form, .moderate, .equal]
    ) {
        self.label = label
        self.covariates = covariates
        self.weights = weights
        halfLives = [.months(12), .months(6), .months(18), .months(24), .months(36), .months(48), .endless]
        foldDays = 91
        foldCount = 5
        mostFolds = 16
        leastCases = 20
        leastEvidence = 1
        exceedance = 1.5
        topShare = 0.1
        intervalMass = 0.9
    }
}

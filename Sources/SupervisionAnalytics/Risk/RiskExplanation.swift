/// Why an institution is scored as it is, in parts that add up.
public struct RiskExplanation: Hashable, Sendable {
    /// The score.
    public let risk: InstitutionRisk
    /// Every part, the most incriminating first; parts of nothing are left out.
    public let contributions: [RiskContribution]
    /// What the parts add up to: the institution's logit less the pooled one (log rates without a calibration that tells).
    public let total: Double

    /// The most incriminating parts, at most four: the reasons shown to people.
    public var reasons: [RiskContribution] {
        Array(contributions.prefix { $0.amount > 0 }.prefix(4))
    }
}

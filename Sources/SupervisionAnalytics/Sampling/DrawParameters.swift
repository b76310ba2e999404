public import SupervisionModel

/// How strongly risk steers a draw, and how much of it stays with chance.
///
/// A share λ of the quota is spread evenly over the pool, which gives every session the floor λn/N; the rest
/// follows risk to the power γ. With λ = ½ and three in ten no session has less than 0.15, so no visit weighs
/// more than 6.7 in an estimate; what other choices do is tabled in `Documentation/Methods/spot-check-draw.md`.
public struct DrawParameters: Hashable, Sendable {
    /// The share of the quota spread evenly over the pool (λ), above 0 and at most 1.
    public let floorShare: Double
    /// The power of risk by which the rest is spread (γ), at least 0; 0 ignores risk.
    public let riskExponent: Double
    /// The least share of sessions to draw.
    public let leastShare: SpotCheckShare

    /// Makes parameters.
    ///
    /// - Throws: ``AnalyticsError`` with code `parameterOutOfRange` unless 0 < λ ≤ 1 and 0 ≤ γ ≤ 16.
    public init(
        floorShare: Double, riskExponent: Double, leastShare: SpotCheckShare = .thirtyPercent
    ) throws(AnalyticsError) {
        guard floorShare > 0, floorShare <= 1 else {
            throw AnalyticsError(
                code: .parameterOutOfRange,
                message: "The floor share \(floorShare) isn't above 0 and at most 1; 0.5 is the default.")
        }
        guard riskExponent >= 0, riskExponent <= 16 else {
            throw AnalyticsError(
                code: .parameterOutOfRange,
                message: "The risk exponent \(riskExponent) isn't between 0 and 16; 2 is the default.")
        }
        self.init(trusted: floorShare, riskExponent, leastShare)
    }

    private init(trusted floorShare: Double, _ riskExponent: Double, _ leastShare: SpotCheckShare) {
        self.floorShare = floorShare
        self.riskExponent = riskExponent
        self.leastShare = leastShare
    }

    /// λ = ½ and γ = 2 on three in ten.
    public static let standard = DrawParameters(trusted: 0.5, 2, .thirtyPercent)

    /// λ = ½ and γ = 2 on the share of a policy.
    public static func standard(for policy: SupervisionPolicy) -> DrawParameters {
        DrawParameters(trusted: 0.5, 2, policy.spotCheckShare.value)
    }
}

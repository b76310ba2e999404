/// What is believed of an institution before its own visits: the pooled rate, multiplied for each of its levels.
///
/// Rates are points a full checklist visit. An institution's true rate is `pooled × Π multipliers × m`, where `m` is
/// its own multiplier, of mean 1 and the spread that `strength` says; points count as `points / dispersion` events,
/// so that the bunching of violations within a visit isn't taken for evidence.
public struct RiskPrior: Hashable, Sendable {
    /// Points a full checklist visit over everything known.
    public let pooledRate: Double
    /// The variance of a visit's points over their mean, within institutions; at least ``leastDispersion``.
    public let dispersion: Double
    /// The prior's strength κ, in expected events.
    public let strength: Double
    /// The multipliers of each covariate's levels.
    public let covariates: [Covariate]
    /// What each kind of visit yields; empty where all visits are of one kind.
    public let visitKinds: [VisitKind]
    /// The factor of every ``VisitKindCode``.
    let kindFactors: [Double]
    /// How far the fit can be trusted.
    public let status: ResultStatus

    /// The least dispersion assumed; less would claim more evidence than there are visits.
    public static let leastDispersion: Double = 0.05

    /// One covariate's levels with their multipliers.
    public struct Covariate: Hashable, Sendable {
        /// The covariate's name.
        public let name: String
        /// The levels; the empty text is the blank one.
        public let levels: [String]
        /// Each level's multiplier of the rate, itself shrunk to 1.
        public let multipliers: [Double]
        /// The visits behind each multiplier, as exposure.
        public let exposures: [Double]
    }

    /// The rate expected of an institution before its own visits.
    ///
    /// - Parameter levels: The institution's level of each covariate, an index; one that isn't known counts as 1.
    func rate(levels: [Int32]) -> Double {
        var rate = pooledRate
        for (covariate, level) in zip(covariates, levels) {
            rate *= covariate.multipliers.indices.contains(Int(level)) ? covariate.multipliers[Int(level)] : 1
        }
        return rate
    }
}

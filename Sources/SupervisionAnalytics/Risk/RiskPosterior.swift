/// What is believed of one institution's rate after its visits: a gamma distribution.
struct RiskPosterior: Hashable, Sendable {
    /// The rate expected before its visits.
    let priorRate: Double
    /// Decayed visits, as exposure.
    let exposure: Double
    /// Decayed points.
    let points: Double
    /// The shape of the gamma distribution of the rate.
    let shape: Double
    /// The rate parameter of that distribution, in visits a point.
    let inverseScale: Double
    private let prior: RiskPrior

    /// Combines prior and visits.
    init(prior: RiskPrior, levels: [Int32], points: Double, exposure: Double) {
        self.prior = prior
        priorRate = prior.rate(levels: levels)
        self.exposure = exposure
        self.points = points
        shape = prior.strength + points / prior.dispersion
        let expected = prior.strength + exposure * priorRate / prior.dispersion
        inverseScale = priorRate > 0 ? expected / priorRate : .infinity
    }

    /// The expected rate, in points a full checklist visit.
    var rate: Double { inverseScale.isFinite ? shape / inverseScale : 0 }

    /// How often the expected rate goes into the rate expected before the visits.
    var ownMultiplier: Double { priorRate > 0 ? rate / priorRate : 1 }

    /// The visits that the prior is worth: K of `(K · prior + n · own) / (K + n)`.
    var priorVisits: Double { priorRate > 0 ? prior.strength * prior.dispersion / priorRate : 0 }

    /// The institution's own decayed rate, where it has visits.
    var ownRate: Double? { exposure > 0 ? points / exposure : nil }

    /// The distribution, where there is one.
    var distribution: GammaDistribution? { GammaDistribution(shape: shape, rate: inverseScale) }
}

public import SupervisionModel

/// What is known of one institution's risk: for the centre alone, a reason to look, never a finding.
public struct InstitutionRisk: Hashable, Sendable {
    /// The institution's place in the history.
    public let institution: Int
    /// The expected severity points of its next full checklist visit.
    public let rate: Double
    /// Where that rate lies with the configured probability.
    public let rateInterval: IntervalEstimate?
    /// The probability of the outcome at its next visit; nothing where there were too few cases to calibrate.
    public let probability: Double?
    /// The probabilities at the ends of ``rateInterval``.
    public let probabilityInterval: IntervalEstimate?
    /// The probability that the rate exceeds the configured multiple of the pooled rate.
    public let exceedance: Double
    /// The expected rank among all institutions scored, 1 for the riskiest.
    public let expectedRank: Double
    /// The probability of being among the top share of all institutions scored.
    public let topProbability: Double
    /// The rate expected from its levels, before its own visits.
    public let priorRate: Double
    /// The visits that prior is worth: the score is `(priorVisits · priorRate + exposure · ownRate)` over their sum.
    public let priorVisits: Double
    /// Its own decayed rate; nothing without visits.
    public let ownRate: Double?
    /// Its decayed visits, as exposure.
    public let exposure: Double
    /// Its visits, not decayed.
    public let visits: Int
    /// The day of the last visit.
    public let lastVisit: CalendarDay?
    /// Whether its own history suffices.
    public let evidence: RiskEvidence
}

/// Whether an institution's own visits suffice to speak of it.
public enum RiskEvidence: String, Hashable, Sendable {
    /// Its own visits count.
    case sufficient
    /// It has hardly any recent visit: what is shown is mostly what is expected of its like.
    case insufficient
    /// It has none at all.
    case none
}

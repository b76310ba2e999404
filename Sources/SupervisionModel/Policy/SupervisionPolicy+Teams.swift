extension SupervisionPolicy {
    /// The least share of a district's sessions to spot-check.
    public var spotCheckShare: PolicySetting<SpotCheckShare> { spotCheck.share }
    /// What the share is counted in; the units shown beside it are ``QuotaUnit/shownAlso``.
    public var quotaUnit: PolicySetting<QuotaUnit> { spotCheck.unit }
    /// The period that the share is asked for.
    public var quotaPeriod: PolicySetting<QuotaPeriod> { spotCheck.period }
    /// The least number of supervisors in a district's team.
    public var teamSize: PolicySetting<Int> { spotCheck.teamSize }
    /// The least number of supervisors in the municipal centre's team.
    public var municipalTeamSize: PolicySetting<Int> { spotCheck.municipalTeamSize }
    /// The number of candidates above which one more supervisor is recommended for each further such number begun.
    public var largeSession: PolicySetting<Int> { spotCheck.largeSession }
    /// Months without a visit after which one is due in any case.
    public var visitGapMonths: PolicySetting<Int> { spotCheck.visitGapMonths }

    /// The team that a session wants: the size that binds, and seats recommended beyond it (Article 11).
    ///
    /// Above 200 candidates (201 and more) one more for each further 200 begun is recommended, never required.
    ///
    /// - Parameter candidates: The candidates registered; a negative number counts as none.
    public func seats(forCandidates candidates: Int) -> TeamSeats {
        let above = max(0, max(0, candidates) - largeSession.value)
        let (whole, rest) = above.quotientAndRemainder(dividingBy: largeSession.value)
        return TeamSeats(required: teamSize.value, recommended: rest == 0 ? whole : whole + 1)
    }

    /// The seats of a team.
    public struct TeamSeats: Hashable, Sendable {
        /// Seats that must be filled.
        public let required: Int
        /// Seats recommended beyond those; empty ones never make a plan infeasible.
        public let recommended: Int
    }
}

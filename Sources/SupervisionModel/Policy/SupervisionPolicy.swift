/// The choices that a regime makes where its measures name a number or are silent, each with its reading.
///
/// A value: versioned, passed as an argument, never looked up. Articles 7, 10, 15 and 18 add their settings with
/// the rules that ask for them.
public struct SupervisionPolicy: Hashable, Sendable {
    /// The policy's name and version, as reports print them.
    public let name: String
    /// The districts in scope (Article 2).
    public let districts: DistrictCatalogue
    /// The checklists that records may be written on.
    public let checklists: [Checklist]
    /// The least share of a district's sessions to spot-check.
    public let spotCheckShare: PolicySetting<SpotCheckShare>
    /// The least number of supervisors in a district's team.
    public let teamSize: PolicySetting<Int>
    /// The number of candidates above which one more supervisor is recommended for each further such number begun.
    public let largeSession: PolicySetting<Int>
    /// The weights of violations in risk scores.
    public let severityWeights: PolicySetting<SeverityWeights>
    /// Months without a visit after which one is due in any case.
    public let visitGapMonths: PolicySetting<Int>

    /// Makes a policy.
    ///
    /// - Throws: ``ModelError`` with code `policyMalformed` when a setting lies outside of what its article allows:
    ///   a team below two (Article 11), a large session below one candidate, a gap below one month.
    public init(
        name: String, districts: DistrictCatalogue, checklists: [Checklist],
        spotCheckShare: PolicySetting<SpotCheckShare>, teamSize: PolicySetting<Int>,
        largeSession: PolicySetting<Int>, severityWeights: PolicySetting<SeverityWeights>,
        visitGapMonths: PolicySetting<Int>
    ) throws(ModelError) {
        for (field, setting, least) in [
            ("teamSize", teamSize, 2), ("largeSession", largeSession, 1),
            ("visitGapMonths", visitGapMonths, 1),
        ] where setting.value < least {
            throw ModelError(
                code: .policyMalformed,
                message: "Policy \(name) sets \(field) to \(setting.value); \(least) is the least.",
                basis: setting.basis)
        }
        self.init(
            trusted: name, districts, checklists, spotCheckShare, teamSize, largeSession, severityWeights,
            visitGapMonths)
    }

    private init(
        trusted name: String, _ districts: DistrictCatalogue, _ checklists: [Checklist],
        _ spotCheckShare: PolicySetting<SpotCheckShare>, _ teamSize: PolicySetting<Int>,
        _ largeSession: PolicySetting<Int>, _ severityWeights: PolicySetting<SeverityWeights>,
        _ visitGapMonths: PolicySetting<Int>
    ) {
        self.name = name
        self.districts = districts
        self.checklists = checklists
        self.spotCheckShare = spotCheckShare
        self.teamSize = teamSize
        self.largeSession = largeSession
        self.severityWeights = severityWeights
        self.visitGapMonths = visitGapMonths
    }

    /// The team that a session wants: the size that binds, and seats recommended beyond it (Article 11).
    ///
    /// Above 200 candidates (201 and more) one more for each further 200 begun is recommended, never required.
    ///
    /// - Parameter candidates: The candidates registered; a negative number counts as none.
    public func seats(forCandidates candidates: Int) -> TeamSeats {
        let above = max(0, candidates - largeSession.value)
        return TeamSeats(
            required: teamSize.value, recommended: (above + largeSession.value - 1) / largeSession.value)
    }

    /// The seats of a team.
    public struct TeamSeats: Hashable, Sendable {
        /// Seats that must be filled.
        public let required: Int
        /// Seats recommended beyond those; empty ones never make a plan infeasible.
        public let recommended: Int
    }

    /// The reading of Beijing's measures (北京市职业技能等级认定质量督导管理办法（试行）).
    public static let beijing = SupervisionPolicy(
        trusted: "beijing-1", .beijing, [.beijing],
        PolicySetting(
            .thirtyPercent, reading: "按认定批次计，以批次备案为基数，按自然月考核；不低于30%，按整数进位",
            basis: LegalBasis(article: 11)),
        PolicySetting(2, reading: "区派遣每组至少2人", basis: LegalBasis(article: 11)),
        PolicySetting(
            200, reading: "超过200人（201人起），每再满或不足200人建议增派1人，不作强制", basis: LegalBasis(article: 11)),
        PolicySetting(.form, reading: "权重自拟：严重10、较重3、一般1", basis: nil),
        PolicySetting(12, reading: "连续12个月未接受督导的机构应安排督导（自拟）", basis: nil))
}

/// What Article 11 asks of spot checks and teams, each number with the reading taken.
///
/// A district's own rules may ask for more, never for less (Article 18, our reading).
public struct SpotCheckRequirements: Hashable, Sendable {
    /// The least share of a district's pool to spot-check.
    public internal(set) var share: PolicySetting<SpotCheckShare>
    /// What the share is counted in.
    public internal(set) var unit: PolicySetting<QuotaUnit>
    /// The period that the share is asked for.
    public internal(set) var period: PolicySetting<QuotaPeriod>
    /// The least number of supervisors in a district's team.
    public internal(set) var teamSize: PolicySetting<Int>
    /// The least number of supervisors in the municipal centre's team.
    public internal(set) var municipalTeamSize: PolicySetting<Int>
    /// The number of candidates above which one more supervisor is recommended for each further such number begun.
    public internal(set) var largeSession: PolicySetting<Int>
    /// Months without a visit after which one is due in any case.
    public internal(set) var visitGapMonths: PolicySetting<Int>

    /// Makes requirements.
    ///
    /// - Throws: ``ModelError`` with code `policyMalformed` when a setting asks for less than Article 11 does (a share
    ///   below three in ten, a district's team below two), naming the field and both values, or lies outside of what
    ///   it can mean: teams up to 100, a large session of 1 to 1,000,000 candidates, a gap of 1 to 1200 months.
    public init(
        share: PolicySetting<SpotCheckShare>, unit: PolicySetting<QuotaUnit>,
        period: PolicySetting<QuotaPeriod>, teamSize: PolicySetting<Int>,
        municipalTeamSize: PolicySetting<Int>, largeSession: PolicySetting<Int>,
        visitGapMonths: PolicySetting<Int>
    ) throws(ModelError) {
        self.init(
            trusted: share, unit, period, teamSize, municipalTeamSize, largeSession, visitGapMonths)
        try check()
    }

    private init(
        trusted share: PolicySetting<SpotCheckShare>, _ unit: PolicySetting<QuotaUnit>,
        _ period: PolicySetting<QuotaPeriod>, _ teamSize: PolicySetting<Int>,
        _ municipalTeamSize: PolicySetting<Int>, _ largeSession: PolicySetting<Int>,
        _ visitGapMonths: PolicySetting<Int>
    ) {
        self.share = share
        self.unit = unit
        self.period = period
        self.teamSize = teamSize
        self.municipalTeamSize = municipalTeamSize
        self.largeSession = largeSession
        self.visitGapMonths = visitGapMonths
    }

    /// Refuses what the article doesn't allow.
    func check() throws(ModelError) {
        let basis = LegalBasis(article: 11)
        if share.value < .thirtyPercent {
            throw .looser(
                "spotCheckShare", share.value.description, than: SpotCheckShare.thirtyPercent.description,
                basis)
        }
        if teamSize.value < 2 { throw .looser("teamSize", String(teamSize.value), than: "2", basis) }
        try ModelError.require("teamSize", teamSize, in: ...100, "2 to 100")
        try ModelError.require("municipalTeamSize", municipalTeamSize, in: 1...100, "1 to 100")
        try ModelError.require("largeSession", largeSession, in: 1...1_000_000, "1 to 1000000")
        try ModelError.require("visitGapMonths", visitGapMonths, in: 1...1200, "1 to 1200")
    }

    /// The reading of Beijing's measures.
    public static let beijing = SpotCheckRequirements(
        trusted: PolicySetting(
            .thirtyPercent, reading: "按认定批次计，以批次备案为基数，按自然月考核；不低于30%，按整数进位",
            basis: LegalBasis(article: 11)),
        PolicySetting(.sessions, reading: "按认定批次计；按评价机构、按参加认定人员计的比例一并列示", basis: LegalBasis(article: 11)),
        .bothPeriods,
        PolicySetting(2, reading: "区派遣每组至少2人", basis: LegalBasis(article: 11)),
        PolicySetting(1, reading: "每组至少2人的要求约束区派遣；市派遣人数未作规定，至少1人（自拟）", basis: LegalBasis(article: 11)),
        PolicySetting(
            200, reading: "超过200人（201人起），每再满或不足200人建议增派1人，不作强制", basis: LegalBasis(article: 11)),
        PolicySetting(12, reading: "连续12个月未接受督导的机构应安排督导（自拟）", basis: LegalBasis(article: 11)))
}

extension PolicySetting<QuotaPeriod> {
    /// Month and year to date, which must both fall short.
    static let bothPeriods = PolicySetting(
        .monthAndYearToDate, reading: "当月与当年累计均不足方为不符合", basis: LegalBasis(article: 11))
}

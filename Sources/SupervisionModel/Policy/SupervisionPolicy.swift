/// The choices that a regime makes where its measures name a number or are silent, each with its reading.
///
/// A value: versioned, passed as an argument, never looked up. ``PolicyField/all`` lists every choice as data;
/// ``PolicyTimeline`` says which policy holds on a day and for whom.
public struct SupervisionPolicy: Hashable, Sendable {
    /// The policy's name and version, as reports print them.
    public internal(set) var name: String
    /// The version, from 1.
    public internal(set) var version: Int
    /// The districts in scope (Article 2).
    public let districts: DistrictCatalogue
    /// The checklists that records may be written on.
    public let checklists: [Checklist]
    /// What Article 11 asks of spot checks and teams.
    public internal(set) var spotCheck: SpotCheckRequirements
    /// What Article 7 asks of internal quality officers.
    public internal(set) var officers: OfficerRequirements
    /// What Articles 9 and 10 ask of whoever is sent.
    public internal(set) var dispatching: DispatchRequirements
    /// What Articles 12 and 15 ask of reports.
    public internal(set) var reporting: ReportingRequirements
    /// What a credit file asks for (Article 16).
    public internal(set) var credit: CreditRequirements
    /// The weights of violations in risk scores.
    public internal(set) var severityWeights: PolicySetting<SeverityWeights>

    /// Makes a policy.
    ///
    /// - Throws: ``ModelError`` with code `policyMalformed` when the version is below 1. What each article allows is
    ///   for its requirements to say.
    public init(
        name: String, version: Int, districts: DistrictCatalogue, checklists: [Checklist],
        spotCheck: SpotCheckRequirements, officers: OfficerRequirements, dispatching: DispatchRequirements,
        reporting: ReportingRequirements, credit: CreditRequirements,
        severityWeights: PolicySetting<SeverityWeights>
    ) throws(ModelError) {
        guard version >= 1 else {
            throw ModelError(
                code: .policyMalformed,
                message: "Policy \(name) has version \(version); versions count from 1.",
                basis: LegalBasis(article: 18))
        }
        self.init(
            trusted: name, version, districts, checklists, spotCheck, officers, dispatching, reporting,
            credit, severityWeights)
    }

    private init(
        trusted name: String, _ version: Int, _ districts: DistrictCatalogue, _ checklists: [Checklist],
        _ spotCheck: SpotCheckRequirements, _ officers: OfficerRequirements,
        _ dispatching: DispatchRequirements, _ reporting: ReportingRequirements,
        _ credit: CreditRequirements, _ severityWeights: PolicySetting<SeverityWeights>
    ) {
        self.name = name
        self.version = version
        self.districts = districts
        self.checklists = checklists
        self.spotCheck = spotCheck
        self.officers = officers
        self.dispatching = dispatching
        self.reporting = reporting
        self.credit = credit
        self.severityWeights = severityWeights
    }

    /// Refuses what the articles don't allow.
    func check() throws(ModelError) {
        try spotCheck.check()
        try officers.check()
        try dispatching.check()
        try reporting.check()
        try credit.check()
    }

    /// The reading of Beijing's measures (北京市职业技能等级认定质量督导管理办法（试行）).
    public static let beijing = SupervisionPolicy(
        trusted: "beijing-1", 1, .beijing, [.beijing], .beijing, .beijing, .beijing, .beijing, .beijing,
        PolicySetting(.form, reading: "权重自拟：严重10、较重3、一般1", basis: LegalBasis(article: 0)))
}

/// What Articles 12 and 15 ask of reports, each choice with the reading taken.
public struct ReportingRequirements: Hashable, Sendable {
    /// When business closes at the centre that a report goes to.
    public internal(set) var closeOfBusiness: PolicySetting<TimeOfDay>
    /// Which reading of the 5th decides that a report is called late (迟报).
    public internal(set) var lateness: PolicySetting<LatenessReading>
    /// Hours from discovery within which a severe violation should be reported: an internal target, whose passing is
    /// never called a breach of Article 15.
    public internal(set) var urgentHours: PolicySetting<Int>
    /// Days after the visit within which a team hands in its record; 0 asks for the day itself.
    public internal(set) var recordReportDays: PolicySetting<Int>

    /// Makes requirements.
    ///
    /// - Throws: ``ModelError`` with code `policyMalformed` when a number lies outside of what it can mean: 1 to 8760
    ///   hours, 0 to 365 days.
    public init(
        closeOfBusiness: PolicySetting<TimeOfDay>, lateness: PolicySetting<LatenessReading>,
        urgentHours: PolicySetting<Int>, recordReportDays: PolicySetting<Int>
    ) throws(ModelError) {
        self.init(trusted: closeOfBusiness, lateness, urgentHours, recordReportDays)
        try check()
    }

    private init(
        trusted closeOfBusiness: PolicySetting<TimeOfDay>, _ lateness: PolicySetting<LatenessReading>,
        _ urgentHours: PolicySetting<Int>, _ recordReportDays: PolicySetting<Int>
    ) {
        self.closeOfBusiness = closeOfBusiness
        self.lateness = lateness
        self.urgentHours = urgentHours
        self.recordReportDays = recordReportDays
    }

    /// Refuses what isn't a term.
    func check() throws(ModelError) {
        try ModelError.require("urgentHours", urgentHours, in: 1...8760, "1 to 8760")
        try ModelError.require("recordReportDays", recordReportDays, in: 0...365, "0 to 365")
    }

    /// The reading of Beijing's measures.
    public static let beijing = ReportingRequirements(
        trusted: .beijing, .latestOfFour,
        PolicySetting(24, reading: "严重违规随时上报；自发现起24小时为内部目标（自拟），不作为违反第十五条的依据", basis: LegalBasis(article: 15)),
        PolicySetting(3, reading: "督导记录自督导之日起3日内报派遣单位（自拟，办法仅规定及时）", basis: LegalBasis(article: 12)))
}

extension PolicySetting<LatenessReading> {
    /// Late only after the latest of the four readings.
    static let latestOfFour = PolicySetting(
        .latestOfFour, reading: "“每月5日前”四种口径中最迟者已过方称迟报", basis: LegalBasis(article: 15))
}

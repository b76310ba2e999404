extension PolicyField {
    /// Every choice of a policy, in the order of the articles.
    public static let all: [PolicyField] = officers + dispatching + spotChecks + reporting + others

    private static let skill = LegalBasis(article: 7, item: 3)
    private static let age = LegalBasis(article: 7, item: 4)

    private static let officers = [
        PolicyField(
            "leastLevel", "内督最低职业资格或技能等级", skill, .districtsAndInstitutions, \.officers.leastLevel, .rising),
        PolicyField(
            "leastPost", "内督最低专业技术职务", skill, .districtsAndInstitutions, \.officers.leastPost, .rising),
        PolicyField(
            "technicalYears", "内督技术管理年限", skill, .districtsAndInstitutions, \.officers.technicalYears,
            .number("years", .moreIsTighter)),
        PolicyField(
            "ageLimitOfMen", "内督男性年龄上限", age, .districtsAndInstitutions, \.officers.ageLimitOfMen,
            .number("years", .lessIsTighter)),
        PolicyField(
            "ageLimitOfWomen", "内督女性年龄上限", age, .districtsAndInstitutions, \.officers.ageLimitOfWomen,
            .number("years", .lessIsTighter)),
        PolicyField(
            "ageReckoning", "内督年龄计算口径", age, .districtsAndInstitutions, \.officers.reckoning, .rising),
    ]

    private static let dispatching = [
        PolicyField(
            "cardExpiry", "证卡有效期", LegalBasis(article: 9), .districts, \.dispatching.cardExpiry, .rising),
        PolicyField(
            "rotation", "轮换间隔次数", LegalBasis(article: 10), .districts, \.dispatching.rotation,
            .number("dispatches", .moreIsTighter)),
        PolicyField(
            "formerEmployerYears", "原任职机构回避年限", LegalBasis(article: 10), .districts,
            \.dispatching.formerEmployerYears, .number("years", .moreIsTighter)),
        PolicyField(
            "assessorScope", "兼任考评回避范围", LegalBasis(article: 10), .districts, \.dispatching.assessorScope,
            .rising),
    ]

    private static let eleven = LegalBasis(article: 11)

    private static let spotChecks = [
        PolicyField("spotCheckShare", "抽查比例", eleven, .districts, \.spotCheck.share, .share),
        PolicyField(
            "quotaUnit", "抽查比例计算单位", eleven, .municipality, \.spotCheck.unit,
            .word(PolicyValueForm.unordered)),
        PolicyField(
            "quotaPeriod", "抽查比例考核期间", eleven, .districts, \.spotCheck.period,
            .word(QuotaPeriod.comparison)),
        PolicyField(
            "teamSize", "区派遣每组人数", eleven, .districts, \.spotCheck.teamSize,
            .number("supervisors", .moreIsTighter)),
        PolicyField(
            "municipalTeamSize", "市派遣每组人数", eleven, .municipality, \.spotCheck.municipalTeamSize,
            .number("supervisors", .moreIsTighter)),
        PolicyField(
            "largeSession", "增派人数的考生基数", eleven, .districts, \.spotCheck.largeSession,
            .number("candidates", .lessIsTighter)),
        PolicyField(
            "visitGapMonths", "未督导最长月数", eleven, .districts, \.spotCheck.visitGapMonths,
            .number("months", .lessIsTighter)),
    ]

    private static let reporting = [
        PolicyField(
            "recordReportDays", "督导记录上报天数", LegalBasis(article: 12), .districts,
            \.reporting.recordReportDays, .number("days", .lessIsTighter)),
        PolicyField(
            "closeOfBusiness", "下班时间", LegalBasis(article: 15), .municipality, \.reporting.closeOfBusiness,
            .time),
        PolicyField(
            "latenessReading", "迟报认定口径", LegalBasis(article: 15), .municipality, \.reporting.lateness,
            .word(LatenessReading.comparison)),
        PolicyField(
            "urgentHours", "严重违规上报内部目标时限", LegalBasis(article: 15), .districts,
            \.reporting.urgentHours, .number("hours", .lessIsTighter)),
    ]

    private static let others = [
        PolicyField(
            "creditExpiryMonths", "信用档案记录有效期", LegalBasis(article: 16), .districts,
            \.credit.expiryMonths, .monthsOrNone),
        PolicyField(
            "severityWeights", "违规权重", LegalBasis(article: 0), .municipality, \.severityWeights, .weights),
    ]
}

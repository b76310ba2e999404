/// What Article 7 asks of internal quality officers, each number with the reading taken.
///
/// A centre's own rules may ask for more, never for less (Article 18, our reading).
public struct OfficerRequirements: Hashable, Sendable {
    /// The lowest level that counts; 以上 includes it.
    public internal(set) var leastLevel: PolicySetting<SkillLevel>
    /// The lowest grade of a professional and technical post that counts instead; 以上 includes it.
    public internal(set) var leastPost: PolicySetting<PostGrade>
    /// The least years of technical management; 以上 includes them.
    public internal(set) var technicalYears: PolicySetting<Int>
    /// The age that men may not exceed.
    public internal(set) var ageLimitOfMen: PolicySetting<Int>
    /// The age that women may not exceed.
    public internal(set) var ageLimitOfWomen: PolicySetting<Int>
    /// How ages are counted.
    public internal(set) var reckoning: PolicySetting<AgeReckoning>
    /// The grades of posts.
    public let posts: PostCatalogue

    /// Makes requirements.
    ///
    /// - Throws: ``ModelError`` with code `policyMalformed` when a setting asks for less than Article 7 does, naming
    ///   the field and both values, or nobody could meet it: more than 80 years, an age below 18.
    public init(
        leastLevel: PolicySetting<SkillLevel>, leastPost: PolicySetting<PostGrade>,
        technicalYears: PolicySetting<Int>, ageLimitOfMen: PolicySetting<Int>,
        ageLimitOfWomen: PolicySetting<Int>, reckoning: PolicySetting<AgeReckoning>, posts: PostCatalogue
    ) throws(ModelError) {
        self.init(
            trusted: leastLevel, leastPost, technicalYears, ageLimitOfMen, ageLimitOfWomen, reckoning, posts)
        try check()
    }

    /// Refuses what asks for less than the article.
    func check() throws(ModelError) {
        let skill = LegalBasis(article: 7, item: 3)
        let age = LegalBasis(article: 7, item: 4)
        if leastLevel.value < .three {
            throw .looser("leastLevel", leastLevel.value.rawValue, than: SkillLevel.three.rawValue, skill)
        }
        if leastPost.value < .intermediate {
            throw .looser(
                "leastPost", leastPost.value.rawValue, than: PostGrade.intermediate.rawValue, skill)
        }
        if technicalYears.value < 5 {
            throw .looser("technicalYears", String(technicalYears.value), than: "5", skill)
        }
        if ageLimitOfMen.value > 65 {
            throw .looser("ageLimitOfMen", String(ageLimitOfMen.value), than: "65", age)
        }
        if ageLimitOfWomen.value > 60 {
            throw .looser("ageLimitOfWomen", String(ageLimitOfWomen.value), than: "60", age)
        }
        try ModelError.require("technicalYears", technicalYears, in: ...80, "5 to 80")
        try ModelError.require("ageLimitOfMen", ageLimitOfMen, in: 18..., "18 to 65")
        try ModelError.require("ageLimitOfWomen", ageLimitOfWomen, in: 18..., "18 to 60")
    }

    private init(
        trusted leastLevel: PolicySetting<SkillLevel>, _ leastPost: PolicySetting<PostGrade>,
        _ technicalYears: PolicySetting<Int>, _ ageLimitOfMen: PolicySetting<Int>,
        _ ageLimitOfWomen: PolicySetting<Int>, _ reckoning: PolicySetting<AgeReckoning>,
        _ posts: PostCatalogue
    ) {
        self.leastLevel = leastLevel
        self.leastPost = leastPost
        self.technicalYears = technicalYears
        self.ageLimitOfMen = ageLimitOfMen
        self.ageLimitOfWomen = ageLimitOfWomen
        self.reckoning = reckoning
        self.posts = posts
    }

    /// The age that may not be exceeded.
    public func ageLimit(of sex: Sex) -> PolicySetting<Int> {
        switch sex {
        case .male: ageLimitOfMen
        case .female: ageLimitOfWomen
        }
    }

    /// The reading of Beijing's measures.
    public static let beijing = OfficerRequirements(
        trusted: PolicySetting(.three, reading: "三级（高级工）及以上，含三级", basis: LegalBasis(article: 7, item: 3)),
        PolicySetting(
            .intermediate, reading: "中级及以上专业技术职务，可代替技能等级，不可代替年限", basis: LegalBasis(article: 7, item: 3)),
        PolicySetting(5, reading: "技术管理工作经验满5年，含5年", basis: LegalBasis(article: 7, item: 3)),
        PolicySetting(65, reading: "男性不超过65周岁，按任务当日计", basis: LegalBasis(article: 7, item: 4)),
        PolicySetting(60, reading: "女性不超过60周岁，按任务当日计", basis: LegalBasis(article: 7, item: 4)),
        PolicySetting(
            .completedYears, reading: "按周岁整数计：不超过65周岁至满66周岁前一日止；从严口径至满65周岁当日止，一并列示",
            basis: LegalBasis(article: 7, item: 4)),
        .builtIn)
}

/// Tells whether somebody may serve as an internal quality officer on a day (质量内控人员具备的条件, Article 7).
///
/// Only what the register says counts: an attestation that isn't on it, or was made after the day, is a reason.
/// The conditions are those of internal officers alone; supervisors' aren't in the measures.
///
/// ```swift
/// let verdict = OfficerEligibility(.beijing).verdict(on: officer, dutyDay: day)
/// for reason in verdict.reasons { print(reason.chinese, reason.basis.chinese) }
/// ```
public struct OfficerEligibility: Hashable, Sendable {
    /// What is asked.
    public let requirements: OfficerRequirements

    /// Makes the rule.
    public init(_ requirements: OfficerRequirements) {
        self.requirements = requirements
    }

    /// Judges an officer for a day of duty, by every condition of the article.
    ///
    /// - Parameters:
    ///   - officer: The officer as the register has them.
    ///   - day: The day of duty, on which ages and attestations are looked at.
    /// - Returns: Every reason in the order of the items, and a note with the last day by each reckoning of age.
    public func verdict(on officer: InternalQualityOfficer, dutyDay day: CalendarDay) -> Verdict {
        var reasons: [Reason] = []
        reasons += attestation(
            officer.integrityAttestedOn, by: day, .integrity, item: 1, "廉洁奉公、职业道德", "integrity")
        reasons += attestation(
            officer.policyAttestedOn, by: day, .policy, item: 2, "掌握政策文件、熟悉技术方法", "knowledge of policy")
        reasons += qualification(of: officer)
        reasons += experience(of: officer)
        reasons += age(of: officer, on: day)
        reasons += attestation(officer.fitnessAttestedOn, by: day, .fitness, item: 4, "身体健康", "fitness")
        return Verdict(reasons)
    }

    private func attestation(
        _ attested: CalendarDay?, by day: CalendarDay, _ code: Reason.Code, item: Int, _ chinese: String,
        _ english: String
    ) -> [Reason] {
        let basis = LegalBasis(article: 7, item: item)
        guard let attested else {
            return [
                Reason(
                    code: code, bearing: .adverse, chinese: "未确认：\(chinese)",
                    english: "No attestation of \(english) is on record.", basis: basis)
            ]
        }
        guard attested > day else { return [] }
        return [
            Reason(
                code: code, bearing: .adverse, chinese: "\(chinese)于\(attested)确认，晚于任务当日\(day)",
                english: "The attestation of \(english) is of \(attested), after the day of duty, \(day).",
                basis: basis)
        ]
    }

    private func qualification(of officer: InternalQualityOfficer) -> [Reason] {
        let basis = LegalBasis(article: 7, item: 3)
        let leastLevel = requirements.leastLevel.value
        let leastPost = requirements.leastPost.value
        if let level = officer.level, level >= leastLevel { return [] }
        let post = officer.post.map(PostCatalogue.trimmed) ?? ""
        let grade = requirements.posts.grade(of: post)
        if let grade, grade >= leastPost { return [] }
        let chineseLevel = officer.level?.chinese ?? "无等级"
        let englishLevel = officer.level.map { "Level \($0.rawValue)" } ?? "No level"
        if !post.isEmpty, grade == nil {
            let isLevel = SkillLevel(coded: post) != nil
            return [
                Reason(
                    code: .postUnknown, bearing: .doubtful,
                    chinese: "\(chineseLevel)；专业技术职务“\(post)”"
                        + (isLevel ? "是技能等级的名称，请核对后填入等级" : "不在职务表内，请核定级别"),
                    english: "\(englishLevel), and the post \(post) "
                        + (isLevel
                            ? "is the name of a skill level: check it and enter it as one."
                            : "isn't in the table of posts: somebody has to say its grade."),
                    basis: basis)
            ]
        }
        let chinesePost = grade.map { "\($0.chinese)职务（\(post)）" } ?? "无专业技术职务"
        let englishPost = grade.map { "a \($0.rawValue) post (\(post))" } ?? "no post"
        return [
            Reason(
                code: .qualification, bearing: .adverse,
                chinese: "\(chineseLevel)，\(chinesePost)；"
                    + "须\(leastLevel.chinese)以上或\(leastPost.chinese)以上专业技术职务",
                english: "\(englishLevel) and \(englishPost); "
                    + "level \(leastLevel.rawValue) or an \(leastPost.rawValue) post is the least.",
                basis: basis)
        ]
    }

    private func experience(of officer: InternalQualityOfficer) -> [Reason] {
        let least = requirements.technicalYears.value
        guard officer.technicalYears < least else { return [] }
        return [
            Reason(
                code: .experience, bearing: .adverse,
                chinese: "技术管理工作经验\(officer.technicalYears)年，须\(least)年以上",
                english: "\(officer.technicalYears) years of technical management; \(least) are the least.",
                basis: LegalBasis(article: 7, item: 3))
        ]
    }

    private func age(of officer: InternalQualityOfficer, on day: CalendarDay) -> [Reason] {
        let basis = LegalBasis(article: 7, item: 4)
        guard let years = officer.bornOn.completedYears(on: day) else {
            return [
                Reason(
                    code: .birthDate, bearing: .doubtful, chinese: "出生日期\(officer.bornOn)晚于任务当日\(day)，请核对",
                    english: "Born on \(officer.bornOn), after the day of duty, \(day): check both.",
                    basis: basis)
            ]
        }
        let limit = requirements.ageLimit(of: officer.sex).value
        let reckoning = requirements.reckoning.value
        let last = AgeReckoning.allCases.map { $0.lastDay(ofAge: limit, bornOn: officer.bornOn) }
        var reasons: [Reason] = []
        if day > reckoning.lastDay(ofAge: limit, bornOn: officer.bornOn) {
            reasons.append(
                Reason(
                    code: .age, bearing: .adverse,
                    chinese: "任务当日\(years)周岁，超过\(officer.sex.chinese)性\(limit)周岁（\(reckoning.chinese)）",
                    english: "Aged \(years) on the day of duty, beyond \(limit) (\(reckoning.rawValue)).",
                    basis: basis))
        }
        reasons.append(
            Reason(
                code: .ageReadings, bearing: .note,
                chinese: zip(AgeReckoning.allCases, last)
                    .map { "\($0.chinese)：\($1)（\(day <= $1 ? "未超过" : "已超过")）" }.joined(separator: "；"),
                english: zip(AgeReckoning.allCases, last)
                    .map { "By \($0.rawValue) the last day is \($1)\(day <= $1 ? "" : ", passed")" }
                    .joined(separator: "; ") + ".",
                basis: basis))
        return reasons
    }
}

extension Reason.Code {
    /// Integrity isn't attested by the day of duty.
    public static let integrity = Reason.Code("officer.integrity")
    /// Knowledge of policy and methods isn't attested by the day of duty.
    public static let policy = Reason.Code("officer.policy")
    /// Neither the level nor the post suffices.
    public static let qualification = Reason.Code("officer.qualification")
    /// The level doesn't suffice and the post's grade isn't known.
    public static let postUnknown = Reason.Code("officer.post-unknown")
    /// Too few years of technical management.
    public static let experience = Reason.Code("officer.experience")
    /// Beyond the age by the reckoning in force.
    public static let age = Reason.Code("officer.age")
    /// The last day by each reckoning.
    public static let ageReadings = Reason.Code("officer.age-readings")
    /// The day of birth comes after the day of duty.
    public static let birthDate = Reason.Code("officer.birth-date")
    /// Fitness isn't attested by the day of duty.
    public static let fitness = Reason.Code("officer.fitness")
}

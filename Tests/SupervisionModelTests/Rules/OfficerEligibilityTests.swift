import SupervisionModel
import Testing

@Suite("The eligibility of internal quality officers")
struct OfficerEligibilityTests {
    let rule = OfficerEligibility(.beijing)

    func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }

    func officer(
        sex: Sex = .male, bornOn: String = "1980-05-20", level: SkillLevel? = .three, post: String? = nil,
        technicalYears: Int = 5, attestedOn: String? = "2025-01-02"
    ) throws -> InternalQualityOfficer {
        let attested = try attestedOn.map { try day($0) }
        return try InternalQualityOfficer(
            person: PersonID("p1"), institution: InstitutionID("i1"), name: "甲", sex: sex,
            bornOn: day(bornOn), level: level, post: post, technicalYears: technicalYears,
            integrityAttestedOn: attested, policyAttestedOn: attested, fitnessAttestedOn: attested)
    }

    func strict() throws -> OfficerEligibility {
        let beijing = OfficerRequirements.beijing
        return try OfficerEligibility(
            OfficerRequirements(
                leastLevel: beijing.leastLevel, leastPost: beijing.leastPost,
                technicalYears: beijing.technicalYears, ageLimitOfMen: beijing.ageLimitOfMen,
                ageLimitOfWomen: beijing.ageLimitOfWomen,
                reckoning: PolicySetting(
                    .untilBirthday, reading: "从严", basis: LegalBasis(article: 7, item: 4)),
                posts: beijing.posts))
    }

    func codes(_ verdict: Verdict) -> [String] {
        verdict.reasons.filter { $0.bearing != .note }.map(\.code.text)
    }

    @Test("hold for who meets every condition, with a note of the last day by both reckonings")
    func holds() throws {
        let verdict = try rule.verdict(on: officer(), dutyDay: day("2026-11-24"))
        #expect(verdict.ruling == .held)
        #expect(codes(verdict).isEmpty)
        let note = try #require(verdict.reasons.first)
        #expect(note.code == .ageReadings)
        #expect(note.chinese.contains("2046-05-19"))
        #expect(note.chinese.contains("2045-05-20"))
        #expect(note.basis == LegalBasis(article: 7, item: 4))
    }

    @Test("give every reason at once, each with its item, in the order of the items")
    func everyReason() throws {
        let verdict = try rule.verdict(
            on: officer(
                sex: .female, bornOn: "1960-01-01", level: .four, post: "助理工程师", technicalYears: 4,
                attestedOn: nil),
            dutyDay: day("2026-11-24"))
        #expect(verdict.ruling == .breached)
        let adverse = verdict.reasons.filter { $0.bearing == .adverse }
        #expect(
            adverse.map(\.code) == [.integrity, .policy, .qualification, .experience, .age, .fitness])
        #expect(adverse.map(\.basis.item) == [1, 2, 3, 3, 4, 4])
        #expect(verdict.reasons.allSatisfy { $0.basis.article == 7 })
        #expect(verdict.reasons.allSatisfy { !$0.chinese.isEmpty && $0.english.hasSuffix(".") })
    }

    @Test(
        "end with the day before the next birthday in completed years, with the birthday by the stricter reading",
        arguments: [
            // sex, born, day of duty, holds in completed years, holds by the stricter reading
            (Sex.male, "1960-05-20", "2025-05-19", true, true),
            (.male, "1960-05-20", "2025-05-20", true, true),
            (.male, "1960-05-20", "2025-05-21", true, false),
            (.male, "1960-05-20", "2026-05-19", true, false),
            (.male, "1960-05-20", "2026-05-20", false, false),
            (.male, "1960-05-20", "2026-05-21", false, false),
            (.female, "1965-05-20", "2025-05-19", true, true),
            (.female, "1965-05-20", "2025-05-20", true, true),
            (.female, "1965-05-20", "2025-05-21", true, false),
            (.female, "1965-05-20", "2026-05-19", true, false),
            (.female, "1965-05-20", "2026-05-20", false, false),
            (.female, "1965-05-20", "2026-05-21", false, false),
            // Born on 29 February: the birthday of a common year is 1 March.
            (.male, "1960-02-29", "2025-02-28", true, true),
            (.male, "1960-02-29", "2025-03-01", true, true),
            (.male, "1960-02-29", "2025-03-02", true, false),
            (.male, "1960-02-29", "2026-02-28", true, false),
            (.male, "1960-02-29", "2026-03-01", false, false),
            (.male, "1960-02-29", "2026-03-02", false, false),
            (.female, "1964-02-29", "2024-02-28", true, true),
            (.female, "1964-02-29", "2024-02-29", true, true),
            (.female, "1964-02-29", "2024-03-01", true, false),
            (.female, "1964-02-29", "2025-02-28", true, false),
            (.female, "1964-02-29", "2025-03-01", false, false),
            // New Year, the edge of the parts of a day.
            (.male, "1960-01-01", "2025-12-31", true, false),
            (.male, "1960-01-01", "2026-01-01", false, false),
            (.male, "1959-12-31", "2025-12-30", true, false),
            (.male, "1959-12-31", "2025-12-31", false, false),
        ] as [(Sex, String, String, Bool, Bool)])
    func ages(_ sex: Sex, _ born: String, _ duty: String, _ completed: Bool, _ stricter: Bool) throws {
        let officer = try officer(sex: sex, bornOn: born, attestedOn: "2024-01-01")
        let lenient = try rule.verdict(on: officer, dutyDay: day(duty))
        let strict = try strict().verdict(on: officer, dutyDay: day(duty))
        #expect((lenient.ruling == .held) == completed)
        #expect((strict.ruling == .held) == stricter)
        #expect(codes(lenient) == (completed ? [] : ["officer.age"]))
        #expect(codes(strict) == (stricter ? [] : ["officer.age"]))
        #expect(lenient.gives(.ageReadings) && strict.gives(.ageReadings))
    }

    @Test(
        "take level 3 and above, or an intermediate and higher post, and leave unknown posts to a person",
        arguments: [
            (.three, nil, Ruling.held), (.two, nil, .held), (.one, nil, .held), (.special, nil, .held),
            (.chief, nil, .held), (.four, nil, .breached), (.five, nil, .breached),
            (.apprentice, nil, .breached), (nil, nil, .breached), (nil, "", .breached),
            (nil, "工程师", .held), (.five, "工程师", .held), (nil, "\u{3000}高级工程师 ", .held),
            (nil, "助理工程师", .breached), (nil, "助理研究员", .held), (nil, "讲师", .held),
            (nil, "助理讲师", .breached), (nil, "一级实习指导教师", .held), (nil, "二级实习指导教师", .breached),
            (nil, "技师", .forPerson), (.four, "高级技师", .forPerson), (nil, "总工程师", .forPerson),
            (nil, "工程师（机械）", .forPerson), (.three, "无此职务", .held),
        ] as [(SkillLevel?, String?, Ruling)])
    func qualification(_ level: SkillLevel?, _ post: String?, _ ruling: Ruling) throws {
        let verdict = try rule.verdict(on: officer(level: level, post: post), dutyDay: day("2026-11-24"))
        #expect(verdict.ruling == ruling)
        #expect(verdict.gives(.qualification) == (ruling == .breached))
        #expect(verdict.gives(.postUnknown) == (ruling == .forPerson))
    }

    @Test("ask for five years whatever the post", arguments: [(0, false), (4, false), (5, true), (80, true)])
    func experience(_ years: Int, _ suffices: Bool) throws {
        let verdict = try rule.verdict(
            on: officer(post: "高级工程师", technicalYears: years), dutyDay: day("2026-11-24"))
        #expect(verdict.gives(.experience) != suffices)
    }

    @Test("count an attestation of the day of duty, and none of a later day")
    func attestations() throws {
        let officer = try officer(attestedOn: "2026-11-24")
        #expect(try rule.verdict(on: officer, dutyDay: day("2026-11-24")).ruling == .held)
        let before = try rule.verdict(on: officer, dutyDay: day("2026-11-23"))
        #expect(codes(before) == ["officer.integrity", "officer.policy", "officer.fitness"])
    }

    @Test("leave a birth after the day of duty to a person")
    func bornLater() throws {
        let verdict = try rule.verdict(on: officer(bornOn: "2027-01-01"), dutyDay: day("2026-11-24"))
        #expect(verdict.ruling == .forPerson)
        #expect(codes(verdict) == ["officer.birth-date"])
    }

    @Test("refuse years that can't be", arguments: [-1, 81])
    func malformed(_ years: Int) throws {
        #expect(throws: ModelError.self) { try officer(technicalYears: years) }
    }

    @Test(
        "take requirements that ask for more, and none that ask for less",
        arguments: [
            (.three, .intermediate, 5, 65, 60, nil), (.two, .senior, 8, 60, 55, nil),
            (.four, .intermediate, 5, 65, 60, "leastLevel"), (.three, .junior, 5, 65, 60, "leastPost"),
            (.three, .intermediate, 4, 65, 60, "technicalYears"),
            (.three, .intermediate, 5, 66, 60, "ageLimitOfMen"),
            (.three, .intermediate, 5, 65, 61, "ageLimitOfWomen"),
        ] as [(SkillLevel, PostGrade, Int, Int, Int, String?)])
    func looser(
        _ level: SkillLevel, _ post: PostGrade, _ years: Int, _ men: Int, _ women: Int, _ field: String?
    ) throws {
        let make = {
            try OfficerRequirements(
                leastLevel: PolicySetting(level, reading: "", basis: nil),
                leastPost: PolicySetting(post, reading: "", basis: nil),
                technicalYears: PolicySetting(years, reading: "", basis: nil),
                ageLimitOfMen: PolicySetting(men, reading: "", basis: nil),
                ageLimitOfWomen: PolicySetting(women, reading: "", basis: nil),
                reckoning: OfficerRequirements.beijing.reckoning, posts: .builtIn)
        }
        guard let field else { return #expect(try make().ageLimitOfMen.value == men) }
        let error = #expect(throws: ModelError.self) { try make() }
        #expect(error?.code == .policyMalformed)
        #expect(error?.message.hasPrefix(field) == true)
    }

    @Test(
        "name a skill level that was entered as a post, and only that",
        arguments: [("高级工", true), ("三级", false), ("大工匠", false)])
    func levelAsPost(_ post: String, _ isLevel: Bool) throws {
        let verdict = try rule.verdict(on: officer(level: nil, post: post), dutyDay: day("2026-11-24"))
        let reason = try #require(verdict.reasons.first { $0.code == .postUnknown })
        #expect(reason.basis == LegalBasis(article: 7, item: 3))
        #expect(isLevel == (SkillLevel(coded: post) != nil))
        #expect(reason.chinese.contains("是技能等级的名称") == isLevel)
        #expect(reason.chinese.contains("不在职务表内") != isLevel)
        #expect(reason.english.contains("is the name of a skill level") == isLevel)
        #expect(reason.english.contains("isn't in the table of posts") != isLevel)
    }

    @Test(
        "say of each reckoning's last day that it passed, from the day after on",
        arguments: [("2025-05-20", 0), ("2025-05-21", 1), ("2026-05-19", 1), ("2026-05-20", 2)])
    func passed(_ duty: String, _ count: Int) throws {
        let verdict = try rule.verdict(on: officer(bornOn: "1960-05-20"), dutyDay: day(duty))
        let note = try #require(verdict.reasons.first { $0.code == .ageReadings })
        #expect(note.english.split(separator: " ").filter { $0.hasPrefix("passed") }.count == count)
        #expect(note.chinese.split(separator: "；").filter { $0.contains("已超过") }.count == count)
    }
}

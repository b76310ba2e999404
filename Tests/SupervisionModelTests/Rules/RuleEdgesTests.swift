import SupervisionModel
import Testing

/// What a small fault of a rule would change and nothing else would show: bases, words, and the last value that counts.
@Suite("The edges of the rules") struct RuleEdgesTests {
    private func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }

    private func officer(
        level: SkillLevel? = .three, post: String? = nil, attestedOn: String = "2020-01-01"
    ) throws -> InternalQualityOfficer {
        let attested = try day(attestedOn)
        return try InternalQualityOfficer(
            person: PersonID("p1"), institution: InstitutionID("i1"), name: "甲", sex: .male,
            bornOn: day("1960-05-20"), level: level, post: post, technicalYears: 5,
            integrityAttestedOn: attested, policyAttestedOn: attested, fitnessAttestedOn: attested)
    }

    private func reason(_ code: Reason.Code, level: SkillLevel?, post: String?) throws -> Reason {
        let verdict = try OfficerEligibility(.beijing)
            .verdict(on: officer(level: level, post: post), dutyDay: day("2025-01-01"))
        return try #require(verdict.reasons.first { $0.code == code })
    }

    @Test("have tables of states that cite the article that asks for the steps")
    func tables() {
        #expect(ComprehensiveInspectionState.table.basis == LegalBasis(article: 4))
        #expect(CreditEntryState.table.basis == LegalBasis(article: 16))
        #expect(DispatchState.table.basis == LegalBasis(article: 9))
        #expect(FilingOpinionState.table.basis == LegalBasis(article: 14))
        #expect(MonthlyReportState.table.basis == LegalBasis(article: 15))
        #expect(RecordState.table.basis == LegalBasis(article: 12))
        #expect(RectificationState.table.basis == LegalBasis(article: 18))
        #expect(ResultFilingRefusalState.table.basis == LegalBasis(article: 16))
        #expect(SessionState.table.basis == LegalBasis(article: 11))
        #expect(SupervisorStanding.table.basis == LegalBasis(article: 17))
        #expect(UrgentReportState.table.basis == LegalBasis(article: 15))
    }

    @Test("have requirements of officers that cite their items")
    func requirements() {
        let beijing = OfficerRequirements.beijing
        for basis in [beijing.leastLevel.basis, beijing.leastPost.basis, beijing.technicalYears.basis] {
            #expect(basis == LegalBasis(article: 7, item: 3))
        }
        for basis in [beijing.ageLimitOfMen.basis, beijing.ageLimitOfWomen.basis, beijing.reckoning.basis] {
            #expect(basis == LegalBasis(article: 7, item: 4))
        }
    }

    @Test(
        "refuse looser requirements with both values and the item",
        arguments: [
            (SkillLevel.four, PostGrade.intermediate, 5, 65, 60, 3, "leastLevel is set to 4, looser than "),
            (.three, .junior, 5, 65, 60, 3, "leastPost is set to junior, looser than "),
            (.three, .intermediate, 4, 65, 60, 3, "technicalYears is set to 4, looser than "),
            (.three, .intermediate, 5, 66, 60, 4, "ageLimitOfMen is set to 66, looser than "),
            (.three, .intermediate, 5, 65, 61, 4, "ageLimitOfWomen is set to 61, looser than "),
        ] as [(SkillLevel, PostGrade, Int, Int, Int, Int, String)])
    func looser(
        _ level: SkillLevel, _ post: PostGrade, _ years: Int, _ men: Int, _ women: Int, _ item: Int,
        _ words: String
    ) {
        let error = #expect(throws: ModelError.self) {
            try OfficerRequirements(
                leastLevel: PolicySetting(level, reading: "", basis: nil),
                leastPost: PolicySetting(post, reading: "", basis: nil),
                technicalYears: PolicySetting(years, reading: "", basis: nil),
                ageLimitOfMen: PolicySetting(men, reading: "", basis: nil),
                ageLimitOfWomen: PolicySetting(women, reading: "", basis: nil),
                reckoning: OfficerRequirements.beijing.reckoning, posts: .builtIn)
        }
        #expect(error?.basis == LegalBasis(article: 7, item: item))
        #expect(error?.message.hasPrefix(words + "Art. 7 (\(item)) with ") == true)
    }

    @Test("say of an officer what is on record, and not that nothing is")
    func qualification() throws {
        let short = try reason(.qualification, level: .four, post: "助理工程师")
        #expect(
            short.chinese
                == "\(SkillLevel.four.chinese)，\(PostGrade.junior.chinese)职务（助理工程师）；"
                + "须\(SkillLevel.three.chinese)以上或\(PostGrade.intermediate.chinese)以上专业技术职务")
        #expect(
            short.english
                == "Level 4 and a junior post (助理工程师); level 3 or an intermediate post is the least.")
        let none = try reason(.qualification, level: nil, post: nil)
        #expect(none.chinese.hasPrefix("无等级，无专业技术职务；"))
        #expect(none.english.hasPrefix("No level and no post; "))
    }

    @Test("tell a level that was entered as a post from a post that isn't known")
    func unknownPost() throws {
        let level = try reason(.postUnknown, level: .four, post: "技师")
        #expect(level.chinese == "\(SkillLevel.four.chinese)；专业技术职务“技师”是技能等级的名称，请核对后填入等级")
        #expect(
            level.english
                == "Level 4, and the post 技师 is the name of a skill level: check it and enter it as one.")
        let post = try reason(.postUnknown, level: nil, post: "总工程师")
        #expect(post.chinese == "无等级；专业技术职务“总工程师”不在职务表内，请核定级别")
        #expect(
            post.english
                == "No level, and the post 总工程师 isn't in the table of posts: somebody has to say its grade.")
    }

    @Test("breach for an attestation of a later day")
    func lateAttestation() throws {
        let verdict = try OfficerEligibility(.beijing)
            .verdict(on: officer(attestedOn: "2025-01-02"), dutyDay: day("2025-01-01"))
        #expect(verdict.ruling == .breached)
        #expect(verdict.reasons.filter { $0.bearing == .adverse }.count == 3)
    }

    @Test(
        "say of each reckoning of age whether its last day has passed",
        arguments: [
            ("2025-05-20", "未超过", "未超过", "", ""), ("2025-05-21", "未超过", "已超过", "", ", passed"),
            ("2026-05-19", "未超过", "已超过", "", ", passed"),
            ("2026-05-20", "已超过", "已超过", ", passed", ", passed"),
        ])
    func readings(
        _ duty: String, _ completed: String, _ strict: String, _ completedWord: String, _ strictWord: String
    ) throws {
        let verdict = try OfficerEligibility(.beijing).verdict(on: officer(), dutyDay: day(duty))
        let note = try #require(verdict.reasons.first { $0.code == .ageReadings })
        #expect(
            note.chinese
                == "按周岁整数计，满下一周岁前一日止：2026-05-19（\(completed)）；从严计，满该周岁生日当日止：2025-05-20（\(strict)）")
        #expect(
            note.english
                == "By completed-years the last day is 2026-05-19\(completedWord); "
                + "By until-birthday the last day is 2025-05-20\(strictWord).")
    }

    @Test("say how many spot checks are missing, and only where some are")
    func shortage() throws {
        let quota = SpotCheckQuota(SupervisionPolicy.beijing.spotCheckShare)
        let verdict = try quota.verdict(
            month: SpotCheckTally(checked: 1, of: 10), yearToDate: SpotCheckTally(checked: 30, of: 100))
        #expect(verdict.reasons[0].chinese == "当月10批次，应抽查3，已抽查1，缺2")
        #expect(
            verdict.reasons[0].english
                == "In the month 1 of 10 sessions were checked; 3 are the least.")
        #expect(verdict.reasons[1].chinese == "当年累计100批次，应抽查30，已抽查30")
        #expect(
            verdict.reasons[2].english
                == "Sessions are counted, by filings; missed only if month and year to date both fall short.")
    }

    @Test("cite the quota's article where a setting cites none, and the setting's where it does")
    func quotaBasis() throws {
        let tally = try SpotCheckTally(checked: 1, of: 1)
        for (given, cited) in [(nil, 11), (LegalBasis(article: 18), 18)] as [(LegalBasis?, Int)] {
            let quota = SpotCheckQuota(PolicySetting(.thirtyPercent, reading: "口径", basis: given))
            let verdict = try quota.verdict(month: tally, yearToDate: tally)
            #expect(verdict.reasons.allSatisfy { $0.basis == LegalBasis(article: cited) })
        }
        let error = #expect(throws: ModelError.self) { try SpotCheckTally(checked: 2, of: 1) }
        #expect(error?.basis == LegalBasis(article: 11))
        #expect(error?.message == "2 of 1 sessions can't have been checked; give 0 to as many as there are.")
    }

    @Test("refuse a year to date with fewer sessions than its month, and one with fewer checked")
    func containment() throws {
        let quota = SpotCheckQuota(SupervisionPolicy.beijing.spotCheckShare)
        for (month, year) in [((0, 10), (0, 9)), ((3, 10), (2, 20)), ((3, 10), (10, 11))] {
            let month = try SpotCheckTally(checked: month.0, of: month.1)
            let year = try SpotCheckTally(checked: year.0, of: year.1)
            let error = #expect(throws: ModelError.self) { try quota.verdict(month: month, yearToDate: year) }
            #expect(
                error?.message
                    == "The month has \(month.checked) of \(month.pool) sessions checked, which the year "
                    + "to date with \(year.checked) of \(year.pool) doesn't contain.")
        }
    }

    @Test("take a share from the smallest part to the whole, and none beyond")
    func shares() throws {
        for (numerator, denominator) in [(1, 1), (1, 2), (1, 1_000_000), (1_000_000, 1_000_000)] {
            #expect(try SpotCheckShare(numerator, of: denominator).denominator == denominator)
        }
        for (numerator, denominator) in [(0, 1), (-1, 2), (2, 1), (1, 1_000_001), (1, 0)] {
            let error = #expect(throws: ModelError.self) { try SpotCheckShare(numerator, of: denominator) }
            #expect(error?.code == .policyMalformed)
            #expect(error?.basis == LegalBasis(article: 11))
        }
        #expect(SpotCheckShare.thirtyPercent.required(of: -25) == 0)
        let whole = try SpotCheckShare(1, of: 1)
        #expect(whole.required(of: 1) == 1 && whole.required(of: 7) == 7)
    }

    @Test("weigh by the project's reading, and take any weights above nothing")
    func weights() throws {
        #expect(SeverityWeights.form.description == "10/3/1")
        #expect(SeverityWeights.moderate.description == "5/2/1")
        #expect(SeverityWeights.equal.description == "1/1/1")
        let weights = try SeverityWeights(critical: 0.5, serious: 0.25, minor: 0.125)
        #expect(weights.description == "0.5/0.25/0.125")
        #expect(weights[.critical] == 0.5 && weights[.serious] == 0.25 && weights[.minor] == 0.125)
        for bad in [0, -0.5, .infinity, .nan] as [Double] {
            #expect(throws: ModelError.self) { try SeverityWeights(critical: bad, serious: 1, minor: 1) }
            #expect(throws: ModelError.self) { try SeverityWeights(critical: 1, serious: bad, minor: 1) }
            #expect(throws: ModelError.self) { try SeverityWeights(critical: 1, serious: 1, minor: bad) }
        }
    }

    @Test("cite the article of reports in the calendar's errors and the close of business")
    func calendar() throws {
        let one = try day("2026-01-04")
        let span = try DaySpan(from: one, to: one)
        for error in [
            #expect(throws: ModelError.self) {
                try WorkingYear(year: 2025, notice: "n", holidays: [span], makeUpDays: [])
            },
            #expect(throws: ModelError.self) { try WorkingYear(text: "year 2026") },
            #expect(throws: ModelError.self) { try WorkingYear(text: "year 0\nnotice n") },
            #expect(throws: ModelError.self) { try WorkingYear(text: "year 10000\nnotice n") },
        ] {
            #expect(error?.code == .calendarMalformed)
            #expect(error?.basis == LegalBasis(article: 15))
        }
        let line = #expect(throws: ModelError.self) { try WorkingYear(text: "month 1") }
        #expect(
            line?.message
                == "Line 1 of the calendar, month, isn't one of `year YYYY` and `notice TEXT` given once, "
                + "`off DAY`, `off FIRST LAST` and `worked DAY` with days as YYYY-MM-DD.")
        #expect(try WorkingYear(text: "year 1\nnotice n").year == 1)
        #expect(try WorkingYear(text: "year 9999\nnotice n").year == 9999)
        #expect(PolicySetting<TimeOfDay>.beijing.basis == LegalBasis(article: 15))
        let early = try #require(CalendarMonth("2027-01"))
        let deadline = ReportDeadline(month: early, calendar: WorkingCalendar([]), closeOfBusiness: .beijing)
        let moment = try #require(Instant("2027-02-01T00:00:00+08:00"))
        #expect(
            deadline.verdict(at: moment).reasons.map(\.english)
                == ["The calendar holds no notice for 2027: next-working-day isn't known."])
    }

    @Test("give a code to a rule by a whole prefix alone")
    func prefixes() throws {
        let catalogue = RuleCatalogue.beijing
        let age = try catalogue.rule(RuleID("officer.age"))
        #expect(age.gives(.age) && age.gives(.ageReadings) && age.gives(.birthDate))
        #expect(!age.gives(.fitness) && !age.gives(Reason.Code("officer.aged")))
        let share = try catalogue.rule(RuleID("quota.share"))
        #expect(share.gives(Reason.Code("quota.x")) && !share.gives(Reason.Code("quota")))
        let error = try #require(throws: ModelError.self) { try catalogue.rule(RuleID("ofcer.age")) }
        #expect(
            error.message
                == "There is no rule ofcer.age; the nearest are officer.age, rules.own, content.mode.")
    }
}

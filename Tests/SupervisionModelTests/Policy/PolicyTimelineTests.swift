import SupervisionModel
import Testing

@Suite("The policy's timeline")
struct PolicyTimelineTests {
    let chaoyang = DistrictCode("110105")
    let haidian = DistrictCode("110108")
    let school = InstitutionID("I-7")

    func day(_ text: String) throws -> CalendarDay { try PolicyLadders.day(text) }

    func first(_ from: String = "2026-01-01", to: String? = nil) throws -> PolicyVersion {
        try PolicyVersion(
            .beijing, number: "文1", title: "办法", validFrom: day(from), validTo: to.map { try day($0) })
    }

    func overlay(
        _ number: String, _ issuer: PolicyIssuer, _ field: String, _ value: String, from: String,
        to: String? = nil
    ) throws -> PolicyOverlay {
        try PolicyLadders.overlay(field, value, by: issuer, number: number, from: from, to: to)
    }

    func interpretation(_ number: String, _ field: String, _ value: String, from: String) throws
        -> Interpretation
    {
        try Interpretation(
            number: number, issuedOn: day(from), validFrom: day(from), text: "解释\(number)",
            change: PolicyChange(field: field, value: value, reading: "按\(value)计"))
    }

    func makeTimeline(
        _ overlays: [PolicyOverlay] = [], interpretations: [Interpretation] = []
    ) throws -> PolicyTimeline {
        try PolicyTimeline(
            promulgatedOn: day("2026-01-01"), versions: [first()],
            interpretations: InterpretationRegister(interpretations), overlays: overlays)
    }

    func team(_ timeline: PolicyTimeline, _ on: String, _ district: DistrictCode? = nil) throws -> Int {
        try timeline.policy(on: day(on), for: district, institution: nil).teamSize.value
    }

    @Test("begins with the promulgation, and says so before it")
    func promulgation() throws {
        let timeline = try makeTimeline()
        #expect(try timeline.policy(on: day("2026-01-01"), for: nil, institution: nil) == .beijing)
        for asked in [nil, chaoyang] {
            let error = #expect(throws: ModelError.self) {
                try timeline.policy(on: try day("2025-12-31"), for: asked, institution: nil)
            }
            #expect(error?.code == .notInForce)
            #expect(error?.basis == LegalBasis(article: 19))
            #expect(
                error?.message
                    == "On 2025-12-31 the measures weren't in force: they were promulgated on 2026-01-01.")
        }
        let error = #expect(throws: ModelError.self) {
            try timeline.cited(on: try day("2025-12-31"), for: nil, institution: nil)
        }
        #expect(error?.code == .notInForce)
    }

    @Test(
        "needs a version that holds from the promulgation on, without an end",
        arguments: [("2026-01-02", nil), ("2025-12-31", nil), ("2026-01-01", "2030-01-01")]
            as [(String, String?)])
    func firstVersion(_ from: String, _ to: String?) throws {
        let error = #expect(throws: ModelError.self) {
            try PolicyTimeline(promulgatedOn: day("2026-01-01"), versions: [first(from, to: to)])
        }
        #expect(error?.basis == LegalBasis(article: 19))
        #expect(
            error?.message.hasPrefix("No version of the policy holds from the promulgation on 2026-01-01")
                == true)
        #expect(throws: ModelError.self) {
            try PolicyTimeline(promulgatedOn: day("2026-01-01"), versions: [])
        }
    }

    @Test("judges a record by the version of its day, the highest that holds")
    func versions() throws {
        let overlays = [
            try overlay(
                "v3", .municipality(version: 3), "teamSize", "4", from: "2026-07-01", to: "2026-07-31"),
            try overlay("v2", .municipality(version: 2), "teamSize", "3", from: "2026-04-01"),
        ]
        let timeline = try makeTimeline(overlays)
        #expect(timeline.versions.map(\.policy.version) == [1, 2, 3])
        #expect(timeline.overlays.isEmpty)
        for (on, size, version) in [
            ("2026-01-01", 2, 1), ("2026-03-31", 2, 1), ("2026-04-01", 3, 2), ("2026-06-30", 3, 2),
            ("2026-07-01", 4, 3), ("2026-07-31", 4, 3), ("2026-08-01", 3, 2),
        ] {
            #expect(try team(timeline, on) == size, "\(on)")
            #expect(try timeline.version(on: day(on)).policy.version == version, "\(on)")
            #expect(try timeline.policy(on: day(on), for: nil, institution: nil).name == "beijing-\(version)")
        }
    }

    @Test("takes changes of versions over the first, whatever the others changed")
    func overFirst() throws {
        let timeline = try makeTimeline([
            overlay("v2", .municipality(version: 2), "rotation", "5", from: "2026-04-01"),
            overlay("v3", .municipality(version: 3), "teamSize", "4", from: "2026-04-01"),
        ])
        let policy = try timeline.policy(on: day("2026-04-01"), for: nil, institution: nil)
        #expect(policy.version == 3)
        #expect(policy.dispatching.rotation.value == 1)
        #expect(policy.teamSize.value == 4)
    }

    @Test("refuses versions that repeat or run backwards")
    func versionFaults() throws {
        let repeated = #expect(throws: ModelError.self) {
            try makeTimeline([overlay("v1", .municipality(version: 1), "teamSize", "4", from: "2026-04-01")])
        }
        #expect(
            repeated?.message == "Version 1 of the policy is given twice, by 文1 and v1; number each once.")
        let backwards = #expect(throws: ModelError.self) {
            try makeTimeline([
                overlay("v2", .municipality(version: 2), "teamSize", "4", from: "2026-04-02"),
                overlay("v3", .municipality(version: 3), "teamSize", "4", from: "2026-04-01"),
            ])
        }
        #expect(
            backwards?.message
                == "Version 3 of the policy begins on 2026-04-01, before version 2 on 2026-04-02.")
        #expect(throws: ModelError.self) {
            try makeTimeline([overlay("v2", .municipality(version: 2), "teamSize", "4", from: "2025-12-31")])
        }
        for error in [repeated, backwards] {
            #expect(error?.code == .policyMalformed)
            #expect(error?.basis == LegalBasis(article: 18))
        }
        let whole = try PolicyVersion(
            .beijing, number: "文2", title: "办法", validFrom: day("2026-04-01"), validTo: nil)
        #expect(throws: ModelError.self) {
            try PolicyTimeline(promulgatedOn: day("2026-01-01"), versions: [whole, first()])
        }
        #expect(throws: ModelError.self) {
            try PolicyVersion(.beijing, number: "", title: "办法", validFrom: day("2026-04-01"), validTo: nil)
        }
        let ended = #expect(throws: ModelError.self) {
            try PolicyVersion(
                .beijing, number: "文", title: "办法", validFrom: day("2026-04-01"), validTo: day("2026-03-31"))
        }
        #expect(ended?.code == .datesOutOfOrder)
    }

    @Test("tightens for a district and an institution, on their days alone")
    func layers() throws {
        let timeline = try makeTimeline([
            overlay("i", .institution(school), "technicalYears", "8", from: "2026-03-01"),
            overlay("c", .district(chaoyang), "teamSize", "3", from: "2026-03-01", to: "2026-03-31"),
            overlay("d", .district(chaoyang), "technicalYears", "6", from: "2026-03-01"),
        ])
        #expect(try team(timeline, "2026-02-28", chaoyang) == 2)
        #expect(try team(timeline, "2026-03-01", chaoyang) == 3)
        #expect(try team(timeline, "2026-03-31", chaoyang) == 3)
        #expect(try team(timeline, "2026-04-01", chaoyang) == 2)
        #expect(try team(timeline, "2026-03-15", haidian) == 2)
        #expect(try team(timeline, "2026-03-15", nil) == 2)
        let years = { (district: DistrictCode?, institution: InstitutionID?) in
            try timeline.policy(on: day("2026-03-15"), for: district, institution: institution).officers
                .technicalYears.value
        }
        #expect(try years(nil, nil) == 5)
        #expect(try years(chaoyang, nil) == 6)
        #expect(try years(nil, school) == 8)
        #expect(try years(chaoyang, school) == 8)
        #expect(try years(chaoyang, InstitutionID("I-8")) == 6)
        #expect(try years(haidian, nil) == 5)
    }

    @Test("cites every layer in force, in the order of their application")
    func cited() throws {
        let timeline = try makeTimeline(
            [
                overlay("i", .institution(school), "technicalYears", "8", from: "2026-03-01"),
                overlay("c", .district(chaoyang), "teamSize", "3", from: "2026-03-01", to: "2026-03-31"),
                overlay("v2", .municipality(version: 2), "rotation", "2", from: "2026-03-01"),
            ], interpretations: [interpretation("j", "rotation", "3", from: "2026-03-02")])
        let cited = { (on: String, district: DistrictCode?, institution: InstitutionID?) in
            try timeline.cited(on: day(on), for: district, institution: institution)
        }
        #expect(try cited("2026-02-28", chaoyang, school).map(\.number) == ["文1"])
        #expect(try cited("2026-03-01", chaoyang, school).map(\.number) == ["v2", "c", "i"])
        #expect(try cited("2026-03-02", chaoyang, school).map(\.number) == ["v2", "j", "c", "i"])
        #expect(try cited("2026-04-01", chaoyang, school).map(\.number) == ["v2", "j", "i"])
        #expect(try cited("2026-04-01", chaoyang, nil).map(\.number) == ["v2", "j"])
        #expect(
            try cited("2026-03-31", chaoyang, school).map(\.chinese) == [
                "市级政策第2版《实施细则》（v2，2026-03-01起）", "市级解释《解释j》（j，2026-03-02起）",
                "区（110105）实施细则《实施细则》（c，2026-03-01至2026-03-31）", "评价机构（I-7）实施细则《实施细则》（i，2026-03-01起）",
            ])
        #expect(try cited("2026-03-31", nil, nil)[1].kind == .interpretation)
        #expect(try cited("2026-03-31", nil, nil)[0].kind == .issued(.municipality(version: 2)))
    }

    @Test("refuses rules that loosen on the day they begin, whatever came later")
    func loosening() throws {
        let error = #expect(throws: ModelError.self) {
            try makeTimeline(
                [overlay("c", .district(chaoyang), "visitGapMonths", "12", from: "2026-04-01")],
                interpretations: [interpretation("j", "visitGapMonths", "11", from: "2026-04-01")])
        }
        #expect(
            error?.message
                == "Overlay c of district 110105: visitGapMonths (未督导最长月数, Art. 11) would be loosened, from 11 to 12; "
                + "own rules may tighten alone.")
        // A day earlier they were no looser.
        let timeline = try makeTimeline(
            [overlay("c", .district(chaoyang), "visitGapMonths", "12", from: "2026-03-31")],
            interpretations: [interpretation("j", "visitGapMonths", "11", from: "2026-04-01")])
        let gap = { try timeline.policy(on: day($0), for: chaoyang, institution: nil).visitGapMonths.value }
        #expect(try gap("2026-03-31") == 12)
        #expect(try gap("2026-04-01") == 11)
    }

    @Test("keeps the tighter of two rules in force, and a district's where the centre later asks for less")
    func tighterStands() throws {
        let timeline = try makeTimeline(
            [
                overlay("b", .district(chaoyang), "teamSize", "4", from: "2026-03-01", to: "2026-05-31"),
                overlay("a", .district(chaoyang), "teamSize", "3", from: "2026-04-01"),
                overlay("v2", .municipality(version: 2), "teamSize", "6", from: "2026-07-01"),
                overlay("v3", .municipality(version: 3), "rotation", "2", from: "2026-08-01"),
            ])
        for (on, size) in [
            ("2026-03-31", 4), ("2026-04-01", 4), ("2026-05-31", 4), ("2026-06-01", 3), ("2026-07-01", 6),
            ("2026-08-01", 3),
        ] {
            #expect(try team(timeline, on, chaoyang) == size, "\(on)")
        }
    }

    @Test("refuses rules of one issuer in force together that can't be compared")
    func incomparable() throws {
        let month = try overlay(
            "m", .district(chaoyang), "quotaPeriod", "month", from: "2026-03-01", to: "2026-03-31")
        let pair = { (from: String, issuer: PolicyIssuer) in
            try makeTimeline([overlay("y", issuer, "quotaPeriod", "year-to-date", from: from), month])
        }
        let error = #expect(throws: ModelError.self) { try pair("2026-03-31", .district(chaoyang)) }
        #expect(
            error?.message
                == "Overlays m and y of district 110105 set quotaPeriod (Art. 11) to month and year-to-date, neither of "
                + "which is tighter; end the one before the other begins.")
        #expect(try pair("2026-04-01", .district(chaoyang)).overlays.count == 2)
        #expect(try pair("2026-03-31", .district(haidian)).overlays.count == 2)
        // The centre's own later choice has the last word where the two can't be compared.
        let last = try makeTimeline(
            [month], interpretations: [interpretation("j", "quotaPeriod", "year-to-date", from: "2026-03-15")]
        )
        let period = { try last.policy(on: day($0), for: chaoyang, institution: nil).quotaPeriod.value }
        #expect(try period("2026-03-14") == .month)
        #expect(try period("2026-03-15") == .yearToDate)
    }

    @Test("refuses layers of one number, before the promulgation or out of scope")
    func faults() throws {
        let one = try overlay("c", .district(chaoyang), "teamSize", "3", from: "2026-03-01")
        let other = try overlay("c", .district(haidian), "teamSize", "3", from: "2026-03-01")
        let twice = #expect(throws: ModelError.self) { try makeTimeline([one, other]) }
        #expect(twice?.message == "Overlay c is given twice; give each number once.")
        #expect(twice?.basis == LegalBasis(article: 18))
        let version = try overlay("c", .municipality(version: 2), "rotation", "3", from: "2026-03-01")
        #expect(throws: ModelError.self) { try makeTimeline([one, version]) }
        let early = #expect(throws: ModelError.self) {
            try makeTimeline([overlay("c", .district(chaoyang), "teamSize", "3", from: "2025-12-31")])
        }
        #expect(early?.basis == LegalBasis(article: 19))
        #expect(
            early?.message
                == "Overlay c is valid from 2025-12-31, before the measures were promulgated on 2026-01-01.")
        #expect(
            try makeTimeline([overlay("c", .district(chaoyang), "teamSize", "3", from: "2026-01-01")])
                .overlays.count == 1)
        let soon = #expect(throws: ModelError.self) {
            try makeTimeline(interpretations: [interpretation("j", "teamSize", "3", from: "2025-12-31")])
        }
        #expect(soon?.message.hasPrefix("Interpretation j is valid from 2025-12-31") == true)
        #expect(
            try team(
                makeTimeline(interpretations: [interpretation("j", "teamSize", "3", from: "2026-01-01")]),
                "2026-01-01")
                == 3)
        for code in ["110103", "310101"] {
            let scope = #expect(throws: ModelError.self) {
                try makeTimeline([
                    overlay("c", .district(DistrictCode(code)), "teamSize", "3", from: "2026-03-01")
                ])
            }
            #expect(scope?.code == .outOfScope)
            #expect(scope?.message.hasPrefix("District \(code) isn't one of policy beijing-1") == true)
            let asked = #expect(throws: ModelError.self) {
                try makeTimeline().policy(on: day("2026-03-01"), for: DistrictCode(code), institution: nil)
            }
            #expect(asked?.code == .outOfScope)
            let cited = #expect(throws: ModelError.self) {
                try makeTimeline().cited(on: day("2026-03-01"), for: DistrictCode(code), institution: nil)
            }
            #expect(cited?.basis == LegalBasis(article: 2))
        }
    }
}

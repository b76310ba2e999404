import SupervisionModel
import Testing

@Suite("What the policy rests on")
struct PolicyBasisTests {
    private static let first = calendarDay("2026-01-01")
    private static let later = calendarDay("2026-03-01")
    private static let chaoyang = PolicyIssuer.district(DistrictCode("110105"))

    @Test("is the article of each choice, as Beijing makes it")
    func settings() {
        let policy = SupervisionPolicy.beijing
        let officers = policy.officers
        let dispatching = policy.dispatching
        let spotCheck = policy.spotCheck
        let reporting = policy.reporting
        let bases: [(LegalBasis?, String)] = [
            (officers.leastLevel.basis, "第七条第（三）项"), (officers.leastPost.basis, "第七条第（三）项"),
            (officers.technicalYears.basis, "第七条第（三）项"), (officers.ageLimitOfMen.basis, "第七条第（四）项"),
            (officers.ageLimitOfWomen.basis, "第七条第（四）项"), (officers.reckoning.basis, "第七条第（四）项"),
            (dispatching.cardExpiry.basis, "第九条"), (dispatching.rotation.basis, "第十条"),
            (dispatching.formerEmployerYears.basis, "第十条"), (dispatching.assessorScope.basis, "第十条"),
            (spotCheck.share.basis, "第十一条"), (spotCheck.unit.basis, "第十一条"),
            (spotCheck.period.basis, "第十一条"), (spotCheck.teamSize.basis, "第十一条"),
            (spotCheck.municipalTeamSize.basis, "第十一条"), (spotCheck.largeSession.basis, "第十一条"),
            (spotCheck.visitGapMonths.basis, "第十一条"), (reporting.recordReportDays.basis, "第十二条"),
            (reporting.closeOfBusiness.basis, "第十五条"), (reporting.lateness.basis, "第十五条"),
            (reporting.urgentHours.basis, "第十五条"), (policy.credit.expiryMonths.basis, "第十六条"),
            (policy.severityWeights.basis, "督导表"),
        ]
        #expect(bases.count == PolicyField.all.count)
        for (place, (basis, chinese)) in bases.enumerated() {
            #expect(basis?.chinese == chinese, "\(PolicyField.all[place].name)")
            #expect(PolicyField.all[place].basis.chinese == chinese, "\(PolicyField.all[place].name)")
            #expect(basis?.paragraph == nil)
        }
        for value in [basis(of: spotCheck.share), basis(of: .init(.thirtyPercent, reading: "甲", basis: nil))]
        {
            #expect(value == Set([LegalBasis(article: 11)]))
        }
    }

    /// What the reasons of a share rest on, whatever a setting says.
    private func basis(of share: PolicySetting<SpotCheckShare>) -> Set<LegalBasis> {
        let verdict = try? SpotCheckQuota(share).verdict(
            month: SpotCheckTally(checked: 1, of: 10), yearToDate: SpotCheckTally(checked: 2, of: 20))
        return Set((verdict?.reasons ?? []).map(\.basis))
    }

    @Test("is told by every refusal")
    func refusals() throws {
        let first = Self.first
        let later = Self.later
        let beijing = SupervisionPolicy.beijing
        let overlay = { (number: String, issuer: PolicyIssuer, from: String) in
            try PolicyLadders.overlay("teamSize", "3", by: issuer, number: number, from: from)
        }
        let version = { (from: CalendarDay) in
            try PolicyVersion(beijing, number: "文1", title: "办法", validFrom: from, validTo: nil)
        }
        let timeline = { (overlays: [PolicyOverlay]) in
            _ = try PolicyTimeline(promulgatedOn: first, versions: [version(first)], overlays: overlays)
        }
        let document = { (versions: [PolicyOverlay], overlays: [PolicyOverlay], rules: [OwnRule]) in
            _ = try PolicyDocument(
                promulgatedOn: first, number: "文1", title: "办法", versions: versions,
                interpretations: .empty, overlays: overlays, ownRules: OwnRuleRegister(rules))
        }
        let rule = { (title: String, from: String, to: String?, hash: String?, named: String?) in
            try OwnRule(
                issuer: .district(DistrictCode("110105")), title: title, adoptedOn: later,
                validFrom: calendarDay(from), validTo: to.map(calendarDay), documentHash: hash, overlay: named
            )
        }
        let interpretation = { (number: String, issued: CalendarDay, from: CalendarDay) in
            try Interpretation(number: number, issuedOn: issued, validFrom: from, text: "文", change: nil)
        }
        let change = try PolicyChange(field: "teamSize", value: "3", reading: "三人")
        let other = try PolicyChange(field: "teamSize", value: "4", reading: "四人")
        let make = { (issuer: PolicyIssuer, to: CalendarDay?, changes: [PolicyChange]) in
            _ = try PolicyOverlay(
                number: "细则1", issuer: issuer, title: "细则", validFrom: later, validTo: to, changes: changes)
        }
        let refusals: [(String, Int, () throws -> Void)] = [
            ("share of nothing", 11, { _ = try SpotCheckShare(0, of: 10) }),
            ("share above everything", 11, { _ = try SpotCheckShare(11, of: 10) }),
            (
                "policy of version 0", 18,
                {
                    _ = try SupervisionPolicy(
                        name: "a", version: 0, districts: beijing.districts, checklists: [],
                        spotCheck: beijing.spotCheck, officers: beijing.officers,
                        dispatching: beijing.dispatching, reporting: beijing.reporting,
                        credit: beijing.credit, severityWeights: beijing.severityWeights)
                }
            ),
            (
                "version without a title", 18,
                { _ = try PolicyVersion(beijing, number: "1", title: " ", validFrom: first, validTo: nil) }
            ),
            (
                "version that ends first", 18,
                { _ = try PolicyVersion(beijing, number: "1", title: "甲", validFrom: later, validTo: first) }
            ),
            ("overlay of version 0", 18, { try make(.municipality(version: 0), nil, [change]) }),
            ("overlay of nothing", 18, { try make(Self.chaoyang, nil, []) }),
            ("overlay of two values", 18, { try make(Self.chaoyang, nil, [change, other]) }),
            ("overlay that ends first", 18, { try make(Self.chaoyang, first, [change]) }),
            (
                "no first version", 19,
                { _ = try PolicyTimeline(promulgatedOn: first, versions: [version(later)]) }
            ),
            (
                "no version", 19,
                { _ = try PolicyTimeline(promulgatedOn: first, versions: []) }
            ),
            (
                "version given twice", 18,
                { try timeline([overlay("市1", .municipality(version: 1), "2026-03-01")]) }
            ),
            (
                "later version that begins first", 18,
                {
                    try timeline([
                        overlay("市2", .municipality(version: 2), "2026-05-01"),
                        overlay("市3", .municipality(version: 3), "2026-04-30"),
                    ])
                }
            ),
            (
                "number given twice", 18,
                {
                    try timeline([
                        overlay("细则1", Self.chaoyang, "2026-03-01"),
                        overlay("细则1", .district(DistrictCode("110108")), "2026-03-01"),
                    ])
                }
            ),
            (
                "overlay before the measures", 19,
                { try timeline([overlay("细则1", Self.chaoyang, "2025-12-31")]) }
            ),
            (
                "interpretation before the measures", 19,
                {
                    let early = calendarDay("2025-12-31")
                    _ = try PolicyTimeline(
                        promulgatedOn: first, versions: [version(first)],
                        interpretations: InterpretationRegister([interpretation("1", early, early)]))
                }
            ),
            (
                "district out of scope", 2,
                { try timeline([overlay("细则1", .district(DistrictCode("310101")), "2026-03-01")]) }
            ),
            ("interpretation without a number", 18, { _ = try interpretation(" ", first, first) }),
            ("interpretation before it was issued", 19, { _ = try interpretation("1", later, first) }),
            (
                "interpretation given twice", 18,
                {
                    _ = try InterpretationRegister([
                        interpretation("1", first, first), interpretation("1", first, later),
                    ])
                }
            ),
            ("rules without a title", 18, { _ = try rule("", "2026-03-01", nil, nil, nil) }),
            ("rules before they were adopted", 18, { _ = try rule("甲", "2026-02-28", nil, nil, nil) }),
            ("rules that end first", 18, { _ = try rule("甲", "2026-03-01", "2026-02-28", nil, nil) }),
            ("rules with no hash", 18, { _ = try rule("甲", "2026-03-01", nil, "0", nil) }),
            (
                "rules registered twice", 18,
                {
                    let twice = try rule("甲", "2026-03-01", nil, nil, nil)
                    _ = try OwnRuleRegister([twice, twice])
                }
            ),
            (
                "overlay that isn't there", 18,
                { try document([], [], [rule("甲", "2026-03-01", nil, nil, "细则9")]) }
            ),
            (
                "overlay as a version", 18,
                { try document([overlay("1", Self.chaoyang, "2026-03-01")], [], []) }
            ),
            (
                "version as an overlay", 18,
                { try document([], [overlay("1", .municipality(version: 2), "2026-03-01")], []) }
            ),
            ("unknown field", 18, { _ = try PolicyField.named("nothing") }),
        ]
        for (name, article, refuse) in refusals {
            let error = #expect(throws: ModelError.self, "\(name)") { try refuse() }
            #expect(error?.basis == LegalBasis(article: article), "\(name)")
        }
    }

    @Test("begins to hold on the very day of the measures, and rules on that of their adoption")
    func sameDay() throws {
        let rules = try OwnRule(
            issuer: .district(DistrictCode("110105")), title: "甲", adoptedOn: Self.first,
            validFrom: Self.first,
            validTo: Self.first, documentHash: nil, overlay: nil)
        #expect(rules.validTo == Self.first)
        let issued = try Interpretation(
            number: "1", issuedOn: Self.first, validFrom: Self.first, text: "文", change: nil)
        let timeline = try PolicyTimeline(
            promulgatedOn: Self.first,
            versions: [
                PolicyVersion(.beijing, number: "文1", title: "办法", validFrom: Self.first, validTo: nil)
            ],
            interpretations: InterpretationRegister([issued]),
            overlays: [
                PolicyLadders.overlay("teamSize", "3", by: Self.chaoyang, from: "2026-01-01"),
                PolicyLadders.overlay(
                    "teamSize", "3", by: .municipality(version: 2), number: "市2", from: "2026-01-01"),
            ])
        #expect(
            try timeline.policy(on: Self.first, for: nil, institution: nil).teamSize.value == 3)
    }

    @Test("can be cited for every article, paragraph and item to 99, and in figures beyond")
    func numerals() {
        let digits = ["一", "二", "三", "四", "五", "六", "七", "八", "九"]
        var words = digits
        for tens in [""] + digits.dropFirst() {
            words.append(tens + "十")
            words += digits.map { tens + "十" + $0 }
        }
        #expect(words.count == 99)
        for (place, word) in words.enumerated() {
            let number = place + 1
            #expect(LegalBasis(article: number).chinese == "第\(word)条")
            #expect(
                LegalBasis(article: number, paragraph: number, item: number).chinese
                    == "第\(word)条第\(word)款第（\(word)）项")
            #expect(LegalBasis(article: number).description == "Art. \(number)")
            #expect(
                LegalBasis(article: 1, paragraph: number, item: number).description
                    == "Art. 1 para. \(number) (\(number))")
        }
        for beyond in [100, 101, 999] { #expect(LegalBasis(article: beyond).chinese == "第\(beyond)条") }
        #expect(LegalBasis(article: 1, paragraph: 0, item: -1).chinese == "第一条第0款第（-1）项")
        for none in [0, -1] {
            #expect(LegalBasis(article: none, paragraph: 2, item: 2).chinese == "督导表")
            #expect(LegalBasis(article: none, paragraph: 2, item: 2).description == "the form")
        }
    }

    @Test("has the weights that its names say")
    func weights() {
        #expect(SeverityWeights.form.description == "10/3/1")
        #expect(SeverityWeights.moderate.description == "5/2/1")
        #expect(SeverityWeights.equal.description == "1/1/1")
        #expect(Severity.allCases.map { SeverityWeights.moderate[$0] }.sorted() == [1, 2, 5])
    }

    @Test("takes a share up to a millionth, and the whole")
    func shares() throws {
        #expect(try SpotCheckShare(1, of: 1_000_000).required(of: 1) == 1)
        #expect(try SpotCheckShare(1, of: 1).required(of: 7) == 7)
        for (part, whole) in [(1, 1_000_001), (-1, 10), (0, 1), (2, 1), (0, 0)] {
            #expect(throws: ModelError.self) { try SpotCheckShare(part, of: whole) }
        }
        let share = SpotCheckShare.thirtyPercent
        #expect(share.isMet(checked: 0, pool: 0) && share.isMet(checked: 1, pool: 1))
        #expect(!share.isMet(checked: 0, pool: 1) && !share.isMet(checked: 3, pool: 11))
    }
}

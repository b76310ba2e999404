import SupervisionModel
import Testing

@Suite("A policy's overlay")
struct PolicyOverlayTests {
    let chaoyang = PolicyIssuer.district(DistrictCode("110105"))
    let school = PolicyIssuer.institution(InstitutionID("I-7"))

    /// Beijing's policy with one field set.
    func base(_ name: String, _ value: String) throws -> SupervisionPolicy {
        try PolicyField.named(name).setting(value, reading: "基础口径", in: .beijing)
    }

    @Test("that loosens is refused, naming field, article and both values", arguments: PolicyLadders.ordered)
    func loosening(_ ladder: PolicyLadders.Ladder) throws {
        for issuer in [chaoyang, school] {
            for (place, tight) in ladder.values.enumerated() {
                for loose in ladder.values.prefix(place) {
                    let overlay = try PolicyLadders.overlay(ladder.field, loose, by: issuer)
                    let error = #expect(throws: ModelError.self) {
                        try overlay.applied(to: try base(ladder.field, tight))
                    }
                    #expect(error?.code == .policyMalformed)
                    #expect(error?.basis == (try PolicyField.named(ladder.field)).basis)
                    let message = try #require(error?.message)
                    #expect(message.contains("\(ladder.field) ("))
                    #expect(message.contains(ladder.article))
                    #expect(message.contains("from \(tight) to \(loose);"))
                    #expect(message.contains(issuer.description))
                    if issuer == chaoyang, !PolicyLadders.municipal.contains(ladder.field) {
                        #expect(message.contains("would be loosened"))
                    }
                }
            }
        }
    }

    @Test(
        "that tightens is applied, with its reading, where its issuer may", arguments: PolicyLadders.ordered)
    func tightening(_ ladder: PolicyLadders.Ladder) throws {
        let field = try PolicyField.named(ladder.field)
        for (place, loose) in ladder.values.enumerated() {
            for tight in ladder.values.dropFirst(place + 1) {
                for issuer in [chaoyang, school] {
                    let overlay = try PolicyLadders.overlay(ladder.field, tight, by: issuer)
                    let policy = try base(ladder.field, loose)
                    let may =
                        issuer == chaoyang
                        ? !PolicyLadders.municipal.contains(ladder.field)
                        : PolicyLadders.institutional.contains(ladder.field)
                    guard may else {
                        let error = #expect(throws: ModelError.self) { try overlay.applied(to: policy) }
                        #expect(
                            error?.message.contains("isn't for \(issuer) to set, from \(loose) to \(tight)")
                                == true)
                        continue
                    }
                    let applied = try overlay.applied(to: policy)
                    #expect(field.text(in: applied) == tight)
                    #expect(field.reading(in: applied) == "按\(tight)计")
                    #expect(applied.name == policy.name)
                    #expect(applied.version == 1)
                }
            }
        }
    }

    @Test("that sets what has no direction is refused with both values", arguments: PolicyLadders.unordered)
    func unordered(_ ladder: PolicyLadders.Ladder) throws {
        for value in ladder.values.dropFirst() {
            let overlay = try PolicyLadders.overlay(ladder.field, value, by: chaoyang)
            let error = #expect(throws: ModelError.self) { try overlay.applied(to: .beijing) }
            #expect(error?.message.contains("from \(ladder.values[0]) to \(value);") == true)
            #expect(error?.message.contains(ladder.article) == true)
        }
    }

    @Test("that sets what can't be compared is refused")
    func incomparable() throws {
        let overlay = try PolicyLadders.overlay("quotaPeriod", "month", by: chaoyang)
        let error = #expect(throws: ModelError.self) {
            try overlay.applied(to: try base("quotaPeriod", "year-to-date"))
        }
        #expect(
            error?.message
                == "Overlay 细则1 of district 110105: quotaPeriod (抽查比例考核期间, Art. 11) would be neither tighter nor "
                + "the same, from year-to-date to month; own rules may tighten alone.")
    }

    @Test("that says what holds already changes nothing, however it writes it")
    func same() throws {
        #expect(
            try PolicyLadders.overlay("spotCheckShare", "30/100", by: chaoyang).applied(to: .beijing)
                == .beijing)
        #expect(try PolicyLadders.overlay("teamSize", "2", by: chaoyang).applied(to: .beijing) == .beijing)
    }

    @Test("is applied whole or not at all")
    func whole() throws {
        let overlay = try PolicyOverlay(
            number: "1", issuer: chaoyang, title: "细则", validFrom: PolicyLadders.day("2026-01-01"),
            validTo: nil,
            changes: [
                PolicyChange(field: "teamSize", value: "3", reading: "三人"),
                PolicyChange(field: "spotCheckShare", value: "2/5", reading: "四成"),
            ])
        #expect(overlay.changes.map(\.field) == ["spotCheckShare", "teamSize"])
        let applied = try overlay.applied(to: .beijing)
        #expect(applied.teamSize == PolicySetting(3, reading: "三人", basis: LegalBasis(article: 11)))
        #expect(applied.spotCheckShare.value == (try SpotCheckShare(2, of: 5)))
        #expect(throws: ModelError.self) { try overlay.applied(to: try base("teamSize", "4")) }
    }

    @Test(
        "of the municipal centre sets every field in either direction, and the version",
        arguments: PolicyLadders.all)
    func municipal(_ ladder: PolicyLadders.Ladder) throws {
        let field = try PolicyField.named(ladder.field)
        for old in ladder.values {
            for new in ladder.values {
                let overlay = try PolicyLadders.overlay(ladder.field, new, by: .municipality(version: 2))
                let applied = try overlay.applied(to: try base(ladder.field, old))
                #expect(field.text(in: applied) == new)
                #expect(applied.version == 2)
                #expect(applied.name == "beijing-2")
            }
        }
    }

    @Test("of the municipal centre keeps a name that doesn't end with its version")
    func naming() throws {
        let beijing = SupervisionPolicy.beijing
        let named = try SupervisionPolicy(
            name: "trial", version: 3, districts: beijing.districts, checklists: beijing.checklists,
            spotCheck: beijing.spotCheck, officers: beijing.officers, dispatching: beijing.dispatching,
            reporting: beijing.reporting, credit: beijing.credit, severityWeights: beijing.severityWeights)
        let overlay = try PolicyLadders.overlay("teamSize", "3", by: .municipality(version: 4))
        #expect(try overlay.applied(to: named).name == "trial-4")
    }

    @Test(
        "needs a number, a title, a change and days in order",
        arguments: [
            ("", "细则", "2026-03-01", nil, "no number"), (" ", "细则", "2026-03-01", nil, "no number"),
            ("1", "\u{3000}", "2026-03-01", nil, "no title"),
            ("1", "细则", "2026-03-02", "2026-03-01", "ends before it begins"),
            ("1", "细则", "2026-03-01", "2026-03-01", nil),
        ] as [(String, String, String, String?, String?)])
    func malformed(_ number: String, _ title: String, _ from: String, _ to: String?, _ fault: String?) throws
    {
        let make = {
            try PolicyOverlay(
                number: number, issuer: chaoyang, title: title, validFrom: PolicyLadders.day(from),
                validTo: to.map { try PolicyLadders.day($0) },
                changes: [PolicyChange(field: "teamSize", value: "3", reading: "三人")])
        }
        guard let fault else {
            #expect(try make().number == number)
            return
        }
        let error = #expect(throws: ModelError.self) { try make() }
        #expect(error?.message.contains(fault) == true)
        #expect(error?.basis == LegalBasis(article: 18))
    }

    @Test("sets each field once, some field, and a version from 1")
    func structure() throws {
        let three = try PolicyChange(field: "teamSize", value: "3", reading: "三人")
        let four = try PolicyChange(field: "teamSize", value: "4", reading: "四人")
        let make = { (issuer: PolicyIssuer, changes: [PolicyChange]) in
            try PolicyOverlay(
                number: "京细则〔2026〕1号", issuer: issuer, title: "细则",
                validFrom: PolicyLadders.day("2026-01-01"), validTo: nil, changes: changes)
        }
        let twice = #expect(throws: ModelError.self) { try make(chaoyang, [three, four]) }
        #expect(twice?.message == "Overlay 京细则〔2026〕1号 sets teamSize to both 3 and 4; give one.")
        let none = #expect(throws: ModelError.self) { try make(chaoyang, []) }
        #expect(none?.message.contains("changes no field") == true)
        let zero = #expect(throws: ModelError.self) { try make(.municipality(version: 0), [three]) }
        #expect(zero?.message.contains("version 0") == true)
        for error in [twice, none, zero] {
            #expect(error?.code == .policyMalformed)
            #expect(error?.basis == LegalBasis(article: 18))
        }
        #expect(try make(.municipality(version: 1), [three]).issuer == .municipality(version: 1))
    }

    @Test(
        "holds from its first day to its last, both counted",
        arguments: [("2026-02-28", false), ("2026-03-01", true), ("2026-06-30", true), ("2026-07-01", false)])
    func days(_ text: String, _ holds: Bool) throws {
        let overlay = try PolicyLadders.overlay("teamSize", "3", by: chaoyang, to: "2026-06-30")
        #expect(overlay.holds(on: try PolicyLadders.day(text)) == holds)
        let open = try PolicyLadders.overlay("teamSize", "3", by: chaoyang)
        #expect(open.holds(on: try PolicyLadders.day(text)) == (text != "2026-02-28"))
    }

    @Test("changes fields that there are, to values that they take, with a reading")
    func changes() throws {
        #expect(try PolicyChange(field: "leastLevel", value: "技师", reading: "技师以上").value == "2")
        let unknown = #expect(throws: ModelError.self) {
            try PolicyChange(field: "teamsize", value: "3", reading: "三人")
        }
        #expect(unknown?.message.contains("the fields are") == true)
        let blank = #expect(throws: ModelError.self) {
            try PolicyChange(field: "teamSize", value: "3", reading: " ")
        }
        #expect(blank?.message.contains("口径") == true)
        #expect(blank?.basis == LegalBasis(article: 11))
        let floor = #expect(throws: ModelError.self) {
            try PolicyChange(field: "spotCheckShare", value: "1/4", reading: "四分之一")
        }
        #expect(floor?.message.contains("1/4, looser than Art. 11 with 3/10") == true)
    }

    @Test("names its issuer in both languages")
    func issuers() {
        #expect(chaoyang.description == "district 110105")
        #expect(chaoyang.chinese == "区（110105）实施细则")
        #expect(school.description == "institution I-7")
        #expect(school.chinese == "评价机构（I-7）实施细则")
        #expect(PolicyIssuer.municipality(version: 2).description == "version 2")
        #expect(PolicyIssuer.municipality(version: 2).chinese == "市级政策第2版")
    }
}

import SupervisionModel
import Testing

@Suite("Rules of one's own")
struct OwnRuleTests {
    let chaoyang = RuleIssuer.district(DistrictCode("110105"))
    let haidian = RuleIssuer.district(DistrictCode("110108"))
    let school = RuleIssuer.institution(InstitutionID("100001"))

    func rule(
        _ issuer: RuleIssuer, title: String = "细则", adopted: String = "2026-02-01",
        from: String = "2026-03-01", to: String? = nil, hash: String? = nil
    ) throws -> OwnRule {
        try OwnRule(
            issuer: issuer, title: title, adoptedOn: PolicyLadders.day(adopted),
            validFrom: PolicyLadders.day(from), validTo: to.map { try PolicyLadders.day($0) },
            documentHash: hash, overlay: nil)
    }

    @Test(
        "name who has none in force on a day",
        arguments: [
            ("2026-02-28", ["110105", "110108", "100001"]), ("2026-03-01", ["110108", "100001"]),
            ("2026-03-31", ["110108", "100001"]), ("2026-04-01", ["110105", "110108", "100001"]),
            ("2026-05-01", ["110105", "110108"]),
        ])
    func without(_ day: String, _ expected: [String]) throws {
        let register = try OwnRuleRegister([
            rule(school, from: "2026-05-01"), rule(chaoyang, to: "2026-03-31"),
        ])
        let missing = register.issuersWithout(
            rulesOn: try PolicyLadders.day(day), among: [school, haidian, chaoyang, haidian])
        #expect(missing.map { $0.description.split(separator: " ").last.map(String.init) } == expected)
        #expect(
            register.issuersWithout(rulesOn: try PolicyLadders.day(day), among: [haidian]) == [haidian])
        #expect(register.issuersWithout(rulesOn: try PolicyLadders.day(day), among: []).isEmpty)
    }

    @Test("hold from their first day to their last, both counted")
    func days() throws {
        let register = try OwnRuleRegister([
            rule(chaoyang, title: "乙"), rule(chaoyang, title: "甲", to: "2026-03-31"), rule(haidian),
        ])
        let titles = { register.inForce(on: try PolicyLadders.day($0), of: chaoyang).map(\.title) }
        #expect(try titles("2026-02-28") == [])
        #expect(try titles("2026-03-01") == ["乙", "甲"])
        #expect(try titles("2026-03-31") == ["乙", "甲"])
        #expect(try titles("2026-04-01") == ["乙"])
        #expect(register.inForce(on: try PolicyLadders.day("2026-03-01"), of: school).isEmpty)
        #expect(OwnRuleRegister.empty.rules.isEmpty)
    }

    @Test("stand in the register by issuer, day and title, whatever order they came in, and once")
    func order() throws {
        let rules = [
            try rule(school), try rule(haidian), try rule(chaoyang, from: "2026-04-01"),
            try rule(chaoyang, title: "b"),
            try rule(chaoyang, title: "a"),
        ]
        let register = try OwnRuleRegister(rules)
        #expect(register.rules == [rules[4], rules[3], rules[2], rules[1], rules[0]])
        #expect(register == (try OwnRuleRegister(rules.reversed())))
        let error = #expect(throws: ModelError.self) { try OwnRuleRegister(rules + [rules[3]]) }
        #expect(error?.basis == LegalBasis(article: 18))
        #expect(
            error?.message
                == "“b” of district 110105, valid from 2026-03-01, is registered twice; register it once.")
    }

    @Test("of districts come before those of institutions, each by their bytes")
    func issuers() {
        #expect(chaoyang < haidian)
        #expect(!(haidian < chaoyang))
        #expect(haidian < school)
        #expect(!(school < haidian))
        #expect(school < .institution(InstitutionID("100002")))
        #expect(school.asPolicyIssuer == .institution(InstitutionID("100001")))
        #expect(chaoyang.asPolicyIssuer == .district(DistrictCode("110105")))
    }

    static let hash = String(repeating: "0123456789abcdef", count: 4)

    static let hashes: [String] = [hash] + ["0", "9", "a", "f"].map { String(repeating: $0, count: 64) }

    static let noHashes: [String] =
        ["", String(hash.dropLast()), hash + "0", hash.uppercased()]
        + ["g", "/", ":", "`"].map { String(repeating: $0, count: 64) }

    @Test("keep a hash", arguments: hashes)
    func kept(_ hash: String) throws {
        #expect(try rule(chaoyang, hash: hash).documentHash == hash)
    }

    @Test("keep nothing that isn't a hash", arguments: noHashes)
    func notKept(_ hash: String) throws {
        let error = #expect(throws: ModelError.self) { try rule(chaoyang, hash: hash) }
        #expect(error?.message.contains("SHA-256") == true)
        #expect(error?.basis == LegalBasis(article: 18))
    }

    @Test("have a title and days in order")
    func malformed() throws {
        let title = #expect(throws: ModelError.self) { try rule(chaoyang, title: " ") }
        #expect(title?.message.contains("no title") == true)
        #expect(title?.basis == LegalBasis(article: 18))
        let early = #expect(throws: ModelError.self) { try rule(chaoyang, adopted: "2026-03-02") }
        #expect(early?.code == .datesOutOfOrder)
        #expect(early?.basis == LegalBasis(article: 18))
        #expect(early?.message.contains("valid from 2026-03-01, before it was adopted on 2026-03-02") == true)
        #expect(try rule(chaoyang, adopted: "2026-03-01").title == "细则")
        let ended = #expect(throws: ModelError.self) { try rule(chaoyang, to: "2026-02-28") }
        #expect(ended?.code == .datesOutOfOrder)
        #expect(try rule(chaoyang, to: "2026-03-01").validTo == (try PolicyLadders.day("2026-03-01")))
    }
}

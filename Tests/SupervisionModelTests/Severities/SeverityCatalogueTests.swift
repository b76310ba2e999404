import SupervisionModel
import Testing

@Suite("The catalogue of severe violations")
struct SeverityCatalogueTests {
    let beijing = SeverityCatalogue.beijing

    @Test("lists every ground once, with where it may come up and what it proposes")
    func grounds() throws {
        let expected: [(EscalationGround, GroundOrigin, [CreditGround], FilingConsequence)] = [
            (.outsideScope, .items(["P2"]), [.severeViolation], .refusalPossible),
            (.forgedMaterial, .items(["P3"]), [.fraud], .refusalPossible),
            (.questionsLeaked, .items(["P4"]), [.severeViolation], .refusalPossible),
            (.exitBlocked, .items(["P6"]), [.severeViolation], .creditOnly),
            (.impersonation, .items(["I5"]), [.fraud, .severeViolation], .refusalPossible),
            (.organisedCheating, .items(["I6"]), [.fraud, .severeViolation], .refusalPossible),
            (.resultsFalsified, .items(["R1"]), [.fraud], .refusalPossible),
            (.obstruction, .anywhere, [.severeViolation], .refusalPossible),
            (.safetyAccident, .anywhere, [.safetyAccident], .refusalPossible),
            (.massIncident, .anywhere, [.massIncident], .refusalPossible),
            (.other, .anywhere, [], .creditOnly),
        ]
        #expect(beijing.version == 1)
        #expect(beijing.validFrom == nil)
        #expect(beijing.grounds.map(\.ground) == EscalationGround.allCases)
        #expect(expected.map(\.0) == EscalationGround.allCases)
        for (ground, origin, credit, consequence) in expected {
            let entry = try #require(beijing.entry(for: ground))
            #expect(entry.ground == ground)
            #expect(entry.origin == origin)
            #expect(entry.creditGrounds == credit)
            #expect(entry.consequence == consequence)
            let asks = ground == .safetyAccident || ground == .massIncident
            #expect(entry.precondition == (asks ? [.responsibility, .managementFailing] : []))
            #expect(entry.basis == LegalBasis(article: ground == .obstruction ? 8 : 16))
            #expect(entry.reading.contains("自拟") != asks)
        }
    }

    @Test(
        "agrees with the form: each item's “may escalate when” is a ground's word, and no other item has any")
    func form() {
        for item in Checklist.beijing.items {
            let words = beijing.grounds(fromItem: item.code).map(\.ground.chinese)
            #expect(words == [item.mayEscalateWhen].compactMap { $0 }, "\(item.code)")
        }
        #expect(beijing.grounds(fromItem: "X9").isEmpty)
    }

    @Test("lets a ground of certain items come up with those or none, others anywhere")
    func origins() {
        #expect(GroundOrigin.items(["P2", "P3"]).admits(item: "P3"))
        #expect(!GroundOrigin.items(["P2", "P3"]).admits(item: "P4"))
        #expect(GroundOrigin.items(["P2"]).admits(item: nil))
        #expect(GroundOrigin.anywhere.admits(item: "P4"))
        #expect(GroundOrigin.anywhere.admits(item: nil))
    }

    func entry(
        _ ground: EscalationGround, _ origin: GroundOrigin = .anywhere, credit: [CreditGround] = [.fraud],
        _ consequence: FilingConsequence = .refusalPossible
    ) -> SevereGround {
        SevereGround(
            ground, origin: origin, creditGrounds: credit, consequence: consequence, reading: "自拟",
            basis: LegalBasis(article: 16))
    }

    @Test("is a centre's own from a day on, when it is well made")
    func own() throws {
        let day = try #require(CalendarDay("2027-01-01"))
        let catalogue = try SeverityCatalogue(
            version: 2, validFrom: day,
            grounds: [
                entry(.impersonation, .items(["P3", "I5"])), entry(.other, credit: [], .creditOnly),
                entry(.exitBlocked, credit: [.fraud], .creditOnly),
            ])
        #expect(catalogue.version == 2)
        #expect(catalogue.validFrom == day)
        #expect(catalogue.grounds(fromItem: "P3").map(\.ground) == [.impersonation])
        #expect(catalogue.entry(for: .obstruction) == nil)
        #expect(try SeverityCatalogue(version: 1, validFrom: nil, grounds: [entry(.other)]).version == 1)
    }

    @Test("is refused when it isn't, with what is wrong")
    func malformed() {
        let cases: [(Int, [SevereGround], String)] = [
            (0, [entry(.other)], "version from 1"),
            (1, [], "no grounds"),
            (1, [entry(.other), entry(.impersonation), entry(.other)], "other twice"),
            (1, [entry(.exitBlocked, .items([]))], "exit-blocked items"),
            (1, [entry(.exitBlocked, .items(["P6", "P6"]))], "exit-blocked items"),
            (1, [entry(.other, credit: [])], "other end in a refusal"),
        ]
        for (version, grounds, part) in cases {
            let error = #expect(throws: ModelError.self) {
                try SeverityCatalogue(version: version, validFrom: nil, grounds: grounds)
            }
            #expect(error?.code == .policyMalformed)
            #expect(error?.message.contains(part) == true, "\(part)")
            #expect(error?.message.hasPrefix("Severity catalogue \(version) ") == true)
            #expect(error?.basis == LegalBasis(article: 16))
        }
    }

    @Test("has a code and a word for everything")
    func words() {
        #expect(Establishment.vocabulary == "responsibility (责任已认定), management-failing (组织、管理缺失已查明)")
        #expect(
            FilingConsequence.vocabulary == "refusal-possible (可拟不予备案), credit-only (只拟记入信用档案)")
        #expect(EscalationGround(rawValue: "safety-accident")?.chinese == "安全责任事故")
        #expect(EscalationGround(rawValue: "mass-incident")?.chinese == "群体性事件")
        #expect(Set(EscalationGround.allCases.map(\.chinese)).count == 11)
    }
}

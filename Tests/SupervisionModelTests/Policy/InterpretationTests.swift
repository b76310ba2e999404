import SupervisionModel
import Testing

@Suite("An interpretation")
struct InterpretationTests {
    func interpretation(
        _ number: String = "解释1", issued: String = "2026-01-10", from: String = "2026-02-01",
        text: String = "如下", change: PolicyChange? = nil
    ) throws -> Interpretation {
        try Interpretation(
            number: number, issuedOn: PolicyLadders.day(issued), validFrom: PolicyLadders.day(from),
            text: text,
            change: change)
    }

    func makeTimeline(
        _ base: SupervisionPolicy, _ interpretations: [Interpretation]
    ) throws -> PolicyTimeline {
        let promulgated = try PolicyLadders.day("2026-01-01")
        return try PolicyTimeline(
            promulgatedOn: promulgated,
            versions: [
                PolicyVersion(base, number: "文1", title: "办法", validFrom: promulgated, validTo: nil)
            ],
            interpretations: InterpretationRegister(interpretations))
    }

    @Test("supersedes in either direction, from its day on", arguments: PolicyLadders.all)
    func supersedes(_ ladder: PolicyLadders.Ladder) throws {
        let field = try PolicyField.named(ladder.field)
        for old in ladder.values {
            let base = try field.setting(old, reading: "原口径", in: .beijing)
            for new in ladder.values {
                let timeline = try makeTimeline(
                    base,
                    [interpretation(change: PolicyChange(field: ladder.field, value: new, reading: "解释口径"))])
                let before = try timeline.policy(
                    on: PolicyLadders.day("2026-01-31"), for: nil, institution: nil)
                #expect(field.text(in: before) == old)
                #expect(field.reading(in: before) == "原口径")
                let after = try timeline.policy(
                    on: PolicyLadders.day("2026-02-01"), for: nil, institution: nil)
                #expect(field.text(in: after) == new)
                #expect(field.reading(in: after) == "解释口径")
            }
        }
    }

    @Test(
        "can't go below what the article writes",
        arguments: [
            ("spotCheckShare", "29/100", "3/10"), ("teamSize", "1", "2"), ("ageLimitOfMen", "66", "65"),
            ("ageLimitOfWomen", "61", "60"), ("technicalYears", "4", "5"), ("leastLevel", "4", "3"),
            ("leastPost", "junior", "intermediate"),
        ])
    func floors(_ field: String, _ given: String, _ floor: String) throws {
        let error = #expect(throws: ModelError.self) {
            try interpretation(change: PolicyChange(field: field, value: given, reading: "放宽"))
        }
        #expect(error?.code == .policyMalformed)
        #expect(error?.message.hasPrefix("\(field) is set to \(given), looser than ") == true)
        #expect(error?.message.contains("with \(floor);") == true)
        // At the floor itself it may.
        let field = try PolicyField.named(field)
        let tight = try #require(PolicyLadders.ordered.first { $0.field == field.name }?.values.last)
        let timeline = try makeTimeline(
            field.setting(tight, reading: "从严", in: .beijing),
            [interpretation(change: PolicyChange(field: field.name, value: floor, reading: "依条文"))])
        let policy = try timeline.policy(on: PolicyLadders.day("2026-02-01"), for: nil, institution: nil)
        #expect(field.text(in: policy) == floor)
    }

    @Test("has a number and a text, and holds no earlier than it was issued")
    func malformed() throws {
        let number = #expect(throws: ModelError.self) { try interpretation(" ") }
        #expect(number?.message.contains("no number") == true)
        let text = #expect(throws: ModelError.self) { try interpretation(text: "") }
        #expect(text?.message.contains("no text") == true)
        #expect(text?.basis == LegalBasis(article: 18))
        let early = #expect(throws: ModelError.self) { try interpretation(issued: "2026-02-02") }
        #expect(early?.code == .datesOutOfOrder)
        #expect(early?.basis == LegalBasis(article: 19))
        #expect(early?.message.contains("valid from 2026-02-01, before it was issued on 2026-02-02") == true)
        #expect(try interpretation(issued: "2026-02-01").number == "解释1")
    }

    @Test("stands in the register once, by its first day and then its number")
    func register() throws {
        let a = try interpretation("a", from: "2026-03-01")
        let b = try interpretation("b", from: "2026-02-01")
        let c = try interpretation("c", from: "2026-02-01")
        let register = try InterpretationRegister([a, c, b])
        #expect(register.interpretations.map(\.number) == ["b", "c", "a"])
        #expect(register == (try InterpretationRegister([b, a, c])))
        #expect(register.inForce(on: try PolicyLadders.day("2026-01-31")).isEmpty)
        #expect(register.inForce(on: try PolicyLadders.day("2026-02-01")).map(\.number) == ["b", "c"])
        #expect(register.inForce(on: try PolicyLadders.day("2026-02-28")).map(\.number) == ["b", "c"])
        #expect(register.inForce(on: try PolicyLadders.day("2026-03-01")).map(\.number) == ["b", "c", "a"])
        #expect(InterpretationRegister.empty.interpretations.isEmpty)
        let error = #expect(throws: ModelError.self) { try InterpretationRegister([a, b, a]) }
        #expect(error?.basis == LegalBasis(article: 18))
        #expect(error?.message.contains("Interpretation a stands in the register twice") == true)
    }

    @Test("gives way to a later one of the same field, and of two of one day to the later number")
    func lastWord() throws {
        let change = { try PolicyChange(field: "rotation", value: $0, reading: "间隔\($0)次") }
        let timeline = try makeTimeline(
            .beijing,
            [
                interpretation("3", from: "2026-02-01", change: change("5")),
                interpretation("1", from: "2026-04-01", change: change("0")),
                interpretation("2", from: "2026-02-01", change: change("4")),
                interpretation("4", from: "2026-03-01"),
            ])
        for (day, value) in [
            ("2026-01-31", "1"), ("2026-02-01", "5"), ("2026-03-31", "5"), ("2026-04-01", "0"),
        ] {
            let policy = try timeline.policy(on: PolicyLadders.day(day), for: nil, institution: nil)
            #expect(policy.dispatching.rotation.value.description == value, "\(day)")
        }
    }
}

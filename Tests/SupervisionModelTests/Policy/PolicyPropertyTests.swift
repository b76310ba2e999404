import SupervisionModel
import Testing

@Suite("A random stack of layers")
struct PolicyPropertyTests {
    static let first = CalendarDay(number: 20_454)
    static let districts = ["110105", "110108", "BDA"].map { DistrictCode($0) }
    static let institutions = ["I-1", "I-2"].map { InstitutionID($0) }

    /// Layers drawn from a seed, among them none that the timeline refuses.
    struct Stack {
        var base = SupervisionPolicy.beijing
        var interpretations: [Interpretation] = []
        var overlays: [PolicyOverlay] = []
        var refused = 0

        init(_ numbers: inout SeededNumbers) throws {
            for ladder in PolicyLadders.all where Bool.random(using: &numbers) {
                let value = try #require(ladder.values.randomElement(using: &numbers))
                base = try PolicyField.named(ladder.field).setting(value, reading: "基础\(value)", in: base)
            }
            for number in 0..<Int.random(in: 0...4, using: &numbers) {
                let from = first.adding(days: Int.random(in: 0...120, using: &numbers))
                interpretations.append(
                    try Interpretation(
                        number: "解\(number)", issuedOn: from, validFrom: from, text: "解释",
                        change: try Self.change(&numbers, "解释")))
            }
            for number in 0..<40 {
                let district = try #require(districts.randomElement(using: &numbers))
                let institution = try #require(institutions.randomElement(using: &numbers))
                let from = first.adding(days: Int.random(in: 0...120, using: &numbers))
                let length = Int.random(in: 0...90, using: &numbers)
                let overlay = try PolicyOverlay(
                    number: "则\(number)",
                    issuer: Bool.random(using: &numbers) ? .district(district) : .institution(institution),
                    title: "细则", validFrom: from, validTo: length < 60 ? from.adding(days: length) : nil,
                    changes: [try Self.change(&numbers, "细则")])
                do {
                    _ = try timeline(overlays + [overlay])
                    overlays.append(overlay)
                } catch {
                    #expect(error.code == .policyMalformed)
                    #expect(error.message.contains(overlay.changes[0].field))
                    #expect(error.message.contains(overlay.changes[0].value))
                    refused += 1
                }
            }
        }

        static func change(_ numbers: inout SeededNumbers, _ word: String) throws -> PolicyChange {
            let ladder = try #require(PolicyLadders.all.randomElement(using: &numbers))
            let value = try #require(ladder.values.randomElement(using: &numbers))
            return try PolicyChange(field: ladder.field, value: value, reading: "\(word)\(value)")
        }

        func timeline(_ overlays: [PolicyOverlay]) throws(ModelError) -> PolicyTimeline {
            try PolicyTimeline(
                promulgatedOn: first,
                versions: [
                    PolicyVersion(base, number: "文1", title: "办法", validFrom: first, validTo: nil)
                ],
                interpretations: InterpretationRegister(interpretations), overlays: overlays)
        }
    }

    @Test(
        "is never looser than the centre's policy in any field, and as tight as the tightest in force",
        arguments: 0..<40)
    func tightenOnly(seed: Int) throws {
        var numbers = SeededNumbers(seed: seed)
        let stack = try Stack(&numbers)
        let timeline = try stack.timeline(stack.overlays)
        for offset in stride(from: 0, through: 150, by: 15) {
            let day = Self.first.adding(days: offset)
            let centre = try timeline.policy(on: day, for: nil, institution: nil)
            for district in Self.districts {
                for institution in Self.institutions {
                    let policy = try timeline.policy(on: day, for: district, institution: institution)
                    let held = stack.overlays.filter {
                        $0.holds(on: day)
                            && ($0.issuer == .district(district) || $0.issuer == .institution(institution))
                    }
                    for ladder in PolicyLadders.all {
                        let field = try PolicyField.named(ladder.field)
                        let text = field.text(in: policy)
                        let comparison = try field.comparison(text, to: field.text(in: centre))
                        #expect(comparison == .tighter || comparison == .same, "\(field.name)")
                        // The ladder's own order says which of all that are in force is the tightest.
                        let given = held.flatMap(\.changes).filter { $0.field == field.name }.map(\.value)
                        let places = ([field.text(in: centre)] + given).compactMap {
                            ladder.values.firstIndex(of: $0)
                        }
                        let tightest = try #require(
                            PolicyLadders.municipal.contains(field.name) ? places.first : places.max())
                        #expect(text == ladder.values[tightest], "\(field.name) on \(day)")
                    }
                }
            }
        }
    }

    @Test("comes to the same whatever order it is given in", arguments: 0..<20)
    func order(seed: Int) throws {
        var numbers = SeededNumbers(seed: seed)
        var stack = try Stack(&numbers)
        let timeline = try stack.timeline(stack.overlays)
        stack.interpretations.shuffle(using: &numbers)
        let shuffled = try stack.timeline(stack.overlays.shuffled(using: &numbers))
        #expect(shuffled == timeline)
        for offset in stride(from: 0, through: 150, by: 10) {
            let day = Self.first.adding(days: offset)
            let texts = try [timeline, shuffled].map {
                try $0.policy(on: day, for: Self.districts[0], institution: Self.institutions[0])
                    .canonicalText
            }
            #expect(texts[0] == texts[1])
        }
    }

    @Test("leaves a past month's bytes as they were when later layers are added", arguments: 0..<20)
    func past(seed: Int) throws {
        var numbers = SeededNumbers(seed: seed)
        var stack = try Stack(&numbers)
        let cut = Self.first.adding(days: 60)
        let early = stack.overlays.filter { $0.validFrom < cut }
        let all = stack.interpretations
        stack.interpretations = all.filter { $0.validFrom < cut }
        let then = try stack.timeline(early)
        stack.interpretations = all
        var version: PolicyOverlay?
        let change = try PolicyChange(field: "urgentHours", value: "12", reading: "12小时")
        version = try PolicyOverlay(
            number: "v2", issuer: .municipality(version: 2), title: "修订", validFrom: cut, validTo: nil,
            changes: [change])
        let now = try stack.timeline(early + [try #require(version)])
        let latest = try stack.timeline(stack.overlays)
        for offset in [0, 1, 14, 30, 45, 58, 59] {
            let day = Self.first.adding(days: offset)
            for district in Self.districts {
                for institution in Self.institutions {
                    let ask = { (timeline: PolicyTimeline) in
                        Array(
                            try timeline.policy(on: day, for: district, institution: institution)
                                .canonicalText.utf8)
                    }
                    #expect(try ask(now) == ask(then))
                    #expect(try ask(latest) == ask(then))
                    #expect(
                        try latest.cited(on: day, for: district, institution: institution)
                            == then.cited(on: day, for: district, institution: institution))
                }
            }
        }
        #expect(try now.policy(on: cut, for: nil, institution: nil).version == 2)
    }

    @Test("holds some and refuses some, so that the others say something")
    func telling() throws {
        var held = 0
        var refused = 0
        for seed in 0..<10 {
            var numbers = SeededNumbers(seed: seed)
            let stack = try Stack(&numbers)
            held += stack.overlays.count
            refused += stack.refused
        }
        #expect(held > 50)
        #expect(refused > 50)
    }
}

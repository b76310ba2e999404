import SupervisionModel
import SupervisionOperations
import SupervisionStore
import SupervisionStoreTesting
import Testing

@Suite("Interpretations, layers and own rules")
struct RuleTests {
    private func layer(
        _ bench: OperationsBench, _ id: String, _ kind: PolicyLayerKind, from: Int, to: Int? = nil,
        district: DistrictCode? = nil, institution: InstitutionID? = nil, changes: String? = nil,
        title: String = "本层"
    ) -> StoredPolicyLayer {
        let day = bench.fixture.day
        return StoredPolicyLayer(
            id: id, kind: kind, district: district, institution: institution, title: title,
            validFrom: day.adding(days: from), validTo: to.map { day.adding(days: $0) }, changes: changes)
    }

    private func enter(
        _ bench: OperationsBench, _ layer: StoredPolicyLayer, as actor: ActorIdentity? = nil
    ) async throws -> OperationOutcome {
        try await bench.operations.enterPolicyLayer(
            layer, as: actor ?? bench.municipal, at: bench.now, over: .beijing)
    }

    private func promulgate(_ bench: OperationsBench) async throws {
        let promulgation = layer(bench, "京人社发〔2023〕1号", .promulgation, from: -1000, title: "管理办法（试行）")
        for expected in [OperationOutcome.done, .doneBefore] {
            #expect(try await enter(bench, promulgation) == expected)
        }
    }

    private func policy(
        _ bench: OperationsBench, _ offset: Int, for district: DistrictCode? = nil,
        institution: InstitutionID? = nil, as actor: ActorIdentity? = nil
    ) async throws -> SupervisionPolicy? {
        try await bench.operations.policy(
            on: bench.fixture.day.adding(days: offset), for: district, institution: institution,
            as: actor ?? bench.eastern, over: .beijing)
    }

    private static func change(_ field: String, _ value: String) -> String {
        "{\"\(field)\": {\"value\": \"\(value)\", \"reading\": \"自拟口径\"}}"
    }

    @Test("there is no policy before the promulgation is recorded, and there is one promulgation")
    func promulgation() async throws {
        let bench = try await OperationsBench()
        #expect(try await policy(bench, 0) == nil)
        let overlay = layer(
            bench, "东城细则", .overlay, from: -10, district: bench.east, changes: Self.change("teamSize", "3"))
        try await bench.refused(.notFound, article: 19) { try await enter(bench, overlay) }
        try await promulgate(bench)
        #expect(try await policy(bench, 0) == .beijing)
        try await bench.refused(.malformed, article: 19) { try await policy(bench, -1001) }
        try await bench.refused(.conflict, article: 19) {
            try await enter(bench, layer(bench, "另一号", .promulgation, from: -900))
        }
        try await bench.refused(.immutable, article: 19) {
            try await enter(bench, layer(bench, "京人社发〔2023〕1号", .promulgation, from: -900))
        }
        try await bench.refused(.notPermitted) {
            try await enter(bench, layer(bench, "第三号", .promulgation, from: -900), as: bench.eastern)
        }
        #expect(try await bench.log(nil).map(\.basis) == ["Art. 19"])
    }

    @Test("a district's layer tightens from its day on, for that district alone")
    func overlay() async throws {
        let bench = try await OperationsBench()
        try await promulgate(bench)
        let overlay = layer(
            bench, "东城细则", .overlay, from: -10, to: 20, district: bench.east,
            changes: Self.change("teamSize", "3"))
        for expected in [OperationOutcome.done, .doneBefore] {
            #expect(try await enter(bench, overlay) == expected)
        }
        #expect(try await policy(bench, -11, for: bench.east)?.teamSize.value == 2)
        #expect(try await policy(bench, -10, for: bench.east)?.teamSize.value == 3)
        #expect(try await policy(bench, 20, for: bench.east)?.teamSize.value == 3)
        #expect(try await policy(bench, 21, for: bench.east)?.teamSize.value == 2)
        #expect(try await policy(bench, 0, for: bench.fixture.west)?.teamSize.value == 2)
        #expect(try await bench.log(bench.east).map(\.act) == ["policy.layered"])
    }

    @Test("a layer that loosens is refused with the field, its article and both values")
    func loosening() async throws {
        let bench = try await OperationsBench()
        try await promulgate(bench)
        let loosening = layer(
            bench, "东城细则", .overlay, from: -10, district: bench.east, changes: Self.change("rotation", "0"))
        let error = await #expect(throws: OperationError.self) { try await enter(bench, loosening) }
        #expect(error?.code == .malformed)
        #expect(error?.basis?.article == 10)
        for word in ["rotation", "Art. 10", "from 1 to 0"] {
            #expect(error?.message.contains(word) == true, "\(error?.message ?? "")")
        }
        #expect(try await policy(bench, 0, for: bench.east) == .beijing)
        // The municipal centre may set the same, as a version or as an interpretation.
        #expect(
            try await enter(
                bench, layer(bench, "第二版", .version, from: -5, changes: Self.change("rotation", "0")))
                == .done)
        #expect(try await policy(bench, -5)?.dispatching.rotation.value == 0)
        #expect(try await policy(bench, -5)?.version == 2)
        #expect(try await policy(bench, -6)?.dispatching.rotation.value == 1)
    }

    @Test("versions are numbered in the order of their days")
    func versions() async throws {
        let bench = try await OperationsBench()
        try await promulgate(bench)
        for (number, gap) in ["2", "3"].enumerated() {
            let version = layer(
                bench, "第\(number + 2)版", .version, from: number * 10, changes: Self.change("rotation", gap))
            #expect(try await enter(bench, version) == .done)
        }
        for offset in [10, 9, -5] {
            try await bench.refused(.conflict, article: 18) {
                try await enter(
                    bench,
                    layer(bench, "迟到版", .version, from: offset, changes: Self.change("rotation", "4")))
            }
        }
        #expect(try await policy(bench, 9)?.version == 2)
        #expect(try await policy(bench, 10)?.version == 3)
        #expect(try await policy(bench, 10)?.dispatching.rotation.value == 3)
    }

    @Test(
        "a layer without a sound shape or sound changes is refused",
        arguments: [
            "", "{", "[]", "{}", "3", "{\"nothing\": {\"value\": \"1\", \"reading\": \"口径\"}}",
            "{\"rotation\": 2}", "{\"rotation\": {\"value\": \"2\"}}",
            "{\"rotation\": {\"value\": \"two\", \"reading\": \"口径\"}}",
            "{\"rotation\": {\"value\": \"2\", \"reading\": \"口径\", \"more\": 1}}",
            "{\"rotation\": {\"value\": \"2\", \"reading\": \"口径\"}}, \"number\": \"x\"",
        ])
    func malformed(changes: String) async throws {
        let bench = try await OperationsBench()
        try await promulgate(bench)
        for layer in [
            layer(bench, "层", .overlay, from: 0, district: bench.east, changes: changes),
            layer(bench, "层", .version, from: 0, changes: changes),
        ] {
            try await bench.refused(.malformed) { try await enter(bench, layer) }
        }
        #expect(try await bench.log(nil).count == 1)
    }

    @Test("who issues a layer fits its kind")
    func shapes() async throws {
        let bench = try await OperationsBench()
        try await promulgate(bench)
        let changes = Self.change("technicalYears", "6")
        let here = bench.here
        for wrong in [
            layer(bench, "层", .overlay, from: 0, changes: changes),
            layer(bench, "层", .version, from: 0, district: bench.east, changes: changes),
            layer(bench, "层", .promulgation, from: 0, changes: changes),
            layer(bench, "层", .promulgation, from: 0, district: bench.east),
            layer(
                bench, "层", .overlay, from: 0, district: bench.fixture.west, institution: here,
                changes: changes),
        ] {
            try await bench.refused(.malformed) { try await enter(bench, wrong) }
        }
        let nowhere = InstitutionID("J-none")
        try await bench.refused(.notFound, article: 18) {
            try await enter(
                bench, layer(bench, "层", .overlay, from: 0, institution: nowhere, changes: changes))
        }
        #expect(
            try await enter(bench, layer(bench, "层", .overlay, from: 0, institution: here, changes: changes))
                == .done)
        #expect(try await policy(bench, 0, for: bench.east)?.officers.technicalYears.value == 5)
        #expect(
            try await policy(bench, 0, for: bench.east, institution: here)?.officers.technicalYears.value == 6
        )
    }

    @Test("an interpretation has the last word from its day on, and is entered once")
    func interpretation() async throws {
        let bench = try await OperationsBench()
        let day = bench.fixture.day
        let make = { (number: String, issued: Int, value: String?) in
            try Interpretation(
                number: number, issuedOn: day.adding(days: issued), validFrom: day.adding(days: issued + 2),
                text: "关于轮换的解释",
                change: try value.map { try PolicyChange(field: "rotation", value: $0, reading: "自拟口径") })
        }
        let enter = { (interpretation: Interpretation, actor: ActorIdentity) in
            try await bench.operations.enterInterpretation(
                interpretation, as: actor, at: bench.now, over: .beijing)
        }
        let first = try make("释1", -5, "2")
        try await bench.refused(.notFound, article: 19) { try await enter(first, bench.municipal) }
        try await promulgate(bench)
        for expected in [OperationOutcome.done, .doneBefore] {
            #expect(try await enter(first, bench.municipal) == expected)
        }
        #expect(try await policy(bench, -4)?.dispatching.rotation.value == 1)
        #expect(try await policy(bench, -3)?.dispatching.rotation.value == 2)
        try await bench.refused(.immutable, article: 18) {
            try await enter(try make("释1", -5, "3"), bench.municipal)
        }
        try await bench.refused(.tooEarly, article: 18) {
            try await enter(try make("释2", 1, nil), bench.municipal)
        }
        try await bench.refused(.malformed, article: 19) {
            try await enter(try make("释3", -1100, nil), bench.municipal)
        }
        try await bench.refused(.notPermitted) { try await enter(try make("释4", -5, nil), bench.eastern) }
        #expect(try await bench.log(nil).map(\.act) == ["policy.layered", "interpretation.entered"])
    }

    @Test("own rules stand in their issuer's register, once, and name an overlay of the same issuer")
    func ownRules() async throws {
        let bench = try await OperationsBench()
        try await promulgate(bench)
        let day = bench.fixture.day
        let overlay = layer(
            bench, "东城细则", .overlay, from: -10, district: bench.east, changes: Self.change("teamSize", "3"))
        #expect(try await enter(bench, overlay) == .done)
        let make = {
            (id: String, issuer: RuleIssuer, adopted: Int, overlay: String?, validTo: CalendarDay?) in
            RegisteredRule(
                id: id, district: bench.east,
                rule: try OwnRule(
                    issuer: issuer, title: "实施细则", adoptedOn: day.adding(days: adopted),
                    validFrom: day.adding(days: 5), validTo: validTo, documentHash: nil, overlay: overlay))
        }
        let enterRule = { (rule: RegisteredRule) in
            try await bench.operations.enterOwnRules(
                rule, as: bench.eastern, at: bench.now, under: .beijing)
        }
        let own = RuleIssuer.district(bench.east)
        let first = try make("X-1", own, -20, "东城细则", nil)
        for expected in [OperationOutcome.done, .doneBefore] {
            #expect(try await enterRule(first) == expected)
        }
        #expect(try await enterRule(try make("X-1", own, -20, "东城细则", day.adding(days: 90))) == .done)
        let west = RuleIssuer.district(bench.fixture.west)
        try await bench.refused(.malformed, article: 18) {
            try await enterRule(try make("X-2", own, -20, nil, nil))
        }
        try await bench.refused(.malformed, article: 18) {
            try await enterRule(try make("X-2", west, -20, nil, nil))
        }
        try await bench.refused(.tooEarly, article: 18) {
            try await enterRule(try make("X-2", own, 1, nil, nil))
        }
        let institution = RuleIssuer.institution(bench.here)
        try await bench.refused(.notFound, article: 18) {
            try await enterRule(try make("X-2", institution, -20, "东城细则", nil))
        }
        try await bench.refused(.notFound, article: 18) {
            try await enterRule(try make("X-2", .institution(InstitutionID("J-none")), -20, nil, nil))
        }
        #expect(try await enterRule(try make("X-2", institution, -20, nil, nil)) == .done)
        let log = try await bench.log(bench.east).filter { $0.act == "own-rules.entered" }
        #expect(log.count == 3)
        #expect(log[1].details.contains("\"changed\":\"valid_to\""))
    }
}

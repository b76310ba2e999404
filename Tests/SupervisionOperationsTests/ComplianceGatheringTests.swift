import SupervisionModel
import SupervisionOperations
import SupervisionStore
import SupervisionStoreTesting
import Testing

@Suite("Facts of a month from a store")
struct ComplianceGatheringTests {
    func question(
        _ bench: OperationsBench, _ district: DistrictCode? = nil, missing: Set<String> = []
    ) -> ComplianceFacts.Question {
        ComplianceFacts.Question(
            month: bench.now.beijingDay.month, district: district, asOf: bench.later(60), policy: .beijing,
            missing: missing)
    }

    func gather(
        _ bench: OperationsBench, as actor: ActorIdentity, _ question: ComplianceFacts.Question
    ) async throws -> ComplianceFacts {
        try await bench.store.reading(as: actor) { work in
            try await ComplianceFacts.gather(in: work, question)
        }
    }

    @Test("The municipal centre gathers every district, a district its own alone")
    func scope() async throws {
        let bench = try await OperationsBench()
        let session = try await bench.file()
        let all = try await gather(bench, as: bench.municipal, question(bench))
        #expect(all.districts.count > 1)
        #expect(all.registers == .whole)
        #expect(all.sessions.map(\.id).contains(session.id))
        let east = try await gather(bench, as: bench.eastern, question(bench))
        #expect(east.districts == [bench.east])
        #expect(east.registers == .ownDistrict)
        #expect(east.sessions.allSatisfy { $0.district == bench.east })
        let west = try await gather(bench, as: bench.western, question(bench))
        #expect(!west.sessions.map(\.id).contains(session.id))
        let named = try await gather(bench, as: bench.municipal, question(bench, bench.east))
        #expect(named.districts == [bench.east])
    }

    @Test("Everything in the fixture's city arrives, and what was never there is named")
    func everything() async throws {
        let bench = try await OperationsBench()
        let facts = try await gather(bench, as: bench.municipal, question(bench, missing: ["evidence"]))
        #expect(facts.missing == ["evidence"])
        #expect(!facts.institutions.isEmpty && !facts.supervisors.isEmpty)
        let audit = ComplianceAudit(calendar: .builtIn, complaintDays: .beijingComplaints)
        let lines = audit.lines(facts)
        #expect(Set(lines.map(\.basis.article)).isSuperset(of: 1...19))
        #expect(lines.contains { $0.rule.id.text == "evidence.integrity" && $0.missing == ["evidence"] })
    }

    @Test("A severe violation of the year before is known to the credit entry that rests on it")
    func earlierViolation() async throws {
        let bench = try await OperationsBench()
        let session = try await bench.file()
        let earlier = Instant(microseconds: bench.now.microseconds - 366 * 86_400_000_000)
        try await bench.fixture.store(
            [
                FixtureRow(
                    try Escalation(
                        id: EscalationID("Y-9"), district: bench.east, session: session.id,
                        ground: .forgedMaterial,
                        item: "P3", discoveredAt: earlier, facts: "三份成绩单系伪造"))
            ], in: bench.store)
        let facts = try await gather(bench, as: bench.municipal, question(bench))
        #expect(facts.escalations.map(\.id) == [EscalationID("Y-9")])
    }

    @Test("Layers on record make the timeline; without a promulgation the day stays unknown")
    func policy() async throws {
        let bench = try await OperationsBench()
        let before = try await gather(bench, as: bench.municipal, question(bench))
        let layers = try await bench.store.reading(as: bench.municipal) { work in
            try await work.all(StoredPolicyLayer.self)
        }
        let promulgation = layers.first { $0.kind == .promulgation }
        #expect(before.policy.promulgatedOn == promulgation?.validFrom)
    }
}

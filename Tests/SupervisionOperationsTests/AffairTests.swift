import SupervisionModel
import SupervisionOperations
import SupervisionStore
import SupervisionStoreTesting
import Testing

@Suite("Severe violations, complaints and credit files")
struct AffairTests {
    private func escalation(
        _ bench: OperationsBench, facts: String = "三份证明系伪造", session: String = "P-1"
    ) throws -> Escalation {
        try Escalation(
            id: EscalationID("Y-1"), district: bench.east, session: SessionID(session),
            ground: .forgedMaterial, item: "P3", discoveredAt: bench.now, facts: facts)
    }

    @Test("a severe violation is recorded once, and leaves one message that it is urgent")
    func escalates() async throws {
        let bench = try await OperationsBench()
        try await bench.file()
        for expected in [OperationOutcome.done, .doneBefore] {
            let outcome = try await bench.operations.escalate(
                try escalation(bench), as: bench.eastern, at: bench.now, under: .beijing)
            #expect(outcome == expected)
        }
        let count = try await bench.store.takeOutbox(as: bench.eastern, limit: 10) { messages in
            #expect(messages.map(\.message.topic) == ["urgent-report"])
            #expect(messages.first?.message.payload.contains("\"escalation\":\"Y-1\"") == true)
            #expect(messages.first?.message.payload.contains("伪造") == false)
        }
        #expect(count == 1)
        #expect(try await bench.log(bench.east).map(\.basis) == ["Art. 11", "Art. 15", "Art. 15"])
    }

    @Test("a severe violation needs facts, a session, and a discovery that was made")
    func escalationRefusals() async throws {
        let bench = try await OperationsBench()
        try await bench.file()
        let operations = bench.operations
        try await bench.refused(.malformed, article: 3) {
            try await operations.escalate(
                try escalation(bench, facts: " \n"), as: bench.eastern, at: bench.now, under: .beijing)
        }
        try await bench.refused(.notFound, article: 15) {
            try await operations.escalate(
                try escalation(bench, session: "P-9"), as: bench.eastern, at: bench.now, under: .beijing)
        }
        try await bench.refused(.tooEarly, article: 15) {
            try await operations.escalate(
                try escalation(bench), as: bench.eastern, at: bench.later(-1), under: .beijing)
        }
        _ = try await operations.escalate(
            try escalation(bench), as: bench.eastern, at: bench.now, under: .beijing)
        try await bench.refused(.immutable, article: 3) {
            try await operations.escalate(
                try escalation(bench, facts: "别的事实"), as: bench.eastern, at: bench.now, under: .beijing)
        }
    }

    @Test("a complaint is received once where the institution is registered, and decided once")
    func complaints() async throws {
        let bench = try await OperationsBench()
        let operations = bench.operations
        let complaint = Complaint(
            id: ComplaintID("T-1"), district: bench.east, institution: bench.here,
            receivedOn: bench.fixture.day, gravity: .severe, state: .open)
        let elsewhere = Complaint(
            id: ComplaintID("T-1"), district: bench.east,
            institution: bench.fixture.institutionID(bench.fixture.west), receivedOn: bench.fixture.day,
            gravity: .severe, state: .open)
        try await bench.refused(.malformed, article: 5) {
            try await operations.receiveComplaint(
                elsewhere, as: bench.eastern, at: bench.now, under: .beijing)
        }
        try await bench.refused(.tooEarly, article: 5) {
            try await operations.receiveComplaint(
                complaint, as: bench.eastern, at: bench.later(-1), under: .beijing)
        }
        let receive = {
            try await operations.receiveComplaint(
                complaint, as: bench.eastern, at: bench.now, under: .beijing)
        }
        let decide = { (decision: ComplaintState) in
            try await operations.decideComplaint(
                complaint.id, in: bench.east, as: decision, by: bench.eastern, at: bench.now, under: .beijing)
        }
        try await bench.refused(.notFound) { try await decide(.confirmed) }
        #expect(try await receive() == .done)
        #expect(try await receive() == .doneBefore)
        try await bench.refused(.illegalTransition) { try await decide(.open) }
        #expect(try await decide(.confirmed) == .done)
        #expect(try await decide(.confirmed) == .doneBefore)
        #expect(try await receive() == .doneBefore)
        try await bench.refused(.illegalTransition) { try await decide(.dismissed) }
        #expect(try await bench.log(bench.east).map(\.act) == ["complaint.received", "complaint.decided"])
    }

    private func entry(
        _ bench: OperationsBench, _ id: String, _ kind: CreditEntryKind = .misconduct,
        ground: CreditGround = .fraud, replaces: String? = nil, of institution: InstitutionID? = nil
    ) -> CreditEntry {
        let state: CreditEntryState =
            switch kind {
            case .misconduct, .filingRefusal, .correction: .effective
            case .appeal: .appealed
            case .repair: .repaired
            case .rescission: .rescinded
            }
        return CreditEntry(
            id: CreditEntryID(id), district: bench.east, institution: institution ?? bench.here, kind: kind,
            ground: ground, enteredAt: bench.now, state: state,
            replaces: replaces.map { CreditEntryID($0) })
    }

    @Test("a credit entry isn't of a moment still to come, where no audit would look for it")
    func creditAhead() async throws {
        let bench = try await OperationsBench()
        let entry = CreditEntry(
            id: CreditEntryID("C-1"), district: bench.east, institution: bench.here, kind: .misconduct,
            ground: .fraud, enteredAt: bench.later(1), state: .proposed, replaces: nil)
        try await bench.refused(.tooEarly, article: 16) {
            try await bench.operations.enterCredit(
                entry, as: bench.eastern, at: bench.now, under: .beijing)
        }
    }

    @Test("a credit file grows by entries that replace others, and nothing is edited")
    func credit() async throws {
        let bench = try await OperationsBench()
        let enter = { (entry: CreditEntry) in
            try await bench.operations.enterCredit(entry, as: bench.eastern, at: bench.now, under: .beijing)
        }
        #expect(try await enter(entry(bench, "C-1")) == .done)
        #expect(try await enter(entry(bench, "C-1")) == .doneBefore)
        try await bench.refused(.immutable, article: 16) {
            try await enter(entry(bench, "C-1", ground: .massIncident))
        }
        try await bench.refused(.malformed, article: 16) { try await enter(entry(bench, "C-2", .repair)) }
        try await bench.refused(.notFound, article: 16) {
            try await enter(entry(bench, "C-2", .repair, replaces: "C-9"))
        }
        try await bench.refused(.conflict, article: 16) {
            try await enter(
                entry(
                    bench, "C-2", .repair, replaces: "C-1",
                    of: bench.fixture.institutionID(bench.fixture.west)))
        }
        #expect(try await enter(entry(bench, "C-2", .repair, replaces: "C-1")) == .done)
        try await bench.refused(.conflict, article: 16) {
            try await enter(entry(bench, "C-3", .rescission, replaces: "C-1"))
        }
        try await bench.store.reading(as: bench.eastern) { work in
            let file = try await work.credit.file(of: bench.here).map(\.id.text)
            let standing = try await work.credit.standing(of: bench.here).map(\.id.text)
            #expect(file == ["C-1", "C-2"])
            #expect(standing == ["C-2"])
        }
        #expect(try await bench.log(bench.east).count == 2)
    }
}

import SupervisionModel
import SupervisionOperations
import SupervisionStore
import SupervisionStoreTesting
import Testing

@Suite("Plans, staff and internal checks")
struct PlanTests {
    private func plan(
        _ bench: OperationsBench, from: Int, to: Int? = nil, occupation: String = "焊工",
        mode: AssessmentMode = .examination, at institution: InstitutionID? = nil, invigilators: Int? = 2
    ) throws -> FiledPlan {
        let day = bench.fixture.day
        return try FiledPlan(
            institution: institution ?? bench.here, occupation: occupation, level: .three, mode: mode,
            validFrom: day.adding(days: from), validTo: to.map { day.adding(days: $0) },
            invigilatorsPerRoom: invigilators)
    }

    private func file(
        _ bench: OperationsBench, _ plan: FiledPlan, as actor: ActorIdentity? = nil
    ) async throws -> OperationOutcome {
        try await bench.operations.filePlan(
            plan, as: actor ?? bench.municipal, at: bench.now, under: .beijing)
    }

    @Test("a plan is filed once, ended by its later state, and followed by the next")
    func plans() async throws {
        let bench = try await OperationsBench()
        let first = try plan(bench, from: -100)
        #expect(try await file(bench, first) == .done)
        #expect(try await file(bench, first) == .doneBefore)
        let overlapping = try plan(bench, from: -10)
        let error = await #expect(throws: OperationError.self) { try await file(bench, overlapping) }
        #expect(error?.code == .conflict)
        #expect(error?.basis?.article == 13)
        for day in [-100, -10] {
            #expect(error?.message.contains(bench.fixture.day.adding(days: day).description) == true)
        }
        #expect(try await file(bench, try plan(bench, from: -100, to: -11)) == .done)
        #expect(try await file(bench, overlapping) == .done)
        let log = try await bench.log(nil)
        #expect(log.map(\.act) == ["plan.filed", "plan.filed", "plan.filed"])
        #expect(log[1].details.contains("\"changed\":\"valid_to\""))
    }

    @Test("plans of another occupation, level or mode don't overlap, and an end is a day of the plan")
    func apart() async throws {
        let bench = try await OperationsBench()
        #expect(try await file(bench, try plan(bench, from: -100, to: 0)) == .done)
        try await bench.refused(.conflict, article: 13) { try await file(bench, try plan(bench, from: 0)) }
        try await bench.refused(.conflict, article: 13) {
            try await file(bench, try plan(bench, from: -200, to: -100))
        }
        #expect(try await file(bench, try plan(bench, from: 1)) == .done)
        #expect(try await file(bench, try plan(bench, from: -200, to: -101)) == .done)
        #expect(try await file(bench, try plan(bench, from: 0, mode: .process)) == .done)
        #expect(try await file(bench, try plan(bench, from: 0, occupation: "钳工")) == .done)
    }

    @Test("a plan is of an institution that is there, entered by the municipal centre")
    func planRefusals() async throws {
        let bench = try await OperationsBench()
        let nowhere = try plan(bench, from: 0, at: InstitutionID("J-none"))
        try await bench.refused(.notFound, article: 13) { try await file(bench, nowhere) }
        try await bench.refused(.notPermitted) {
            try await file(bench, try plan(bench, from: 0), as: bench.eastern)
        }
        #expect(try await bench.log(nil).isEmpty)
    }

    @Test("somebody who serves is entered once, in one role, and named nowhere in the log")
    func staff() async throws {
        let bench = try await OperationsBench()
        try await bench.file()
        let enter = { (role: StaffRole, session: String, actor: ActorIdentity) in
            try await bench.operations.enterStaff(
                SessionStaff(
                    district: bench.east, session: SessionID(session), person: PersonID("assessor-7"),
                    role: role), as: actor, at: bench.now, under: .beijing)
        }
        #expect(try await enter(.assessor, "P-1", bench.eastern) == .done)
        #expect(try await enter(.assessor, "P-1", bench.eastern) == .doneBefore)
        #expect(try await enter(.invigilator, "P-1", bench.eastern) == .done)
        try await bench.refused(.notFound, article: 10) { try await enter(.assessor, "P-2", bench.eastern) }
        try await bench.refused(.notFound, article: 10) { try await enter(.assessor, "P-1", bench.western) }
        try await bench.refused(.notPermitted) { try await enter(.assessor, "P-1", bench.fixture.auditor) }
        let log = try await bench.log(bench.east).filter { $0.act == "session.staffed" }
        #expect(log.count == 2)
        #expect(log.allSatisfy { $0.people.count == 1 && !$0.canonicalText.contains("assessor-7") })
    }

    @Test("an internal check is of a registered officer, on an item of the form or of the mode's supplement")
    func checks() async throws {
        let bench = try await OperationsBench()
        try await bench.file()
        try await bench.enterOfficer()
        let enter = { (item: String, answer: Answer, officer: String, offset: Int) in
            try await bench.operations.enterInternalCheck(
                InternalCheck(
                    district: bench.east, session: SessionID("P-1"), officer: PersonID(officer), item: item,
                    answer: answer, checkedOn: bench.fixture.day.adding(days: offset)),
                as: bench.eastern, at: bench.now, under: .beijing)
        }
        for item in ["P1", "R1", "S7"] {
            #expect(try await enter(item, .yes, "officer-1", 0) == .done)
            #expect(try await enter(item, .yes, "officer-1", 0) == .doneBefore)
        }
        #expect(try await enter("P1", .no, "officer-1", 0) == .done)
        // The supplement for examinations has seven items.
        for item in ["S8", "X1", ""] {
            let error = await #expect(throws: OperationError.self) {
                try await enter(item, .yes, "officer-1", 0)
            }
            #expect(error?.code == .malformed)
            #expect(error?.basis?.article == 13)
            #expect(error?.message.contains("S7") == true)
        }
        try await bench.refused(.notFound, article: 6) { try await enter("P1", .yes, "officer-2", 0) }
        try await bench.refused(.tooEarly, article: 6) { try await enter("P2", .yes, "officer-1", 1) }
        let log = try await bench.log(bench.east).filter { $0.act == "internal-check.entered" }
        #expect(log.count == 4)
        #expect(log.allSatisfy { !$0.canonicalText.contains("officer-1") })
    }
}

import SupervisionModel
import SupervisionOperations
import SupervisionStore
import SupervisionStoreTesting
import Testing

@Suite("Measures about supervisors")
struct StandingTests {
    private func measure(
        _ bench: OperationsBench, _ standing: SupervisorStanding, decidedOn: CalendarDay? = nil,
        from: CalendarDay? = nil, until: CalendarDay? = nil, facts: String = "未按时提交督导表"
    ) throws -> StandingMeasure {
        let day = bench.fixture.day
        return try StandingMeasure(
            person: bench.fixture.supervisorIDs(bench.east)[1], measure: standing,
            decidedOn: decidedOn ?? day, from: from ?? decidedOn ?? day, until: until,
            ground: standing == .good ? .lifted : .neglect, facts: facts)
    }

    private func take(
        _ bench: OperationsBench, _ measure: StandingMeasure, at now: Instant? = nil
    ) async throws -> StandingChange {
        try await bench.operations.takeMeasure(
            measure, as: bench.municipal, at: now ?? bench.now, under: .beijing)
    }

    private func register(_ bench: OperationsBench) async throws -> Supervisor? {
        try await bench.store.reading(as: bench.municipal) { work in
            try await work.supervisors.find(bench.fixture.supervisorIDs(bench.east)[1])
        }
    }

    @Test("a suspension bars from dispatch and shows the dispatches that it leaves open")
    func suspension() async throws {
        let bench = try await OperationsBench()
        try await bench.file()
        _ = try await bench.operations.dispatch(
            bench.order(), as: bench.eastern, at: bench.now, under: .beijing)
        let day = bench.fixture.day
        let suspension = try measure(bench, .suspended, until: day.adding(days: 30))
        for expected in [OperationOutcome.done, .doneBefore] {
            let change = try await take(bench, suspension)
            #expect(change.outcome == expected)
            #expect(change.openDispatches == [DispatchID("Q-1")])
        }
        #expect(try await register(bench)?.standing == .suspended)
        #expect(try await register(bench)?.standingUntil == day.adding(days: 30))
        try await bench.file("P-2", halfDay: .afternoon)
        try await bench.refused(.notEligible, article: 17) {
            try await bench.operations.dispatch(
                bench.order("Q-2", to: "P-2"), as: bench.eastern, at: bench.now,
                under: try .beijing(rotation: 0))
        }
        // Of two decisions of one day none comes after the other.
        try await bench.refused(.conflict, article: 17) {
            try await take(bench, try measure(bench, .good, facts: ""))
        }
        let lifting = try measure(bench, .good, decidedOn: day.adding(days: 1), facts: "")
        let lifted = try await take(bench, lifting, at: bench.later(1))
        #expect(lifted == StandingChange(outcome: .done, openDispatches: []))
        #expect(try await register(bench)?.standing == .good)
        #expect(try await register(bench)?.standingUntil == nil)
        let log = try await bench.log(nil)
        #expect(log.map(\.basis) == ["Art. 17", "Art. 17"])
        #expect(log.allSatisfy { !$0.canonicalText.contains("D-110101") && $0.people.count == 1 })
    }

    @Test("what doesn't follow is refused with what does", arguments: SupervisorStanding.allCases)
    func steps(from: SupervisorStanding) async throws {
        for to in SupervisorStanding.allCases {
            let bench = try await OperationsBench()
            let earlier = bench.fixture.day.adding(days: -5)
            if from != .good { _ = try await take(bench, try measure(bench, from, decidedOn: earlier)) }
            let next = try measure(bench, to)
            if SupervisorStanding.table.allows(from: from, to: to) || (from == to && to != .good) {
                #expect(try await take(bench, next).outcome == .done)
                #expect(try await register(bench)?.standing == to)
            } else {
                let error = await #expect(throws: OperationError.self) { try await take(bench, next) }
                #expect(error?.code == .illegalTransition)
                for legal in SupervisorStanding.table.successors(of: from) {
                    #expect(error?.message.contains(legal.rawValue) == true)
                }
            }
        }
    }

    @Test("the standing is that of the day of the act, also where a measure is entered late")
    func late() async throws {
        let bench = try await OperationsBench()
        let day = bench.fixture.day
        let past = try measure(
            bench, .suspended, decidedOn: day.adding(days: -40), until: day.adding(days: -10))
        #expect(try await take(bench, past).outcome == .done)
        #expect(try await register(bench)?.standing == .good)
        // Thirty days ago it acted, so a criticism of that day is no step of the table.
        try await bench.refused(.illegalTransition, article: 17) {
            try await take(bench, try measure(bench, .criticised, decidedOn: day.adding(days: -30)))
        }
        #expect(try await take(bench, try measure(bench, .criticised)).outcome == .done)
    }

    @Test("a measure is never edited, never of a later day, and the municipal centre's alone")
    func refusals() async throws {
        let bench = try await OperationsBench()
        let day = bench.fixture.day
        let first = try measure(bench, .criticised)
        _ = try await take(bench, first)
        try await bench.refused(.immutable, article: 17) {
            try await take(bench, try measure(bench, .criticised, facts: "别的事实"))
        }
        try await bench.refused(.tooEarly, article: 17) {
            try await take(bench, try measure(bench, .suspended, from: day.adding(days: 1)))
        }
        try await bench.refused(.notPermitted) {
            try await bench.operations.takeMeasure(
                first, as: bench.eastern, at: bench.now, under: .beijing)
        }
        let nobody = try StandingMeasure(
            person: PersonID("nobody"), measure: .criticised, decidedOn: day, from: day, until: nil,
            ground: .neglect, facts: "事实")
        try await bench.refused(.notFound, article: 17) { try await take(bench, nobody) }
        #expect(try await bench.log(nil).count == 1)
    }
}

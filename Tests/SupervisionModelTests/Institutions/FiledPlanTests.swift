import SupervisionModel
import Testing

@Suite("A filed plan")
struct FiledPlanTests {
    private func plan(from: String = "2026-03-01", to: String? = nil, invigilators: Int? = nil) throws
        -> FiledPlan
    {
        try FiledPlan(
            institution: InstitutionID("J1"), occupation: "电工", level: .three, mode: .examination,
            validFrom: calendarDay(from), validTo: to.map(calendarDay), invigilatorsPerRoom: invigilators)
    }

    private func session(
        at institution: String = "J1", occupation: String = "电工", level: SkillLevel = .three,
        mode: AssessmentMode = .examination, from: String = "2026-05-01", to: String? = nil
    ) throws -> AssessmentSession {
        try AssessmentSession(
            id: SessionID("S1"), institution: InstitutionID(institution), district: DistrictCode("110105"),
            mode: mode, occupation: occupation, level: level, startsOn: calendarDay(from),
            endsOn: to.map(calendarDay), registered: 1, attended: nil, state: .filed,
            filedAt: Instant(microseconds: 0))
    }

    @Test("may hold for a day, and has between no invigilator and a hundred a room")
    func edges() throws {
        #expect(try plan(to: "2026-03-01").validTo == calendarDay("2026-03-01"))
        #expect(try plan(invigilators: 0).invigilatorsPerRoom == 0)
        #expect(try plan(invigilators: 100).invigilatorsPerRoom == 100)
        for invigilators in [-1, 101] {
            let error = #expect(throws: ModelError.self) { try plan(invigilators: invigilators) }
            #expect(error?.code == .countOutOfRange && error?.basis == LegalBasis(article: 13))
        }
        let error = #expect(throws: ModelError.self) { try plan(to: "2026-02-28") }
        #expect(error?.code == .datesOutOfOrder && error?.basis == LegalBasis(article: 13))
    }

    @Test("covers a session of its institution, occupation, level and mode on all of its days, and no other")
    func covers() throws {
        let bounded = try plan(to: "2026-05-31")
        #expect(try bounded.covers(session()))
        #expect(try !bounded.covers(session(at: "J2")))
        #expect(try !bounded.covers(session(occupation: "焊工")))
        #expect(try !bounded.covers(session(level: .four)))
        #expect(try !bounded.covers(session(mode: .process)))
        #expect(try bounded.covers(session(from: "2026-03-01")))
        #expect(try !bounded.covers(session(from: "2026-02-28")))
        #expect(try bounded.covers(session(to: "2026-05-31")))
        #expect(try !bounded.covers(session(to: "2026-06-01")))
        #expect(try plan().covers(session(from: "2030-01-01")))
        #expect(try !plan().covers(session(from: "2026-02-28")))
    }
}

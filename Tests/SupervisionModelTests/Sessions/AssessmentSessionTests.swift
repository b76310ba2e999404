import SupervisionModel
import Testing

@Suite("A session")
struct AssessmentSessionTests {
    func session(
        registered: Int, attended: Int?, endsOn: CalendarDay? = nil
    ) throws -> AssessmentSession {
        try AssessmentSession(
            id: SessionID("S1"), institution: InstitutionID("A"), district: DistrictCode("110105"),
            mode: .examination, occupation: "电工", level: .four,
            startsOn: try #require(CalendarDay("2026-12-05")), endsOn: endsOn, registered: registered,
            attended: attended, state: .filed, filedAt: Instant(microseconds: 0))
    }

    @Test("keeps registered and attended apart")
    func counts() throws {
        let session = try session(registered: 30, attended: 28)
        #expect(session.registered == 30)
        #expect(session.attended == 28)
        #expect(session.endsOn == session.startsOn)
    }

    @Test(
        "refuses a head-count that can't be",
        arguments: [(-1, nil), (100_001, nil), (30, 31), (30, -1)] as [(Int, Int?)])
    func absurd(_ registered: Int, _ attended: Int?) throws {
        let error = #expect(throws: ModelError.self) {
            try session(registered: registered, attended: attended)
        }
        #expect(error?.code == .countOutOfRange)
    }

    @Test("can't end before it starts")
    func order() throws {
        let error = #expect(throws: ModelError.self) {
            try session(registered: 1, attended: nil, endsOn: CalendarDay("2026-12-04"))
        }
        #expect(error?.code == .datesOutOfOrder)
    }

    @Test("has levels on an ordered scale, from apprentice to chief")
    func levels() {
        #expect(
            SkillLevel.allCases.sorted().map(\.rawValue) == [
                "apprentice", "5", "4", "3", "2", "1", "special", "chief",
            ])
        #expect(SkillLevel.five < .four)
        #expect(SkillLevel(coded: "高级工") == .three)
        #expect(SkillLevel(coded: "6") == nil)
    }
}

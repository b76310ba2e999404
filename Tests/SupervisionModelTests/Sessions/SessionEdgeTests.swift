import SupervisionModel
import Testing

@Suite("The edges of sessions and what is sent to them")
struct SessionEdgeTests {
    private func session(
        registered: Int = 30, attended: Int? = nil, rooms: Int? = nil, endsOn: String? = nil
    ) throws -> AssessmentSession {
        try AssessmentSession(
            id: SessionID("S1"), institution: InstitutionID("A"), district: DistrictCode("110105"),
            mode: .examination, occupation: "电工", level: .four, startsOn: calendarDay("2026-12-05"),
            endsOn: endsOn.map(calendarDay), rooms: rooms, registered: registered, attended: attended,
            state: .filed, filedAt: Instant(microseconds: 0))
    }

    @Test("let a session have no candidate or a hundred thousand, nobody come or everybody, no room or some")
    func headcounts() throws {
        #expect(AssessmentSession.candidateLimit == 100_000)
        #expect(try session(registered: 0, attended: 0).attended == 0)
        #expect(try session(registered: 100_000).registered == 100_000)
        #expect(try session(registered: 30, attended: 30).attended == 30)
        #expect(try session(rooms: 0).rooms == 0)
        #expect(throws: ModelError.self) { try session(rooms: -1) }
        #expect(throws: ModelError.self) { try session(registered: 0, attended: 1) }
    }

    @Test("let a session end on the day it starts, and list every day of a longer one")
    func days() throws {
        #expect(try session(endsOn: "2026-12-05").days.map(\.description) == ["2026-12-05"])
        #expect(try session(endsOn: "2026-12-07").days.count == 3)
        #expect(try session().endsOn.description == "2026-12-05")
        #expect(try session().bookedHalfDay == .wholeDay)
    }

    @Test(
        "say under which item of Article 13 each mode is looked at",
        arguments: zip(AssessmentMode.allCases, [1, 2, 3, 3]))
    func modes(mode: AssessmentMode, item: Int) {
        #expect(mode.basis == LegalBasis(article: 13, item: item))
    }

    @Test("order any two levels by the scale, and none before itself")
    func levels() {
        let scale: [SkillLevel] = [.apprentice, .five, .four, .three, .two, .one, .special, .chief]
        for (place, level) in scale.enumerated() {
            for (other, second) in scale.enumerated() { #expect((level < second) == (place < other)) }
        }
        let grades: [PostGrade] = [.junior, .intermediate, .senior]
        for (place, grade) in grades.enumerated() {
            for (other, second) in grades.enumerated() { #expect((grade < second) == (place < other)) }
        }
    }

    @Test("ask a severe violation for its facts, by Article 3")
    func facts() {
        let error = #expect(throws: ModelError.self) {
            try Escalation(
                id: EscalationID("Y1"), district: DistrictCode("110105"), session: SessionID("S1"),
                ground: .impersonation, item: nil, discoveredAt: Instant(microseconds: 0), facts: "")
        }
        #expect(error?.code == .factsMissing)
        #expect(error?.basis == LegalBasis(article: 3))
    }

    @Test(
        "let as many fail as were sampled and no more",
        arguments: [
            (nil, nil, true), (0, nil, true), (0, 0, true), (1, 1, true), (2, 1, true), (nil, 0, true),
            (nil, 3, true), (0, 1, false), (1, 2, false), (-1, nil, false), (-1, -1, false), (nil, -1, false),
            (3, -1, false),
        ] as [(Int?, Int?, Bool)])
    func samples(sampled: Int?, failed: Int?, isPossible: Bool) {
        guard !isPossible else {
            #expect(throws: Never.self) {
                try RecordAnswer(item: "P3", answer: .yes, sampled: sampled, failed: failed)
            }
            return
        }
        let error = #expect(throws: ModelError.self) {
            try RecordAnswer(item: "P3", answer: .yes, sampled: sampled, failed: failed)
        }
        #expect(error?.code == .countOutOfRange)
        #expect(error?.basis == LegalBasis(article: 13))
        #expect(error?.message.contains("\(failed ?? 0) of \(sampled ?? 0) failed") == true)
    }

    @Test("call an answer a finding for a no, a sample, a failure or a remark, and for nothing else")
    func findings() throws {
        #expect(try !RecordAnswer(item: "P1", answer: .notApplicable).isFinding)
        #expect(try RecordAnswer(item: "P1", answer: .no).isFinding)
        #expect(try RecordAnswer(item: "P1", answer: .yes, sampled: 0).isFinding)
        #expect(try RecordAnswer(item: "P1", answer: .yes, failed: 0).isFinding)
        #expect(try RecordAnswer(item: "P1", answer: .yes, remark: "").isFinding)
    }

    @Test(
        "let a session be drawn with a probability above 0 and at most 1",
        arguments: [
            (0, false), (.leastNonzeroMagnitude, true), (0.5, true), (1, true), (1.000_001, false),
            (-0.5, false),
        ]
            as [(Double, Bool)])
    func probabilities(value: Double, isPossible: Bool) throws {
        let made = Result {
            try DispatchedSupervisor(
                district: DistrictCode("110105"),
                dispatch: Dispatch(
                    id: DispatchID("P1"), session: SessionID("S1"), authority: .district, purpose: .spot,
                    dispatchedOn: calendarDay("2026-12-01")), person: PersonID("D1"), seat: .member,
                inclusionProbability: value)
        }
        if isPossible { return #expect(try made.get().inclusionProbability == value) }
        let error = #expect(throws: ModelError.self) { try made.get() }
        #expect(error?.code == .countOutOfRange)
        #expect(error?.basis == LegalBasis(article: 11))
    }

    @Test(
        "count a record's versions from 1, by Article 3, and put nothing of it before the visit, by Article 12"
    )
    func records() throws {
        func record(_ version: Int, _ reported: String?) throws -> SupervisionRecord {
            try SupervisionRecord(
                id: RecordID("R"), version: version, district: DistrictCode("110101"),
                session: SessionID("P"),
                checklist: Checklist.beijing.reference, visitedOn: calendarDay("2026-09-02"),
                submittedAt: nil,
                reportedOn: reported.map(calendarDay), answers: [])
        }
        #expect(try record(1, "2026-09-02").version == 1)
        let version = #expect(throws: ModelError.self) { try record(0, nil) }
        #expect(version?.code == .countOutOfRange && version?.basis == LegalBasis(article: 3))
        let day = #expect(throws: ModelError.self) { try record(1, "2026-09-01") }
        #expect(day?.code == .datesOutOfOrder && day?.basis == LegalBasis(article: 12))
    }

    @Test("take failures that nobody counted the sample of, and none where nothing was counted")
    func failuresAlone() throws {
        #expect(try RecordAnswer(item: "P1", answer: .no, failed: 2).failed == 2)
        #expect(try RecordAnswer(item: "P1", answer: .no, failed: 0).failed == 0)
        #expect(try RecordAnswer(item: "P1", answer: .yes, sampled: 0, failed: 0).sampled == 0)
        #expect(try RecordAnswer(item: "P1", answer: .yes).failed == nil)
        for (sampled, failed) in [(0, 1), (nil, -1), (-1, nil), (-1, -1)] as [(Int?, Int?)] {
            let error = #expect(throws: ModelError.self) {
                try RecordAnswer(item: "P1", answer: .no, sampled: sampled, failed: failed)
            }
            #expect(error?.basis == LegalBasis(article: 13))
            #expect(error?.message.hasPrefix("Item P1 says that \(failed ?? 0) of \(sampled ?? 0) ") == true)
        }
    }
}

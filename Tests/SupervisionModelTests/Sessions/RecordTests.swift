import SupervisionModel
import Testing

@Suite("Records and answers")
struct RecordTests {
    private func record(_ version: Int, submitted: String?, reported: String? = nil) throws
        -> SupervisionRecord
    {
        try SupervisionRecord(
            id: RecordID("R"), version: version, district: DistrictCode("110101"), session: SessionID("P"),
            checklist: Checklist.beijing.reference, visitedOn: try #require(CalendarDay("2026-09-02")),
            submittedAt: submitted.flatMap { Instant($0) }, reportedOn: reported.flatMap { CalendarDay($0) },
            answers: [.yes, .no, .notApplicable, .notObserved, nil])
    }

    @Test("answers are a letter each, there and back")
    func letters() throws {
        let record = try record(1, submitted: nil)
        #expect(record.letters == "YNAO-")
        #expect(SupervisionRecord.answers(fromLetters: "YNAO-") == record.answers)
        #expect(SupervisionRecord.answers(fromLetters: "YX") == nil)
    }

    @Test("a record has a version, and nothing of it comes before the visit")
    func rules() throws {
        #expect(try record(1, submitted: "2026-09-02T00:00:00+08:00").version == 1)
        #expect(throws: ModelError.self) { try record(0, submitted: nil) }
        #expect(throws: ModelError.self) { try record(1, submitted: "2026-09-01T23:59:59+08:00") }
        #expect(throws: ModelError.self) { try record(1, submitted: nil, reported: "2026-09-01") }
    }

    @Test("no more fail than are sampled, and a plain 是 is no finding")
    func answers() throws {
        #expect(try !RecordAnswer(item: "P1", answer: .yes).isFinding)
        #expect(try RecordAnswer(item: "P1", answer: .no).isFinding)
        #expect(try RecordAnswer(item: "P3", answer: .yes, sampled: 3, failed: 0).isFinding)
        #expect(try RecordAnswer(item: "P1", answer: .yes, remark: "已整改").isFinding)
        #expect(throws: ModelError.self) { try RecordAnswer(item: "P3", answer: .no, sampled: 3, failed: 4) }
        #expect(throws: ModelError.self) { try RecordAnswer(item: "P3", answer: .no, sampled: -1) }
    }

    @Test("states follow on one another, and none on an end", arguments: SessionState.allCases)
    func successors(state: SessionState) {
        #expect(!state.successors.contains(state))
        #expect(state.successors.isEmpty == (state == .completed || state == .cancelled))
    }
}

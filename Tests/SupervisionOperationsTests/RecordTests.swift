import SupervisionModel
import SupervisionOperations
import SupervisionStore
import SupervisionStoreTesting
import Testing

@Suite("Records")
struct RecordTests {
    private func bench() async throws -> OperationsBench {
        let bench = try await OperationsBench()
        try await bench.file()
        _ = try await bench.operations.dispatch(
            bench.order(), as: bench.eastern, at: bench.now, under: .beijing)
        return bench
    }

    private func submit(
        _ bench: OperationsBench, _ submission: RecordSubmission, at now: Instant? = nil
    ) async throws -> OperationOutcome {
        try await bench.operations.submitRecord(
            submission, as: bench.eastern, at: now ?? bench.now, under: .beijing)
    }

    private func correct(
        _ bench: OperationsBench, _ submission: RecordSubmission
    ) async throws -> OperationOutcome {
        try await bench.operations.correctRecord(
            submission, as: bench.eastern, at: bench.now, under: .beijing)
    }

    @Test("a record is kept once with its letters, signatures and findings, whenever it is submitted again")
    func submits() async throws {
        let bench = try await bench()
        var answers = try bench.answers(["P1": .no, "R1": .notObserved])
        answers[2] = try RecordAnswer(item: "P3", answer: .yes, sampled: 20, failed: 0)
        answers.reverse()
        let submission = try bench.submission(answers: answers)
        #expect(try await submit(bench, submission) == .done)
        #expect(try await submit(bench, submission, at: bench.later(2)) == .doneBefore)
        try await bench.store.reading(as: bench.eastern) { work in
            let record = try await work.records.latest(of: RecordID("R-1"), in: bench.east)
            #expect(record?.letters == "NYYYYYYYYYYYYYO")
            #expect(record?.submittedAt == bench.now)
            let signed = try await work.records.signatures(of: RecordID("R-1"), version: 1, in: bench.east)
            #expect(signed.map(\.person) == bench.fixture.supervisorIDs(bench.east))
            let found = try await work.records.findings(of: RecordID("R-1"), version: 1, in: bench.east)
            #expect(found.map(\.answer.item) == ["P1", "P3"])
        }
        let log = try await bench.log(bench.east).filter { $0.act == "record.submitted" }
        #expect(log.map(\.basis) == ["Art. 12"])
    }

    @Test("nobody has signed on a day that is still to come")
    func signedAhead() async throws {
        let bench = try await bench()
        let whole = try bench.submission()
        let ahead = RecordSubmission(
            id: whole.id, district: whole.district, dispatch: whole.dispatch, checklist: whole.checklist,
            visitedOn: whole.visitedOn, advice: whole.advice, evaluation: whole.evaluation, author: nil,
            answers: whole.answers,
            signatures: whole.signatures.map { .init($0.person, on: bench.fixture.day.adding(days: 1)) })
        try await bench.refused(.tooEarly, article: 12) { try await submit(bench, ahead) }
        #expect(try await submit(bench, ahead, at: bench.later(1)) == .done)
    }

    @Test("a submitted record isn't submitted with other content")
    func immutable() async throws {
        let bench = try await bench()
        #expect(try await submit(bench, bench.submission()) == .done)
        let others = [
            try bench.submission(answers: bench.answers(["P1": .no])),
            try bench.submission(evaluation: "一般"),
            try bench.submission(
                answers: bench.answers([:]).dropLast() + [
                    RecordAnswer(item: "R1", answer: .yes, remark: "已公示")
                ]),
        ]
        for other in others {
            try await bench.refused(.immutable, article: 3) { try await submit(bench, other) }
        }
    }

    @Test("every item is answered once")
    func answers() async throws {
        let bench = try await bench()
        let all = try bench.answers([:])
        let cases = [
            Array(all.dropLast()), all + [all[0]], all + [try RecordAnswer(item: "X9", answer: .yes)], [],
        ]
        for answers in cases {
            try await bench.refused(.answersIncomplete, article: 12) {
                try await submit(bench, try bench.submission(answers: answers))
            }
        }
    }

    @Test("a record is a draft until the whole team has signed, and nobody else signs")
    func signatures() async throws {
        let bench = try await bench()
        let people = bench.fixture.supervisorIDs(bench.east)
        try await bench.refused(.signatureMissing, article: 12) {
            try await submit(bench, try bench.submission(signers: [people[0]]))
        }
        for signers in [people + [PersonID("stranger")], people + [people[0]]] {
            try await bench.refused(.notOfTeam, article: 12) {
                try await submit(bench, try bench.submission(signers: signers))
            }
        }
        try await bench.refused(.notOfTeam) {
            try await submit(bench, try bench.submission(author: PersonID("stranger")))
        }
    }

    @Test("a record needs a dispatch, a checklist of the policy, and a visit that took place")
    func refusals() async throws {
        let bench = try await OperationsBench()
        try await bench.refused(.notFound, article: 12) { try await submit(bench, try bench.submission()) }
        try await bench.refused(.tooEarly, article: 3) {
            try await submit(bench, try bench.submission(), at: bench.later(-2))
        }
        let old = try bench.submission()
        let other = RecordSubmission(
            id: old.id, district: old.district, dispatch: old.dispatch,
            checklist: ChecklistReference(code: "beijing-form", version: 9), visitedOn: old.visitedOn,
            advice: nil, evaluation: nil, author: nil, answers: old.answers, signatures: old.signatures)
        try await bench.refused(.checklistUnknown, article: 13) { try await submit(bench, other) }
    }

    @Test("a correction is a new version with author and reason, and the old one stays")
    func corrects() async throws {
        let bench = try await bench()
        let author = bench.fixture.supervisorIDs(bench.east)[0]
        let answers = try bench.answers(["P6": .no])
        let correction = try bench.submission(version: 2, answers: answers, author: author, reason: "笔误")
        try await bench.refused(.notFound, article: 3) { try await correct(bench, correction) }
        #expect(try await submit(bench, bench.submission()) == .done)
        for lacking in [
            try bench.submission(version: 2, reason: "笔误"),
            try bench.submission(version: 2, author: author, reason: " "),
        ] {
            try await bench.refused(.reasonMissing, article: 3) { try await correct(bench, lacking) }
        }
        #expect(try await correct(bench, correction) == .done)
        #expect(try await correct(bench, correction) == .doneBefore)
        try await bench.refused(.malformed) { try await submit(bench, correction) }
        try await bench.refused(.immutable, article: 3) {
            try await correct(
                bench, try bench.submission(version: 2, answers: answers, author: author, reason: "别的原因"))
        }
        try await bench.refused(.notFound, article: 3) {
            try await correct(
                bench, try bench.submission(version: 4, answers: answers, author: author, reason: "笔误"))
        }
        let versions = try await bench.store.reading(as: bench.eastern) { work in
            try await work.records.versions(of: RecordID("R-1"), in: bench.east)
        }
        #expect(versions.map(\.version) == [1, 2])
        #expect(versions.map { $0.answers[5] } == [.yes, .no])
        let log = try await bench.log(bench.east).filter { $0.act == "record.corrected" }
        #expect(log.map(\.basis) == ["Art. 3"])
    }
}

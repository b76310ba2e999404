import ArgumentParser
import SupervisionModel
import SupervisionOperations
import SupervisionStore

/// `dudao record`: supervision records, filled in without a store and submitted whole (督导表).
struct RecordCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "record", abstract: "Supervision records (督导表): template, check, sign, submit, correct.",
        subcommands: [
            RecordTemplateCommand.self, RecordCheckCommand.self, RecordSignCommand.self,
            ActCommand<Submit>.self, ActCommand<Correct>.self, ListCommand<Records>.self,
            ShowCommand<Show>.self,
        ])

    /// `dudao record submit`.
    enum Submit: ActDefinition {
        static let summary = ActSummary(
            "submit", "Submit a record's file for good, whole (提交督导表).", .recordSubmitted,
            FieldForm([CommandField("paper", "文件", .text, required: true)], places: ["paper"]),
            discussion: "From then on it is corrected by later versions alone.")

        static func perform(_ values: FieldValues, in context: ActContext) async throws -> ActAnswer {
            let paper = try RecordPaper.read(
                values.text("paper") ?? "", under: context.policy, on: context.now.beijingDay)
            let submission = try paper.submission()
            let outcome = try await context.operations.submitRecord(
                submission, as: context.actor, at: context.now,
                under: try await context.policy(on: submission.visitedOn, for: submission.district))
            return try await answer(outcome, submission.id, submission.version, submission.district, context)
        }
    }

    /// `dudao record correct`.
    enum Correct: ActDefinition {
        static let summary = ActSummary(
            "correct", "Submit a file as the record's next version, with author and reason (更正督导表).",
            .recordCorrected,
            FieldForm(
                [
                    CommandField("paper", "文件", .text, required: true),
                    CommandField("author", "填写人", .text, required: true),
                    CommandField("reason", "更正原因", .text, required: true),
                ], places: ["paper"]),
            discussion: "The version before is kept. A correction is signed like the record itself.")

        static func perform(_ values: FieldValues, in context: ActContext) async throws -> ActAnswer {
            let paper = try RecordPaper.read(
                values.text("paper") ?? "", under: context.policy, on: context.now.beijingDay)
            let author: PersonID = values.id("author")
            let reason = values.text("reason")
            let first = try paper.submission()
            let policy = try await context.policy(on: first.visitedOn, for: first.district)
            let latest = try await context.operations.store.find(first.id, in: first.district, context)
            guard let latest else {
                throw CommandError(
                    status: .badInput,
                    message: "There is no record \(first.id) that you see; submit it before correcting it.",
                    details: CommandError.basis(LegalBasis(article: 3)))
            }
            var version = latest.version + 1
            if latest.version > 1, latest.author == author, latest.reason == reason {
                // The same words again may be the same call again, which is then found done.
                do {
                    let outcome = try await context.operations.correctRecord(
                        try paper.submission(version: latest.version, author: author, reason: reason),
                        as: context.actor, at: context.now, under: policy)
                    return try await answer(outcome, first.id, latest.version, first.district, context)
                } catch let error as OperationError where error.code == .immutable {
                    version = latest.version + 1
                }
            }
            let outcome = try await context.operations.correctRecord(
                try paper.submission(version: version, author: author, reason: reason), as: context.actor,
                at: context.now, under: policy)
            return try await answer(outcome, first.id, version, first.district, context)
        }
    }

    /// `dudao record list`.
    enum Records: ListDefinition {
        static let table = StoredTable.records
        static let dated: String? = "visited_on"
        static let summary = listing(
            "List records, a row a version.", by: ["session_id", "record_id", "author"])
    }

    /// `dudao record show`.
    enum Show: ShowDefinition {
        static let summary = ActSummary(
            "show", "Show a version of a record, the latest unless --version says another.", nil,
            FieldForm(
                [
                    CommandField("record_id", "记录编号", .text, required: true),
                    CommandField("version", "版本", .integer(1...1_000_000)),
                    CommandField("district_code", "区代码", .district),
                ], places: ["record_id"]))

        static func perform(_ values: FieldValues, in context: ActContext) async throws -> ActAnswer {
            let district = try await context.district(values, of: .records, "record_id")
            let id: RecordID = values.id("record_id")
            let latest = try await context.operations.store.find(id, in: district, context)
            guard let version = values.integer("version") ?? latest?.version else {
                throw missing("record_id", values)
            }
            let answer = try await RecordCommand.answer(nil, id, version, district, context)
            guard !answer.main.rows.isEmpty else { throw missing("version", values) }
            return answer
        }
    }

    /// A version of a record with its signatures, findings and supplement, as stored.
    static func answer(
        _ outcome: OperationOutcome?, _ id: RecordID, _ version: Int, _ district: DistrictCode,
        _ context: ActContext
    ) async throws -> ActAnswer {
        let own: [StoredQuestion.Condition] = [
            .init("district_code", .equal, .district(district)), .init("record_id", .equal, .id(id)),
            .init("version", .equal, .integer(version)),
        ]
        var parts: [Sheet] = []
        for table in [StoredTable.signatures, .findings, .supplementAnswers] {
            parts.append(try await context.sheet(of: table, where: own))
        }
        return ActAnswer(outcome, try await context.sheet(of: .records, where: own), parts: parts)
    }
}

extension SupervisionStore {
    /// The latest version of a record, as the actor sees it.
    fileprivate func find(
        _ id: RecordID, in district: DistrictCode, _ context: ActContext
    ) async throws -> SupervisionRecord? {
        try await reading(as: context.actor) { work in try await work.records.latest(of: id, in: district) }
    }
}

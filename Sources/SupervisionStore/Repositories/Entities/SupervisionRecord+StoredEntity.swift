public import SupervisionModel

extension SupervisionRecord: StoredEntity {
    /// Supervision records, a row a version.
    public static var table: StoredTable { .records }

    /// Reads a version of a record.
    public init(_ row: RowReader) throws(StoreError) {
        let id: RecordID = try row.id("record_id")
        guard let answers = Self.answers(fromLetters: try row.text("answers")) else {
            throw StoreError(
                code: .damaged,
                message: "Record \(id) has an answer that is no letter of an answer; verify the store.")
        }
        self = try Self.checked {
            try SupervisionRecord(
                id: id, version: row.integer("version"), district: DistrictCode(row.text("district_code")),
                session: row.id("session_id"),
                checklist: ChecklistReference(
                    code: row.text("checklist"), version: row.integer("checklist_version")),
                visitedOn: row.day("visited_on"), submittedAt: row.optionalInstant("submitted_at"),
                reportedOn: row.optionalDay("reported_on"), advice: row.optionalText("advice"),
                evaluation: row.optionalText("evaluation"),
                author: row.optionalText("author").map { PersonID($0) }, reason: row.optionalText("reason"),
                answers: answers)
        }
    }

    /// The version as a row.
    public var row: StoredRow {
        StoredRow([
            .district(district), .id(id), .integer(version), .id(session), .text(checklist.code),
            .integer(checklist.version), .day(visitedOn), .optional(submittedAt, StoredCell.instant),
            .optional(reportedOn, StoredCell.day), .optional(advice, StoredCell.text),
            .optional(evaluation, StoredCell.text), .optional(author) { .id($0) },
            .optional(reason, StoredCell.text), .text(letters),
        ])
    }
}

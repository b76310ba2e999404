public import SupervisionModel

extension Finding: StoredEntity {
    /// Answers that say more than a letter.
    public static var table: StoredTable { .findings }

    /// Reads a finding.
    public init(_ row: RowReader) throws(StoreError) {
        self = try Self.checked {
            Finding(
                district: DistrictCode(try row.text("district_code")), record: try row.id("record_id"),
                version: try row.integer("version"), visitedOn: try row.day("visited_on"),
                answer: try RecordAnswer(
                    item: row.text("item"), answer: row.code("answer"),
                    sampled: row.optionalInteger("sampled"), failed: row.optionalInteger("failed"),
                    remark: row.optionalText("remark")))
        }
    }

    /// The finding as a row.
    public var row: StoredRow {
        StoredRow([
            .district(district), .day(visitedOn), .id(record), .integer(version), .text(answer.item),
            .code(answer.answer), .optional(answer.sampled, StoredCell.integer),
            .optional(answer.failed, StoredCell.integer), .optional(answer.remark, StoredCell.text),
        ])
    }
}

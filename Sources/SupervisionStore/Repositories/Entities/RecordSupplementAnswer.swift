public import SupervisionModel

/// An answer to a supplement's item as the store keeps it: under the version of the record that it belongs to.
public struct RecordSupplementAnswer: Hashable, Sendable {
    /// The district where the session is held.
    public let district: DistrictCode
    /// The record.
    public let record: RecordID
    /// The record's version.
    public let version: Int
    /// The answer.
    public let answer: SupplementAnswer

    /// Makes an answer of a record.
    public init(district: DistrictCode, record: RecordID, version: Int, answer: SupplementAnswer) {
        self.district = district
        self.record = record
        self.version = version
        self.answer = answer
    }
}

extension RecordSupplementAnswer: StoredEntity {
    /// Answers to supplements.
    public static var table: StoredTable { .supplementAnswers }

    /// Reads an answer.
    public init(_ row: RowReader) throws(StoreError) {
        self.init(
            district: DistrictCode(try row.text("district_code")), record: try row.id("record_id"),
            version: try row.integer("version"),
            answer: SupplementAnswer(
                item: try row.text("item"), answer: try row.code("answer"),
                remark: try row.optionalText("remark")))
    }

    /// The answer as a row.
    public var row: StoredRow {
        StoredRow([
            .district(district), .id(record), .integer(version), .text(answer.item), .code(answer.answer),
            .optional(answer.remark, StoredCell.text),
        ])
    }
}

public import SupervisionModel

extension Interpretation: StoredEntity {
    /// The municipal centre's interpretations.
    public static var table: StoredTable { .interpretations }

    /// Reads an interpretation.
    public init(_ row: RowReader) throws(StoreError) {
        self = try Self.checked {
            let change: PolicyChange? =
                if let field = try row.optionalText("field"), let value = try row.optionalText("value") {
                    try PolicyChange(field: field, value: value, reading: row.optionalText("reading") ?? "")
                } else {
                    nil
                }
            return try Interpretation(
                number: row.text("number"), issuedOn: row.day("issued_on"), validFrom: row.day("valid_from"),
                text: row.text("wording"), change: change)
        }
    }

    /// The interpretation as a row.
    public var row: StoredRow {
        StoredRow([
            .text(number), .day(issuedOn), .day(validFrom), .text(text),
            .optional(change?.field, StoredCell.text), .optional(change?.value, StoredCell.text),
            .optional(change?.reading, StoredCell.text),
        ])
    }
}

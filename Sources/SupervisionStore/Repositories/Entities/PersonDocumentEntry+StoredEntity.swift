public import SupervisionModel

extension PersonDocumentEntry: StoredEntity {
    /// People's documents, masked and hashed.
    public static var table: StoredTable { .personDocuments }

    /// Reads an entry.
    public init(_ row: RowReader) throws(StoreError) {
        self = try Self.checked {
            try PersonDocumentEntry(
                person: row.id("person_id"), type: row.text("document_type"),
                masked: row.optionalText("masked"), commitment: row.optionalText("commitment"),
                recordedOn: row.day("recorded_on"), erasedOn: row.optionalDay("erased_on"))
        }
    }

    /// The row of an entry.
    public var row: StoredRow {
        StoredRow([
            .id(person), .text(type), .optional(masked, StoredCell.text),
            .optional(commitment, StoredCell.text), .day(recordedOn), .optional(erasedOn, StoredCell.day),
        ])
    }
}

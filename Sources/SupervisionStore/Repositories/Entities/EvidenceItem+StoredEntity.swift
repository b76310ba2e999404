public import SupervisionModel

extension EvidenceItem: StoredEntity {
    /// Text and image material.
    public static var table: StoredTable { .evidence }

    /// Reads a piece of evidence.
    public init(_ row: RowReader) throws(StoreError) {
        self = try Self.checked {
            try EvidenceItem(
                id: row.id("evidence_id"), district: DistrictCode(row.text("district_code")),
                institution: row.optionalText("institution_id").map { Identifier($0) },
                session: row.optionalText("session_id").map { Identifier($0) },
                proceeding: row.optionalText("proceeding_id").map { Identifier($0) }, name: row.text("name"),
                sha256: row.text("sha256"), mediaType: row.text("media_type"), size: row.integer("size"),
                addedAt: row.instant("added_at"), addedBy: row.id("added_by"), note: row.optionalText("note"))
        }
    }

    /// The row of a piece of evidence.
    public var row: StoredRow {
        StoredRow([
            .district(district), .id(id), .optional(institution) { .id($0) }, .optional(session) { .id($0) },
            .optional(proceeding) { .id($0) }, .text(name), .text(sha256), .text(mediaType), .integer(size),
            .instant(addedAt), .id(addedBy), .optional(note, StoredCell.text),
        ])
    }
}

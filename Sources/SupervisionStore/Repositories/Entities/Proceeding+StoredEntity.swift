public import SupervisionModel

extension Proceeding: StoredEntity {
    /// Proceedings as they were opened.
    public static var table: StoredTable { .proceedings }

    /// Reads a proceeding.
    public init(_ row: RowReader) throws(StoreError) {
        self = try Self.checked {
            try Proceeding(
                id: row.id("proceeding_id"), district: DistrictCode(row.text("district_code")),
                kind: row.code("kind"),
                institution: row.optionalText("institution_id").map { Identifier($0) },
                session: row.optionalText("session_id").map { Identifier($0) },
                source: row.optionalText("source"), openedAt: row.instant("opened_at"),
                ground: row.optionalText("ground"), subject: row.text("subject"),
                dueOn: row.optionalDay("due_on"))
        }
    }

    /// The row of a proceeding.
    public var row: StoredRow {
        StoredRow([
            .district(district), .id(id), .code(kind), .optional(institution) { .id($0) },
            .optional(session) { .id($0) }, .optional(source, StoredCell.text), .instant(openedAt),
            .optional(ground, StoredCell.text), .text(subject), .optional(dueOn, StoredCell.day),
        ])
    }
}

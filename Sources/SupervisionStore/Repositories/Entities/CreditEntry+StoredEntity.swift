public import SupervisionModel

extension CreditEntry: StoredEntity {
    /// Credit files.
    public static var table: StoredTable { .creditEntries }

    /// Reads an entry.
    public init(_ row: RowReader) throws(StoreError) {
        self.init(
            id: try row.id("entry_id"), district: DistrictCode(try row.text("district_code")),
            institution: try row.id("institution_id"), kind: try row.code("kind"),
            ground: try row.code("ground"), enteredAt: try row.instant("entered_at"),
            state: try row.code("state"),
            replaces: try row.optionalText("replaces").map { CreditEntryID($0) })
    }

    /// The entry as a row.
    public var row: StoredRow {
        StoredRow([
            .district(district), .id(id), .id(institution), .code(kind), .code(ground), .instant(enteredAt),
            .code(state), .optional(replaces) { .id($0) },
        ])
    }
}

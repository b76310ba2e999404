public import SupervisionModel

extension Institution: StoredEntity {
    /// The directory of institutions.
    public static var table: StoredTable { .institutions }

    /// Reads an institution.
    public init(_ row: RowReader) throws(StoreError) {
        self = try Self.checked {
            try Institution(
                id: row.id("institution_id"), name: row.text("name"), kind: row.code("kind"),
                district: DistrictCode(row.text("district_code")), category: row.optionalText("category"),
                filedOn: row.day("filed_on"), withdrawnOn: row.optionalDay("withdrawn_on"))
        }
    }

    /// The institution as a row.
    public var row: StoredRow {
        StoredRow([
            .id(id), .text(name), .code(kind), .district(district), .optional(category, StoredCell.text),
            .day(filedOn), .optional(withdrawnOn, StoredCell.day),
        ])
    }
}

public import SupervisionModel

extension Employment: StoredEntity {
    /// Where people work or worked.
    public static var table: StoredTable { .employments }

    /// Reads an employment.
    public init(_ row: RowReader) throws(StoreError) {
        self = try Self.checked {
            try Employment(
                person: row.id("person_id"), institution: row.id("institution_id"), kind: row.code("kind"),
                fromOn: row.day("from_on"), toOn: row.optionalDay("to_on"))
        }
    }

    /// The employment as a row.
    public var row: StoredRow {
        StoredRow([
            .id(person), .id(institution), .code(kind), .day(fromOn), .optional(toOn, StoredCell.day),
        ])
    }
}

public import SupervisionModel

extension Conflict: StoredEntity {
    /// Relations that forbid a visit.
    public static var table: StoredTable { .conflicts }

    /// Reads a tie.
    public init(_ row: RowReader) throws(StoreError) {
        self = try Self.checked {
            try Conflict(
                person: row.id("person_id"), other: row.text("other"), kind: row.code("kind"),
                fromOn: row.day("from_on"), toOn: row.optionalDay("to_on"))
        }
    }

    /// The tie as a row.
    public var row: StoredRow {
        StoredRow([
            .id(person), .text(other), .code(kind), .day(fromOn), .optional(toOn, StoredCell.day),
        ])
    }
}

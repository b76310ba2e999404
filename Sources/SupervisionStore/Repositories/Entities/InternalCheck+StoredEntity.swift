public import SupervisionModel

extension InternalCheck: StoredEntity {
    /// What internal officers found.
    public static var table: StoredTable { .internalChecks }

    /// Reads a check.
    public init(_ row: RowReader) throws(StoreError) {
        self = try Self.checked {
            try InternalCheck(
                district: DistrictCode(row.text("district_code")), session: row.id("session_id"),
                officer: row.id("person_id"), item: row.text("item"), answer: row.code("answer"),
                checkedOn: row.day("checked_on"))
        }
    }

    /// The row of a check.
    public var row: StoredRow {
        StoredRow([
            .district(district), .id(session), .id(officer), .text(item), .code(answer), .day(checkedOn),
        ])
    }
}

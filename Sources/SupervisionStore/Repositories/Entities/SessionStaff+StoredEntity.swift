public import SupervisionModel

extension SessionStaff: StoredEntity {
    /// Who served at sessions.
    public static var table: StoredTable { .assessors }

    /// Reads an entry.
    public init(_ row: RowReader) throws(StoreError) {
        self = try Self.checked {
            try SessionStaff(
                district: DistrictCode(row.text("district_code")), session: row.id("session_id"),
                person: row.id("person_id"), role: row.code("role"))
        }
    }

    /// The row of an entry.
    public var row: StoredRow {
        StoredRow([.district(district), .id(session), .id(person), .code(role)])
    }
}

public import SupervisionModel

extension AssessmentSession: StoredEntity {
    /// Sessions filed.
    public static var table: StoredTable { .sessions }

    /// Reads a session.
    public init(_ row: RowReader) throws(StoreError) {
        self = try Self.checked {
            try AssessmentSession(
                id: row.id("session_id"), institution: row.id("institution_id"),
                district: DistrictCode(row.text("district_code")), mode: row.code("mode"),
                occupation: row.text("occupation"), level: row.code("level"), startsOn: row.day("starts_on"),
                endsOn: row.optionalDay("ends_on"), halfDay: row.optionalCode("half_day"),
                rooms: row.optionalInteger("rooms"), registered: row.integer("registered"),
                attended: row.optionalInteger("attended"), state: row.code("state"),
                filedAt: row.instant("filed_at"))
        }
    }

    /// The session as a row.
    public var row: StoredRow {
        StoredRow([
            .district(district), .id(id), .id(institution), .code(mode), .text(occupation), .code(level),
            .day(startsOn), .optional(givenEnd, StoredCell.day), .optional(halfDay) { .code($0) },
            .optional(rooms, StoredCell.integer), .integer(registered),
            .optional(attended, StoredCell.integer), .code(state), .instant(filedAt),
        ])
    }
}

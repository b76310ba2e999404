public import SupervisionModel

extension OfficerRegisterEntry: StoredEntity {
    /// The four registers of internal quality officers.
    public static var table: StoredTable { .officerRegister }

    /// Reads an entry.
    public init(_ row: RowReader) throws(StoreError) {
        self = try Self.checked {
            try OfficerRegisterEntry(
                person: row.id("person_id"), institution: row.id("institution_id"),
                district: DistrictCode(row.text("district_code")), kind: row.code("kind"),
                happenedOn: row.day("happened_on"), subject: row.text("subject"),
                outcome: row.optionalCode("outcome"),
                session: row.optionalText("session_id").map { Identifier($0) })
        }
    }

    /// The row of an entry.
    public var row: StoredRow {
        StoredRow([
            .district(district), .id(person), .id(institution), .code(kind), .day(happenedOn), .text(subject),
            .optional(outcome) { .code($0) }, .optional(session) { .id($0) },
        ])
    }
}

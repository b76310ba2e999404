public import SupervisionModel

extension Escalation: StoredEntity {
    /// Severe violations.
    public static var table: StoredTable { .escalations }

    /// Reads a severe violation.
    public init(_ row: RowReader) throws(StoreError) {
        self = try Self.checked {
            try Escalation(
                id: row.id("escalation_id"), district: DistrictCode(row.text("district_code")),
                session: row.id("session_id"), ground: row.code("ground"), item: row.optionalText("item"),
                discoveredAt: row.instant("discovered_at"), facts: row.text("facts"))
        }
    }

    /// The severe violation as a row.
    public var row: StoredRow {
        StoredRow([
            .district(district), .id(id), .id(session), .code(ground), .optional(item, StoredCell.text),
            .instant(discoveredAt), .text(facts),
        ])
    }
}

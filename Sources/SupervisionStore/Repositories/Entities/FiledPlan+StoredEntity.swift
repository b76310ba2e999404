public import SupervisionModel

extension FiledPlan: StoredEntity {
    /// What institutions filed to assess.
    public static var table: StoredTable { .filedPlans }

    /// Reads a plan.
    public init(_ row: RowReader) throws(StoreError) {
        self = try Self.checked {
            try FiledPlan(
                institution: row.id("institution_id"), occupation: row.text("occupation"),
                level: row.code("level"), mode: row.code("mode"), validFrom: row.day("valid_from"),
                validTo: row.optionalDay("valid_to"),
                invigilatorsPerRoom: row.optionalInteger("invigilators_per_room"))
        }
    }

    /// The row of a plan.
    public var row: StoredRow {
        StoredRow([
            .id(institution), .text(occupation), .code(level), .code(mode), .day(validFrom),
            .optional(validTo, StoredCell.day), .optional(invigilatorsPerRoom, StoredCell.integer),
        ])
    }
}

public import SupervisionModel

extension ProceedingStep: StoredEntity {
    /// The steps that proceedings took.
    public static var table: StoredTable { .proceedingSteps }

    /// Reads a step.
    public init(_ row: RowReader) throws(StoreError) {
        self = try Self.checked {
            try ProceedingStep(
                proceeding: row.id("proceeding_id"), district: DistrictCode(row.text("district_code")),
                number: row.integer("step"), state: row.text("state"), takenAt: row.instant("taken_at"),
                takenBy: row.id("taken_by"), document: row.optionalText("document"),
                wording: row.optionalText("wording"), dueOn: row.optionalDay("due_on"))
        }
    }

    /// The row of a step.
    public var row: StoredRow {
        StoredRow([
            .district(district), .id(proceeding), .integer(number), .text(state), .instant(takenAt),
            .id(takenBy), .optional(document, StoredCell.text), .optional(wording, StoredCell.text),
            .optional(dueOn, StoredCell.day),
        ])
    }
}

public import SupervisionModel

extension StandingMeasure: StoredEntity {
    /// What was done about supervisors.
    public static var table: StoredTable { .standingMeasures }

    /// Reads a measure.
    public init(_ row: RowReader) throws(StoreError) {
        self = try Self.checked {
            try StandingMeasure(
                person: row.id("person_id"), measure: row.code("standing"), decidedOn: row.day("decided_on"),
                from: row.day("from_on"), until: row.optionalDay("until_on"), ground: row.code("ground"),
                facts: row.optionalText("facts") ?? "")
        }
    }

    /// The measure as a row.
    public var row: StoredRow {
        StoredRow([
            .id(person), .code(measure), .day(decidedOn), .day(from), .optional(until, StoredCell.day),
            .code(ground), facts.isEmpty ? .blank : .text(facts),
        ])
    }
}

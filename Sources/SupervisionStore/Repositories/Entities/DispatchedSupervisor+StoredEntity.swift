public import SupervisionModel

extension DispatchedSupervisor: StoredEntity {
    /// Teams sent, a row a person.
    public static var table: StoredTable { .dispatches }

    /// Reads a member of a team.
    public init(_ row: RowReader) throws(StoreError) {
        self = try Self.checked {
            try DispatchedSupervisor(
                district: DistrictCode(row.text("district_code")),
                dispatch: Dispatch(
                    id: row.id("dispatch_id"), session: row.id("session_id"),
                    authority: row.code("authority"),
                    purpose: row.code("purpose"), dispatchedOn: row.day("dispatched_on")),
                person: row.id("person_id"), seat: row.code("seat"),
                inclusionProbability: row.optionalNumber("inclusion_probability"))
        }
    }

    /// The member as a row.
    public var row: StoredRow {
        StoredRow([
            .district(district), .id(dispatch.id), .id(dispatch.session), .id(person), .code(seat),
            .code(dispatch.authority), .code(dispatch.purpose), .day(dispatch.dispatchedOn),
            .optional(inclusionProbability, StoredCell.number),
        ])
    }
}

public import SupervisionModel

extension Supervisor: StoredEntity {
    /// The register of supervisors.
    public static var table: StoredTable { .supervisors }

    /// Reads a supervisor.
    public init(_ row: RowReader) throws(StoreError) {
        self = try Self.checked {
            try Supervisor(
                id: row.id("person_id"), name: row.text("name"), cardNumber: row.text("card_number"),
                cardIssuedOn: row.day("card_issued_on"), cardExpiresOn: row.optionalDay("card_expires_on"),
                homeDistrict: row.optionalText("home_district").map { DistrictCode($0) },
                standing: row.code("standing"), standingUntil: row.optionalDay("standing_until"))
        }
    }

    /// The supervisor as a row.
    public var row: StoredRow {
        StoredRow([
            .id(id), .text(name), .text(cardNumber), .day(cardIssuedOn),
            .optional(cardExpiresOn, StoredCell.day), .optional(homeDistrict, StoredCell.district),
            .code(standing), .optional(standingUntil, StoredCell.day),
        ])
    }
}

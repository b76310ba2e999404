public import SupervisionModel

extension RecordSignature: StoredEntity {
    /// Signatures under records.
    public static var table: StoredTable { .signatures }

    /// Reads a signature.
    public init(_ row: RowReader) throws(StoreError) {
        self.init(
            district: DistrictCode(try row.text("district_code")), record: try row.id("record_id"),
            version: try row.integer("version"), person: try row.id("person_id"),
            signedOn: try row.day("signed_on"), reservation: try row.optionalText("reservation"))
    }

    /// The signature as a row.
    public var row: StoredRow {
        StoredRow([
            .district(district), .id(record), .integer(version), .id(person), .day(signedOn),
            .optional(reservation, StoredCell.text),
        ])
    }
}

public import SupervisionModel

extension Complaint: StoredEntity {
    /// Complaints.
    public static var table: StoredTable { .complaints }

    /// Reads a complaint.
    public init(_ row: RowReader) throws(StoreError) {
        self.init(
            id: try row.id("complaint_id"), district: DistrictCode(try row.text("district_code")),
            institution: try row.id("institution_id"), receivedOn: try row.day("received_on"),
            gravity: try row.flag("severe") ? .severe : .ordinary, state: try row.code("state"))
    }

    /// The complaint as a row.
    public var row: StoredRow {
        StoredRow([
            .district(district), .id(id), .id(institution), .day(receivedOn), .flag(gravity == .severe),
            .code(state),
        ])
    }
}

public import SupervisionModel

extension MonthlyReport: StoredEntity {
    /// Districts' monthly reports.
    public static var table: StoredTable { .monthlyReports }

    /// Reads a report.
    public init(_ row: RowReader) throws(StoreError) {
        self = try Self.checked {
            try MonthlyReport(
                district: DistrictCode(row.text("district_code")), month: row.day("month").month,
                submittedAt: row.optionalInstant("submitted_at"),
                returnedAt: row.optionalInstant("returned_at"), acceptedAt: row.optionalInstant("accepted_at")
            )
        }
    }

    /// The row of a report.
    public var row: StoredRow {
        StoredRow([
            .district(district), .day(month.firstDay), .optional(submittedAt, StoredCell.instant),
            .optional(returnedAt, StoredCell.instant), .optional(acceptedAt, StoredCell.instant),
        ])
    }
}

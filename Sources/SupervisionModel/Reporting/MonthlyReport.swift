/// What is known of a district's report of one month (月报, Article 15): when it was sent, returned and received.
///
/// Times are those of the latest round; the steps of the report's proceeding have all of them.
public struct MonthlyReport: Hashable, Sendable {
    /// The district.
    public let district: DistrictCode
    /// The month reported on.
    public let month: CalendarMonth
    /// When it was sent.
    public let submittedAt: Instant?
    /// When it was sent back, if it was.
    public let returnedAt: Instant?
    /// When the municipal centre received it for good.
    public let acceptedAt: Instant?

    /// Makes a report's times.
    public init(
        district: DistrictCode, month: CalendarMonth, submittedAt: Instant?, returnedAt: Instant?,
        acceptedAt: Instant?
    ) {
        self.district = district
        self.month = month
        self.submittedAt = submittedAt
        self.returnedAt = returnedAt
        self.acceptedAt = acceptedAt
    }
}

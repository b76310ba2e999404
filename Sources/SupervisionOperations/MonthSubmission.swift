public import SupervisionModel

/// A district's report of one month as it is sent to the municipal centre (月报, Article 15).
public struct MonthSubmission: Hashable, Sendable {
    /// The district.
    public let district: DistrictCode
    /// The month reported on.
    public let month: CalendarMonth
    /// Who reviewed it in the district centre.
    public let reviewedBy: PersonID
    /// What it says, as sent: a month without findings says so.
    public let content: String

    /// Makes a report.
    public init(district: DistrictCode, month: CalendarMonth, reviewedBy: PersonID, content: String) {
        self.district = district
        self.month = month
        self.reviewedBy = reviewedBy
        self.content = content
    }

    /// The id of the proceeding of a district's report of a month; city-wide one, so that one folder holds all of them.
    public static func proceeding(_ month: CalendarMonth, of district: DistrictCode) -> ProceedingID {
        ProceedingID("M-\(district)-\(month)")
    }
}

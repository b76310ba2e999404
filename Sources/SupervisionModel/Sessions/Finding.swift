/// An answer of a record that says more than a letter: every 否, and whatever was sampled or remarked (Article 13).
public struct Finding: Hashable, Sendable {
    /// The district that owns the record.
    public let district: DistrictCode
    /// The record.
    public let record: RecordID
    /// The record's version.
    public let version: Int
    /// The day of the visit.
    public let visitedOn: CalendarDay
    /// The answer with its particulars.
    public let answer: RecordAnswer

    /// Makes a finding.
    public init(
        district: DistrictCode, record: RecordID, version: Int, visitedOn: CalendarDay, answer: RecordAnswer
    ) {
        self.district = district
        self.record = record
        self.version = version
        self.visitedOn = visitedOn
        self.answer = answer
    }
}

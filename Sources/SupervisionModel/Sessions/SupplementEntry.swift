/// An answer to a mode's supplement (Article 13) under one version of a record.
public struct SupplementEntry: Hashable, Sendable {
    /// The district that owns the record.
    public let district: DistrictCode
    /// The record.
    public let record: RecordID
    /// The record's version.
    public let version: Int
    /// The answer.
    public let answer: SupplementAnswer

    /// Makes an entry.
    public init(district: DistrictCode, record: RecordID, version: Int, answer: SupplementAnswer) {
        self.district = district
        self.record = record
        self.version = version
        self.answer = answer
    }
}

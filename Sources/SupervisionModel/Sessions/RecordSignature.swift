/// A supervisor's signature under one version of a record, with or without a reservation (保留意见; Article 12).
public struct RecordSignature: Hashable, Sendable {
    /// The district that owns the record.
    public let district: DistrictCode
    /// The record.
    public let record: RecordID
    /// The record's version.
    public let version: Int
    /// Who signed.
    public let person: PersonID
    /// The day of signing.
    public let signedOn: CalendarDay
    /// What the member doesn't share.
    public let reservation: String?

    /// Makes a signature.
    public init(
        district: DistrictCode, record: RecordID, version: Int, person: PersonID, signedOn: CalendarDay,
        reservation: String? = nil
    ) {
        self.district = district
        self.record = record
        self.version = version
        self.person = person
        self.signedOn = signedOn
        self.reservation = reservation
    }
}

/// What an institution's internal officer found on one item at a session (内控检查, Article 6).
public struct InternalCheck: Hashable, Sendable {
    /// The district where the session is held.
    public let district: DistrictCode
    /// The session.
    public let session: SessionID
    /// The officer.
    public let officer: PersonID
    /// The item, as the form names it.
    public let item: String
    /// The answer.
    public let answer: Answer
    /// The day of the check.
    public let checkedOn: CalendarDay

    /// Makes a check.
    public init(
        district: DistrictCode, session: SessionID, officer: PersonID, item: String, answer: Answer,
        checkedOn: CalendarDay
    ) {
        self.district = district
        self.session = session
        self.officer = officer
        self.item = item
        self.answer = answer
        self.checkedOn = checkedOn
    }
}

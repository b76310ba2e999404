/// A quality supervisor (质量督导员), holder of the card 《职业技能鉴定质量督导员》 (Article 9).
public struct Supervisor: Hashable, Sendable {
    /// The person.
    public let id: PersonID
    /// The person's name.
    public let name: String
    /// The card's number.
    public let cardNumber: String
    /// The day the card was issued by the municipal centre.
    public let cardIssuedOn: CalendarDay
    /// The day the card expires, where it does; the measures name none.
    public let cardExpiresOn: CalendarDay?
    /// The district the supervisor usually works in.
    public let homeDistrict: DistrictCode?
    /// Where the supervisor stands (Article 17).
    public let standing: SupervisorStanding
    /// The day a suspension ends, where it was given one.
    public let standingUntil: CalendarDay?

    /// Makes a supervisor.
    ///
    /// - Throws: ``ModelError`` with code `datesOutOfOrder` when the card expires before it was issued.
    public init(
        id: PersonID, name: String, cardNumber: String, cardIssuedOn: CalendarDay,
        cardExpiresOn: CalendarDay?,
        homeDistrict: DistrictCode?, standing: SupervisorStanding, standingUntil: CalendarDay?
    ) throws(ModelError) {
        if let cardExpiresOn, cardExpiresOn < cardIssuedOn {
            throw ModelError(
                code: .datesOutOfOrder,
                message:
                    "Card \(cardNumber) expires on \(cardExpiresOn), before it was issued on \(cardIssuedOn).",
                basis: LegalBasis(article: 9))
        }
        self.id = id
        self.name = name
        self.cardNumber = cardNumber
        self.cardIssuedOn = cardIssuedOn
        self.cardExpiresOn = cardExpiresOn
        self.homeDistrict = homeDistrict
        self.standing = standing
        self.standingUntil = standingUntil
    }
}

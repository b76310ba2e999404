import SupervisionModel
import Testing

@Suite("A card's days")
struct CardDatesTests {
    private func supervisor(expires days: Int) throws(ModelError) -> Supervisor {
        let issued = CalendarDay(number: 20_000)
        return try Supervisor(
            id: PersonID("D1"), name: "督导员", cardNumber: "京督1", cardIssuedOn: issued,
            cardExpiresOn: issued.adding(days: days), homeDistrict: nil, standing: .good, standingUntil: nil)
    }

    @Test("stand in their order, by Article 9")
    func order() throws {
        #expect(try supervisor(expires: 0).cardExpiresOn == CalendarDay(number: 20_000))
        let error = #expect(throws: ModelError.self) { try supervisor(expires: -1) }
        #expect(error?.code == .datesOutOfOrder)
        #expect(error?.basis == LegalBasis(article: 9))
    }

    @Test("don't end where the card names no last day")
    func endless() throws {
        let issued = CalendarDay(number: 20_000)
        let supervisor = try Supervisor(
            id: PersonID("D1"), name: "督导员", cardNumber: "京督1", cardIssuedOn: issued, cardExpiresOn: nil,
            homeDistrict: nil, standing: .good, standingUntil: nil)
        #expect(!supervisor.hasValidCard(on: issued.adding(days: -1)))
        #expect(
            supervisor.hasValidCard(on: issued) && supervisor.hasValidCard(on: issued.adding(days: 20_000)))
    }
}

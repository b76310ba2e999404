import SupervisionModel
import Testing

@Suite("Who may be sent")
struct SupervisorDispatchTests {
    @Test("a suspension bars through its last day, disqualification for good, criticism not at all")
    func standing() throws {
        let day = try #require(CalendarDay("2026-09-02"))
        let cases: [(SupervisorStanding, CalendarDay?, Bool)] = [
            (.good, nil, true), (.criticised, nil, true), (.suspended, nil, false), (.suspended, day, false),
            (.suspended, day.adding(days: -1), true), (.disqualified, day.adding(days: -1), false),
        ]
        for (standing, until, expected) in cases {
            let supervisor = try Supervisor(
                id: PersonID("a"), name: "甲", cardNumber: "1", cardIssuedOn: day, cardExpiresOn: day,
                homeDistrict: nil, standing: standing, standingUntil: until)
            #expect(supervisor.mayBeSent(on: day) == expected)
            #expect(!supervisor.mayBeSent(on: day.adding(days: 1)))
            #expect(!supervisor.mayBeSent(on: day.adding(days: -1)))
        }
    }

    @Test("years are counted by the calendar, leap days included")
    func years() {
        #expect(CalendarDay("2026-09-02")?.adding(years: -3) == CalendarDay("2023-09-02"))
        #expect(CalendarDay("2028-02-29")?.adding(years: -3) == CalendarDay("2025-02-28"))
        #expect(CalendarDay("2028-02-29")?.adding(years: -4) == CalendarDay("2024-02-29"))
        #expect(CalendarDay("0002-01-01")?.adding(years: -9) == CalendarDay("0001-01-01"))
    }
}

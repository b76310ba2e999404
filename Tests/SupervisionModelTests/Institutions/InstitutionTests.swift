import SupervisionModel
import Testing

@Suite("An institution")
struct InstitutionTests {
    @Test("may be withdrawn on the day it was filed, not before", arguments: ["2026-03-01", "2026-02-28"])
    func withdrawn(day: String) throws {
        let made = Result {
            try Institution(
                id: InstitutionID("J1"), name: "一所", kind: .social, district: DistrictCode("110105"),
                category: nil,
                filedOn: calendarDay("2026-03-01"), withdrawnOn: calendarDay(day))
        }
        if day == "2026-03-01" { return #expect(try made.get().withdrawnOn == calendarDay(day)) }
        let error = #expect(throws: ModelError.self) { try made.get() }
        #expect(error?.code == .datesOutOfOrder)
    }

    @Test("is looked at by severities in their order, from minor to critical")
    func severities() {
        let order: [Severity] = [.minor, .serious, .critical]
        for (place, one) in order.enumerated() {
            for (other, second) in order.enumerated() { #expect((one < second) == (place < other)) }
        }
    }
}

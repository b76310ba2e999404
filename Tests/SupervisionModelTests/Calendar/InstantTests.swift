import SupervisionModel
import Testing

@Suite("An instant")
struct InstantTests {
    @Test("is the same moment whatever its offset, and its day is Beijing's")
    func offsets() throws {
        let east = try #require(Instant("2026-11-05T00:30:00+08:00"))
        let utc = try #require(Instant("2026-11-04T16:30:00Z"))
        let west = try #require(Instant("2026-11-04t11:30:00.000000-05:00"))
        #expect(east == utc)
        #expect(utc == west)
        #expect(utc.beijingDay.description == "2026-11-05")
        #expect(utc.description == "2026-11-05T00:30:00+08:00")
    }

    @Test("keeps microseconds and cuts what is finer")
    func fractions() throws {
        let instant = try #require(Instant("2026-11-05T00:00:00.1234567Z"))
        #expect(instant.microseconds % 1_000_000 == 123_456)
        #expect(instant.description == "2026-11-05T08:00:00.123456+08:00")
        let before = Instant(microseconds: -1)
        #expect(before.description == "1970-01-01T07:59:59.999999+08:00")
    }

    @Test(
        "refuses a time of no known place, and what isn't one",
        arguments: [
            "2026-11-05T17:30:00", "2026-11-05", "2026-02-30T10:00:00Z", "2026-11-05T24:00:00Z",
            "2026-11-05T10:60:00Z", "2026-11-05T10:00:00+0800", "2026-11-05T10:00:00.Z",
            "2026-11-05T10:00:00ZZ",
        ])
    func refuses(_ text: String) {
        #expect(Instant(text) == nil)
    }
}

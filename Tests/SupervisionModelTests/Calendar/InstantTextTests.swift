import SupervisionModel
import Testing

@Suite("The text of an instant")
struct InstantTextTests {
    @Test(
        "may hold every time of the day and every offset, in either case, with a space for the T",
        arguments: [
            ("1970-01-01T00:00:00Z", 0), ("1970-01-01 00:00:01z", 1), ("1970-01-01t23:59:59Z", 86_399),
            ("1970-01-01T09:09:09Z", 32_949), ("1970-01-01T00:00:00+23:59", -86_340),
            ("1970-01-01T00:00:00-23:59", 86_340), ("1970-01-01T00:00:00+00:00", 0),
            ("1970-01-01T10:10:10-09:30", 70_810), ("1970-01-02T00:00:00-00:01", 86_460),
        ] as [(String, Int64)])
    func whole(text: String, seconds: Int64) {
        #expect(Instant(text)?.microseconds == seconds * 1_000_000)
    }

    @Test(
        "has a fraction of any digits, of which six are kept",
        arguments: [
            (".9Z", 900_000), (".09Z", 90_000), (".000001Z", 1), (".0000009Z", 0),
            (".123456789+00:00", 123_456),
            (".0Z", 0),
        ] as [(String, Int64)])
    func fractions(tail: String, microseconds: Int64) {
        #expect(Instant("1970-01-01T00:00:00" + tail)?.microseconds == microseconds)
    }

    @Test(
        "is refused where anything is out of its place or range",
        arguments: [
            "1970-01-01X00:00:00Z", "1970-01-01T24:00:00Z", "1970-01-01T00:60:00Z", "1970-01-01T00:00:60Z",
            "1970-01-01T0::30:00Z", "1970-01-01T00:0::00Z", "1970-01-01T00:00:0:Z", "1970-01-01T00-00:00Z",
            "1970-01-01T00:00-00Z", "1970-01-01T00:00:00", "1970-01-01T00:00:000", "1970-01-01T00:00:00.Z",
            "1970-01-01T00:00:00.:Z", "1970-01-01T00:00:00./Z", "1970-01-01T00:00:00.1",
            "1970-01-01T00:00:00Z ", "1970-01-01T00:00:00z0", "1970-01-01T00:00:00+24:00",
            "1970-01-01T00:00:00+00:60", "1970-01-01T00:00:00+08-00", "1970-01-01T00:00:00+08:000",
            "1970-01-01T00:00:00+8:00", "1970-01-01T00:00:00*08:00", "1970-01-01T00:00:00+0::00",
            "1970-01-01T00:00:00+00:0:", "1970-13-01T00:00:00Z", "1970-01-01T00:00:0Z",
        ])
    func refused(text: String) {
        #expect(Instant(text) == nil)
    }

    @Test(
        "prints in Beijing time, its day turning at 16:00 UTC, before 1970 too",
        arguments: [
            ("2026-11-04T15:59:59.999999Z", "2026-11-04T23:59:59.999999+08:00", "2026-11-04"),
            ("2026-11-04T16:00:00Z", "2026-11-05T00:00:00+08:00", "2026-11-05"),
            ("1969-12-31T15:59:59Z", "1969-12-31T23:59:59+08:00", "1969-12-31"),
            ("1969-12-31T16:00:00.000001Z", "1970-01-01T00:00:00.000001+08:00", "1970-01-01"),
            ("2026-11-04T01:02:03.45Z", "2026-11-04T09:02:03.450000+08:00", "2026-11-04"),
        ])
    func printed(text: String, beijing: String, day: String) throws {
        let instant = try #require(Instant(text))
        #expect(instant.description == beijing)
        #expect(instant.beijingDay.description == day)
        #expect(Instant(instant.description) == instant)
    }

    @Test(
        "takes no hour, minute, second or offset that a clock doesn't show",
        arguments: [
            "24:00:00Z", "0::00:00Z", "00:0:00:Z", "00:60:00Z", "00:00:60Z", "00:0::00Z", "00:00:0:Z",
            ":0:00:00Z", "00:00:00+24:00", "00:00:00+00:60", "00:00:00+0::00", "00:00:00+00:0:",
        ])
    func clocks(_ clock: String) {
        #expect(Instant("2026-01-01T\(clock)") == nil)
        #expect(Instant("2026-01-01T23:59:59+23:59") != nil)
    }
}

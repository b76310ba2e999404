import Foundation
import ReportKit
import Testing

@Suite("Days and moments")
struct ReportTimeTests {
    @Test("Takes the days that exist and no others")
    func days() {
        #expect(ReportDate(year: 2024, month: 2, day: 29) != nil)
        #expect(ReportDate(year: 2000, month: 2, day: 29) != nil)
        for (year, month, day) in [
            (2023, 2, 29), (1900, 2, 29), (2026, 2, 30), (2026, 13, 1), (2026, 0, 1), (2026, 4, 31),
            (2026, 1, 0), (-1, 1, 1), (10_000, 1, 1),
        ] {
            #expect(ReportDate(year: year, month: month, day: day) == nil, "\(year)-\(month)-\(day)")
        }
        #expect(ReportDate(year: 7, month: 1, day: 2)?.isoText == "0007-01-02")
    }

    @Test("Agrees with the platform's calendar over four centuries", arguments: [480, 0, -210])
    func moments(_ offset: Int) {
        let formatter: ISO8601DateFormatter = ISO8601DateFormatter()
        formatter.timeZone = TimeZone(secondsFromGMT: offset * 60)
        formatter.formatOptions = [
            .withFullDate, .withTime, .withColonSeparatorInTime, .withDashSeparatorInDate,
        ]
        for step in -2000...6000 {
            let seconds: Int = step * 1_000_003
            let instant: ReportInstant = ReportInstant(secondsSince1970: seconds, offsetMinutes: offset)
            let expected: String = formatter.string(from: Date(timeIntervalSince1970: Double(seconds)))
            #expect("\(instant.date.isoText)T\(instant.timeText)" == expected)
        }
    }

    @Test("Holds absurd moments to years that can be written")
    func extremes() {
        #expect(ReportInstant(secondsSince1970: .min, offsetMinutes: .min).isoText.hasSuffix("-18:00"))
        #expect(ReportInstant(secondsSince1970: .max, offsetMinutes: .max).isoText.count == 25)
    }
}

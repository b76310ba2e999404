/// A moment, with the offset from universal time in which people read it.
///
/// The caller supplies every moment: nothing in this module asks a clock.
public struct ReportInstant: Sendable, Hashable {
    /// Seconds since 1970-01-01T00:00:00Z, held to the years 1 to 9998.
    public let secondsSince1970: Int
    /// Minutes that the shown time is ahead of universal time, held to ±18 hours.
    public let offsetMinutes: Int

    /// Makes a moment.
    ///
    /// - Parameters:
    ///   - secondsSince1970: Seconds since 1970-01-01T00:00:00Z.
    ///   - offsetMinutes: Minutes that the shown time is ahead of universal time: 480 for Beijing.
    public init(secondsSince1970: Int, offsetMinutes: Int) {
        self.secondsSince1970 = min(max(secondsSince1970, -62_135_596_800), 253_370_764_799)
        self.offsetMinutes = min(max(offsetMinutes, -1080), 1080)
    }

    /// Makes a moment shown in Beijing time (UTC+8, no daylight saving).
    ///
    /// - Parameter secondsSince1970: Seconds since 1970-01-01T00:00:00Z.
    /// - Returns: The moment.
    public static func beijing(secondsSince1970: Int) -> ReportInstant {
        ReportInstant(secondsSince1970: secondsSince1970, offsetMinutes: 480)
    }

    /// The day on which the moment falls at its offset.
    public var date: ReportDate {
        // Days to year, month, day, counting years from March so that a leap day comes last; proleptic Gregorian.
        let local: Int = secondsSince1970 + offsetMinutes * 60
        let days: Int = ReportInstant.floorDivide(local, 86_400) + 719_468
        let era: Int = ReportInstant.floorDivide(days, 146_097)
        let dayOfEra: Int = days - era * 146_097
        let yearOfEra: Int = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear: Int = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted: Int = (5 * dayOfYear + 2) / 153
        let month: Int = shifted < 10 ? shifted + 3 : shifted - 9
        let day: Int = dayOfYear - (153 * shifted + 2) / 5 + 1
        let year: Int = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return ReportDate(uncheckedYear: year, month: month, day: day)
    }

    /// The time of day at its offset, such as 09:05:00.
    public var timeText: String {
        let local: Int = secondsSince1970 + offsetMinutes * 60
        let second: Int = local - ReportInstant.floorDivide(local, 86_400) * 86_400
        func two(_ value: Int) -> String { "\(value / 10)\(value % 10)" }
        return "\(two(second / 3600)):\(two(second / 60 % 60)):\(two(second % 60))"
    }

    /// The moment as in ISO 8601, such as 2026-11-30T09:05:00+08:00.
    public var isoText: String {
        func two(_ value: Int) -> String { "\(value / 10)\(value % 10)" }
        let ahead: Int = abs(offsetMinutes)
        let sign: String = offsetMinutes < 0 ? "-" : "+"
        return "\(date.isoText)T\(timeText)\(sign)\(two(ahead / 60)):\(two(ahead % 60))"
    }

    private static func floorDivide(_ value: Int, _ by: Int) -> Int {
        value >= 0 ? value / by : -((by - 1 - value) / by)
    }
}

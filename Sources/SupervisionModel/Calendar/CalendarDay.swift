/// A day of the Gregorian calendar, counted from 1970-01-01.
///
/// Days have no time zone: a session's day is the day at its place. Where a day is taken from an instant, it is
/// the day in Beijing (UTC+8, no daylight saving). Years 1 to 9999.
///
/// ```swift
/// CalendarDay(year: 2026, month: 2, day: 30)             // nil
/// CalendarDay(year: 2026, month: 3, day: 1)?.description // "2026-03-01"
/// ```
public struct CalendarDay: Hashable, Sendable {
    /// Days since 1970-01-01; negative before it.
    public let number: Int32

    /// Makes a day from its number.
    ///
    /// - Parameter number: Days since 1970-01-01.
    public init(number: Int32) {
        self.number = number
    }

    /// Makes a day from its parts, or nothing when the calendar has no such day.
    ///
    /// - Complexity: O(1), without tables.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= CalendarMonth.length(year: year, month: month)
        else { return nil }
        number = Self.number(year: year, month: month, day: day)
    }

    /// Reads `YYYY-MM-DD`, or nothing when the text isn't a day of the calendar.
    public init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard let day = bytes.withUnsafeBytes({ CalendarDay(bytes: $0) }) else { return nil }
        self = day
    }

    /// Reads the ten bytes of `YYYY-MM-DD`, or nothing when they aren't a day of the calendar.
    ///
    /// - Complexity: O(1), without allocation: this is the reader's hot path.
    public init?(bytes: UnsafeRawBufferPointer) {
        guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return nil }
        guard let century = Self.pair(bytes, 0), let year = Self.pair(bytes, 2),
            let month = Self.pair(bytes, 5), let day = Self.pair(bytes, 8)
        else { return nil }
        self.init(year: century * 100 + year, month: month, day: day)
    }

    private static func pair(_ bytes: UnsafeRawBufferPointer, _ at: Int) -> Int? {
        let tens = bytes[at] &- 0x30
        let units = bytes[at + 1] &- 0x30
        guard tens < 10, units < 10 else { return nil }
        return Int(tens) * 10 + Int(units)
    }

    /// Counts days by eras of 400 years, whose length never varies (146,097 days).
    private static func number(year: Int, month: Int, day: Int) -> Int32 {
        let shifted = month > 2 ? year : year - 1
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return Int32(era * 146_097 + dayOfEra - 719_468)
    }

    /// The year, month and day of month.
    ///
    /// - Complexity: O(1).
    public var parts: Parts {
        let shifted = Int(number) + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let position = (5 * dayOfYear + 2) / 153
        let month = position < 10 ? position + 3 : position - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return Parts(year: year, month: month, day: dayOfYear - (153 * position + 2) / 5 + 1)
    }

    /// The parts of a day.
    public struct Parts: Hashable, Sendable {
        /// The year, 1 to 9999.
        public let year: Int
        /// The month, 1 to 12.
        public let month: Int
        /// The day of the month, from 1.
        public let day: Int
    }

    /// The month that the day lies in.
    public var month: CalendarMonth {
        let parts = parts
        return CalendarMonth(index: Int32(parts.year * 12 + parts.month - 1))
    }

    /// The day of the week, 1 for Monday to 7 for Sunday (ISO 8601).
    public var weekday: Int {
        let remainder = (Int(number) + 3) % 7
        return (remainder < 0 ? remainder + 7 : remainder) + 1
    }

    /// The day so many days later, or earlier for a negative count.
    public func adding(days: Int) -> CalendarDay {
        CalendarDay(number: Int32(clamping: Int(number) + days))
    }

    /// The same day so many years on; the 28th of February where that year has no 29th.
    ///
    /// A year outside of 1 to 9999 becomes the nearest of those.
    public func adding(years: Int) -> CalendarDay {
        let parts = parts
        let year = min(9999, max(1, parts.year + years))
        return CalendarDay(year: year, month: parts.month, day: parts.day)
            ?? CalendarDay(year: year, month: parts.month, day: 28) ?? self
    }
}

extension CalendarDay: Comparable {
    /// Tells whether one day comes before another.
    public static func < (left: CalendarDay, right: CalendarDay) -> Bool { left.number < right.number }
}

extension CalendarDay: CustomStringConvertible {
    /// The day as `YYYY-MM-DD` (ISO 8601).
    public var description: String {
        let parts = parts
        return CalendarMonth.padded(parts.year, 4) + "-" + CalendarMonth.padded(parts.month, 2) + "-"
            + CalendarMonth.padded(parts.day, 2)
    }
}

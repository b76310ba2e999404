/// A month of the Gregorian calendar, the period of Article 11's ratio and Article 15's report.
public struct CalendarMonth: Hashable, Sendable {
    /// Months since the beginning of year 0: `year × 12 + month − 1`.
    public let index: Int32

    /// Makes a month from its index.
    ///
    /// - Parameter index: `year × 12 + month − 1`.
    public init(index: Int32) {
        self.index = index
    }

    /// Makes a month from year and month, or nothing when there is no such month.
    public init?(year: Int, month: Int) {
        guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
        index = Int32(year * 12 + month - 1)
    }

    /// Reads `YYYY-MM`, or nothing when the text isn't a month.
    public init?(_ text: some StringProtocol) {
        guard text.utf8.count == 7, let day = CalendarDay(text + "-01") else { return nil }
        self = day.month
    }

    /// The year.
    public var year: Int { Int(index) / 12 }

    /// The month of the year, 1 to 12.
    public var monthOfYear: Int { Int(index) % 12 + 1 }

    /// The first day of the month.
    public var firstDay: CalendarDay {
        CalendarDay(year: year, month: monthOfYear, day: 1) ?? CalendarDay(number: 0)
    }

    /// The last day of the month.
    public var lastDay: CalendarDay { adding(months: 1).firstDay.adding(days: -1) }

    /// The month so many months later, or earlier for a negative count.
    public func adding(months: Int) -> CalendarMonth {
        CalendarMonth(index: Int32(clamping: Int(index) + months))
    }

    /// The number of days in a month.
    static func length(year: Int, month: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// A number with zeros before it, up to a width.
    static func padded(_ value: Int, _ width: Int) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}

extension CalendarMonth: Comparable {
    /// Tells whether one month comes before another.
    public static func < (left: CalendarMonth, right: CalendarMonth) -> Bool { left.index < right.index }
}

extension CalendarMonth: CustomStringConvertible {
    /// The month as `YYYY-MM`.
    public var description: String { Self.padded(year, 4) + "-" + Self.padded(monthOfYear, 2) }
}

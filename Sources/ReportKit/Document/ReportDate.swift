/// A calendar day, as year, month and day of the Gregorian calendar.
public struct ReportDate: Sendable, Hashable {
    /// The year, from 0 to 9999.
    public let year: Int
    /// The month, from 1 to 12.
    public let month: Int
    /// The day of the month, from 1.
    public let day: Int

    /// Makes a day, where there is one.
    ///
    /// - Parameters:
    ///   - year: The year, from 0 to 9999.
    ///   - month: The month, from 1 to 12.
    ///   - day: The day of the month; 29 February in leap years alone.
    public init?(year: Int, month: Int, day: Int) {
        guard (0...9999).contains(year), (1...12).contains(month) else { return nil }
        guard day >= 1, day <= ReportDate.days(inMonth: month, of: year) else { return nil }
        self.init(uncheckedYear: year, month: month, day: day)
    }

    init(uncheckedYear year: Int, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// The day as in ISO 8601, such as 2026-11-30.
    public var isoText: String {
        let digits: [Int] = [year / 1000, year / 100 % 10, year / 10 % 10, year % 10]
        return
            "\(digits[0])\(digits[1])\(digits[2])\(digits[3])-\(month / 10)\(month % 10)-\(day / 10)\(day % 10)"
    }

    static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        default: 31
        }
    }
}

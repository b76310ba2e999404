import Foundation

/// The days of a story that is told today, since acts are always of now.
enum DailyDays {
    /// Today in Beijing.
    static var today: String { day(0) }

    /// So many days from today, in Beijing.
    static func day(_ days: Int) -> String {
        // Beijing has no daylight saving, so its day is that of UTC eight hours on.
        let moment = Date().addingTimeInterval(8 * 3_600 + Double(days) * 86_400)
        return String(moment.ISO8601Format().prefix(10))
    }

    /// The last day of the month before.
    static var lastMonthsEnd: String {
        var days = -1
        while day(days).prefix(7) == today.prefix(7) { days -= 1 }
        return day(days)
    }

    /// The names that steps use for days.
    static var names: [String: String] {
        [
            "today": today, "soon": day(7), "held": lastMonthsEnd, "month": String(lastMonthsEnd.prefix(7)),
            "future": day(30),
        ]
    }
}

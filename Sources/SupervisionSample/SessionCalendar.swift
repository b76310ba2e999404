import SupervisionModel

/// On which days sessions are held: weekends more than weekdays, public holidays never.
///
/// Holidays are rough: the fixed ones by date, Spring Festival by the lunar new year; moved working days aren't
/// followed.
enum SessionCalendar {
    /// The lunar new year's day of each year from 2015, as month × 100 + day.
    private static let newYears = [
        219, 208, 128, 216, 205, 125, 212, 201, 122, 210, 129, 217, 206, 126, 213, 203, 123, 211, 131, 219,
        208,
    ]

    /// How likely a day is beside others; 0 on holidays.
    static func weight(of day: CalendarDay) -> Int {
        if isHoliday(day) { return 0 }
        return switch day.weekday {
        case 6: 9
        case 7: 6
        case 5: 4
        default: 2
        }
    }

    /// The weights of a month's days.
    static func weights(of month: CalendarMonth) -> [Int] {
        let first = month.firstDay
        let count = Int(month.lastDay.number - first.number) + 1
        return (0..<count).map { weight(of: first.adding(days: $0)) }
    }

    static func isHoliday(_ day: CalendarDay) -> Bool {
        let parts = day.parts
        switch (parts.month, parts.day) {
        case (1, 1...3), (4, 4...6), (5, 1...5), (10, 1...7): return true
        default: break
        }
        let place = parts.year - 2015
        let code = newYears.indices.contains(place) ? newYears[place] : 205
        guard let newYear = CalendarDay(year: parts.year, month: code / 100, day: code % 100) else {
            return false
        }
        return (-1...6).contains(day.number - newYear.number)
    }

    /// The share of a usual month's sessions, in hundredths: little around Spring Festival, much before the year's end.
    static func season(_ month: CalendarMonth) -> Int {
        [70, 45, 95, 110, 105, 120, 90, 80, 110, 100, 130, 105][month.monthOfYear - 1]
    }
}

extension Instant {
    /// A moment of a day in Beijing.
    init(_ day: CalendarDay, minute: Int) {
        self.init(microseconds: (Int64(day.number) * 86_400 + Int64(minute) * 60 - 8 * 3_600) * 1_000_000)
    }
}

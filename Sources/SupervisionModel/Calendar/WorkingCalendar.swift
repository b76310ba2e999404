/// Working days by the notices that it holds, and no guess beyond them.
///
/// Dated data: a year comes with its notice, usually in the November before. Until then every day of that year is
/// ``DayKind/unknown``, its Sundays included, since a notice may have them worked.
public struct WorkingCalendar: Hashable, Sendable {
    /// The years held, in order.
    public let years: [WorkingYear]

    /// Makes a calendar; of two notices for one year the later given stands, as an amended one does.
    public init(_ years: [WorkingYear]) {
        var held: [Int: WorkingYear] = [:]
        for year in years { held[year.year] = year }
        self.years = held.values.sorted { $0.year < $1.year }
    }

    /// What a day is.
    ///
    /// - Complexity: O(number of years and of one year's holidays).
    public func kind(of day: CalendarDay) -> DayKind {
        let year = day.parts.year
        return years.first { $0.year == year }?.kind(of: day) ?? .unknown
    }

    /// The first working day on or after a day, or nothing when a day of an unknown year comes before it.
    public func workingDay(onOrAfter day: CalendarDay) -> CalendarDay? {
        var day = day
        while true {
            switch kind(of: day) {
            case .workingDay, .makeUpDay: return day
            case .weekend, .holiday: day = day.adding(days: 1)
            case .unknown: return nil
            }
        }
    }
}

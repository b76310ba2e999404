/// One year's holidays and make-up working days (放假调休), as one notice of the State Council's office gives them.
public struct WorkingYear: Hashable, Sendable {
    /// The year.
    public let year: Int
    /// The notice that the days are from, as it is cited.
    public let notice: String
    /// The days off, in order; weekends within them counted as the notice counts them.
    public let holidays: [DaySpan]
    /// Saturdays and Sundays that are worked, in order.
    public let makeUpDays: [CalendarDay]

    /// Makes a year.
    ///
    /// - Throws: ``ModelError`` with code `calendarMalformed` when a day lies in another year, holidays overlap, a
    ///   make-up day is no weekend, stands twice or is a holiday.
    public init(
        year: Int, notice: String, holidays: [DaySpan], makeUpDays: [CalendarDay]
    ) throws(ModelError) {
        self.init(trusted: year, notice, holidays, makeUpDays)
        if let fault {
            throw ModelError(
                code: .calendarMalformed, message: "The calendar of \(year) (\(notice)): \(fault).",
                basis: LegalBasis(article: 15))
        }
    }

    init(trusted year: Int, _ notice: String, _ holidays: [DaySpan], _ makeUpDays: [CalendarDay]) {
        self.year = year
        self.notice = notice
        self.holidays = holidays.sorted { $0.first < $1.first }
        self.makeUpDays = makeUpDays.sorted()
    }

    /// What is wrong with the days, if anything.
    private var fault: String? {
        for span in holidays where span.first.parts.year != year || span.last.parts.year != year {
            return "\(span.first) to \(span.last) doesn't lie in the year"
        }
        for (one, next) in zip(holidays, holidays.dropFirst()) where next.first <= one.last {
            return "\(next.first) is off twice"
        }
        for day in makeUpDays {
            if day.parts.year != year { return "\(day) doesn't lie in the year" }
            if day.weekday < 6 { return "\(day) is a working day without being made up for" }
            if holidays.contains(where: { $0.contains(day) }) { return "\(day) is both off and worked" }
        }
        for (one, next) in zip(makeUpDays, makeUpDays.dropFirst()) where one == next {
            return "\(one) is made up twice"
        }
        return nil
    }

    /// What a day of the year is.
    ///
    /// - Complexity: O(number of holidays and make-up days).
    func kind(of day: CalendarDay) -> DayKind {
        if holidays.contains(where: { $0.contains(day) }) { return .holiday }
        if makeUpDays.contains(day) { return .makeUpDay }
        return day.weekday >= 6 ? .weekend : .workingDay
    }
}

/// Days from a first to a last, both counted.
public struct DaySpan: Hashable, Sendable {
    /// The first day.
    public let first: CalendarDay
    /// The last day.
    public let last: CalendarDay

    /// Makes a span.
    ///
    /// - Throws: ``ModelError`` with code `datesOutOfOrder` when the last day comes before the first.
    public init(from first: CalendarDay, to last: CalendarDay) throws(ModelError) {
        guard first <= last else {
            throw ModelError(
                code: .datesOutOfOrder, message: "A span from \(first) ends on \(last), before it begins.")
        }
        self.first = first
        self.last = last
    }

    init(trusted first: CalendarDay, _ last: CalendarDay) {
        self.first = first
        self.last = last
    }

    /// Tells whether a day lies in the span.
    public func contains(_ day: CalendarDay) -> Bool { first <= day && day <= last }
}

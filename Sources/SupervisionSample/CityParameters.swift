public import SupervisionModel

/// What city to make.
///
/// The seed decides everything else: the same parameters give the same bytes on every machine.
public struct CityParameters: Hashable, Sendable {
    /// Decides every random choice.
    public let seed: UInt64
    /// How many institutions were ever filed.
    public let institutions: Int
    /// Months of records, the month of ``until`` the last.
    public let months: Int
    /// The last day that the records know; sessions of the month after it are filed already.
    public let until: CalendarDay

    /// Makes parameters.
    ///
    /// - Throws: ``SampleError`` with code `parameterOutOfRange` unless there are 20 to 100,000 institutions, 3 to 240
    ///   months, and the end lies in the years 2000 to 2100.
    public init(
        seed: UInt64, institutions: Int = 400, months: Int = 36, until: CalendarDay
    ) throws(SampleError) {
        guard (20...100_000).contains(institutions) else {
            throw SampleError(
                code: .parameterOutOfRange,
                message: "A city of \(institutions) institutions can't be made; between 20 and 100000 can.")
        }
        guard (3...240).contains(months) else {
            throw SampleError(
                code: .parameterOutOfRange,
                message: "A record of \(months) months can't be made; between 3 and 240 can.")
        }
        guard (2000...2100).contains(until.parts.year) else {
            throw SampleError(
                code: .parameterOutOfRange,
                message: "A record until \(until) can't be made; its end must lie between 2000 and 2100.")
        }
        self.seed = seed
        self.institutions = institutions
        self.months = months
        self.until = until
    }

    /// The first month of the record.
    public var firstMonth: CalendarMonth { lastMonth.adding(months: 1 - months) }
    /// The month that the record ends in.
    public var lastMonth: CalendarMonth { until.month }
    /// The month whose sessions are filed and not held.
    public var nextMonth: CalendarMonth { lastMonth.adding(months: 1) }
}

public import SupervisionModel

/// Counts month by month: in how many cases something was found, out of how many looked at.
///
/// For all visits, a district or an institution a case is a visit, counted where it found any violation; for an item
/// a case is an answer, counted where it was no. A month without a case is no point, which isn't the same as 0 %.
public struct TrendSeries: Hashable, Sendable {
    /// The first month; the others follow without gap.
    public let firstMonth: CalendarMonth
    /// The cases with a violation, one count a month.
    public let violated: [Int]
    /// The cases looked at, one count a month.
    public let exposed: [Int]

    /// Makes a series.
    ///
    /// - Parameters:
    ///   - firstMonth: The first month.
    ///   - violated: The cases with a violation; where there are more than cases, as many as there are cases.
    ///   - exposed: The cases looked at; of columns of different lengths, the shorter counts.
    public init(firstMonth: CalendarMonth, violated: [Int], exposed: [Int]) {
        let count = min(violated.count, exposed.count)
        let cases = exposed.prefix(count).map { max(0, $0) }
        self.firstMonth = firstMonth
        self.exposed = cases
        self.violated = zip(violated, cases).map { max(0, min($0, $1)) }
    }

    /// The counts as the single methods take them.
    public var counts: [PeriodCount] {
        zip(violated, exposed).compactMap { PeriodCount(events: $0, trials: $1) }
    }

    /// The number of months, with or without cases.
    public var count: Int { exposed.count }

    /// The month at a place.
    public func month(_ place: Int) -> CalendarMonth { firstMonth.adding(months: place) }

    /// The share at a place, or nothing where the month has no case.
    public func rate(_ place: Int) -> Double? {
        exposed[place] > 0 ? Double(violated[place]) / Double(exposed[place]) : nil
    }

    /// All cases with a violation.
    public var totalViolated: Int { violated.reduce(0, +) }

    /// All cases looked at.
    public var totalExposed: Int { exposed.reduce(0, +) }

    /// The months that have a case.
    public var monthsWithCases: Int { exposed.count { $0 > 0 } }
}

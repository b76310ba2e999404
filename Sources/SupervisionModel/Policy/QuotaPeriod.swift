/// The period over which the share of Article 11 is asked for; the article doesn't say (抽查比例的考核期间).
public enum QuotaPeriod: String, CodedValue {
    /// Missed only where the calendar month and the year to date both fall short.
    case monthAndYearToDate = "month-and-year-to-date"
    /// Missed where the calendar month falls short.
    case month
    /// Missed where the year to date falls short.
    case yearToDate = "year-to-date"

    /// The Chinese word.
    public var chinese: String {
        switch self {
        case .monthAndYearToDate: "当月与当年累计均不足方为不符合"
        case .month: "当月不足即为不符合"
        case .yearToDate: "当年累计不足即为不符合"
        }
    }

    /// When the share is missed, in English.
    var english: String {
        switch self {
        case .monthAndYearToDate: "missed only if month and year to date both fall short"
        case .month: "missed if the month falls short"
        case .yearToDate: "missed if the year to date falls short"
        }
    }

    /// Which of two periods asks for more: either one alone asks for more than both together, and neither of the two
    /// for more than the other.
    static func comparison(_ new: QuotaPeriod, _ old: QuotaPeriod) -> PolicyComparison {
        if new == old { return .same }
        if old == .monthAndYearToDate { return .tighter }
        return new == .monthAndYearToDate ? .looser : .neither
    }
}

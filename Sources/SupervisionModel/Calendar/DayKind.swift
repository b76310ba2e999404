/// What a day is to those who work by the State Council's notices.
public enum DayKind: String, CodedValue {
    /// An ordinary day from Monday to Friday.
    case workingDay = "working-day"
    /// A Saturday or Sunday worked in exchange for a day off (调休上班).
    case makeUpDay = "make-up-day"
    /// An ordinary Saturday or Sunday.
    case weekend
    /// A holiday, or a day off joined to one (放假).
    case holiday
    /// A day of a year whose notice the calendar doesn't have.
    case unknown

    /// The Chinese word.
    public var chinese: String {
        switch self {
        case .workingDay: "工作日"
        case .makeUpDay: "调休上班日"
        case .weekend: "周末"
        case .holiday: "放假"
        case .unknown: "放假安排未收录"
        }
    }
}

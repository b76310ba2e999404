/// For which sessions serving as an assessor keeps a supervisor from being sent (不得同时兼任考评工作, Article 10).
public enum AssessorScope: String, CodedValue {
    /// For the session served at alone: the least that the article says.
    case sameSession = "same-session"
    /// For every session of a day on which the supervisor serves at any.
    case sameDay = "same-day"

    /// The Chinese word.
    public var chinese: String {
        switch self {
        case .sameSession: "同一认定批次"
        case .sameDay: "当日任一认定批次"
        }
    }
}

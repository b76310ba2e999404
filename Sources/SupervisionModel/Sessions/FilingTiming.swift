/// Whether a session was filed in time to be drawn (Article 11, our reading); late ones enter the pool flagged.
public enum FilingTiming: String, CodedValue {
    /// By the end of its first day.
    case inTime = "in-time"
    /// On a later day than its first.
    case late

    /// The Chinese word.
    public var chinese: String {
        switch self {
        case .inTime: "按时备案"
        case .late: "开始后补备案"
        }
    }

    /// Tells when a session was filed, by the day in Beijing.
    public init(of session: AssessmentSession) {
        self = session.filedAt.beijingDay > session.startsOn ? .late : .inTime
    }
}

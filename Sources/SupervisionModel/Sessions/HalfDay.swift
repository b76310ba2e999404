/// The part of a day that a session or an absence takes.
public enum HalfDay: String, CodedValue {
    /// The morning.
    case morning = "am"
    /// The afternoon.
    case afternoon = "pm"
    /// The whole day.
    case wholeDay = "day"

    /// The Chinese word.
    public var chinese: String {
        switch self {
        case .morning: "上午"
        case .afternoon: "下午"
        case .wholeDay: "全天"
        }
    }
}

/// Where a complaint stands.
public enum ComplaintState: String, CodedValue {
    /// Not decided.
    case open
    /// Found true.
    case confirmed
    /// Found untrue.
    case dismissed

    /// The Chinese word.
    public var chinese: String {
        switch self {
        case .open: "处理中"
        case .confirmed: "属实"
        case .dismissed: "不属实"
        }
    }
}

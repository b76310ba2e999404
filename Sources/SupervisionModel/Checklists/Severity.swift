/// How grave a violation is.
public enum Severity: String, CodedValue, Comparable {
    /// Weight 1 on the form.
    case minor
    /// Weight 3 on the form.
    case serious
    /// A severe violation: a recorded escalation here, a critical item in other regimes.
    case critical

    /// The Chinese word.
    public var chinese: String {
        switch self {
        case .minor: "一般"
        case .serious: "较重"
        case .critical: "严重"
        }
    }

    /// Orders severities from minor to critical.
    public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .minor: 0
        case .serious: 1
        case .critical: 2
        }
    }
}

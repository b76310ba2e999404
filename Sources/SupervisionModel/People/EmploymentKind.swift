/// How a person works at an institution; each kind bars supervision there (Article 10).
public enum EmploymentKind: String, CodedValue {
    /// Full time.
    case fullTime = "full"
    /// Part time.
    case partTime = "part"
    /// On secondment.
    case secondment

    /// The Chinese word.
    public var chinese: String {
        switch self {
        case .fullTime: "全职"
        case .partTime: "兼职"
        case .secondment: "借调"
        }
    }
}

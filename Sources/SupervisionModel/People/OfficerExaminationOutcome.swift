/// How a training or an examination of an internal quality officer ended (Article 6).
public enum OfficerExaminationOutcome: String, CodedValue {
    /// Passed.
    case passed
    /// Failed.
    case failed

    /// The Chinese word.
    public var chinese: String {
        switch self {
        case .passed: "合格"
        case .failed: "不合格"
        }
    }
}

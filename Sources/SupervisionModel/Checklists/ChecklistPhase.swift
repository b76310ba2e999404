/// A phase of the official form.
public enum ChecklistPhase: String, CodedValue {
    /// Before the assessment (认定过程前).
    case preparation
    /// During the assessment (认定过程中).
    case implementation
    /// Its results (认定结果).
    case result

    /// The Chinese word.
    public var chinese: String {
        switch self {
        case .preparation: "督导准备"
        case .implementation: "督导实施"
        case .result: "督导结果"
        }
    }
}

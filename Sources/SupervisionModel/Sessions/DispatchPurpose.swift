/// Why a team is sent.
public enum DispatchPurpose: String, CodedValue {
    /// A drawn spot check (Article 11).
    case spot
    /// For a cause, outside the draw; kept out of estimates.
    case forCause = "for-cause"
    /// Part of a comprehensive inspection (Article 4).
    case comprehensive

    /// The Chinese word.
    public var chinese: String {
        switch self {
        case .spot: "抽查"
        case .forCause: "专项"
        case .comprehensive: "综合督导"
        }
    }
}

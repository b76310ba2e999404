/// The centre that dispatches (Articles 4 and 5).
public enum DispatchAuthority: String, CodedValue {
    /// The district centre.
    case district
    /// The municipal centre; its visits don't count towards a district's 30 %.
    case municipal

    /// The Chinese word.
    public var chinese: String {
        switch self {
        case .district: "区"
        case .municipal: "市"
        }
    }
}

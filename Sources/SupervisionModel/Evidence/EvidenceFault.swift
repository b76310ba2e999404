/// How kept material fails to match its list when it is verified again (Article 8).
public enum EvidenceFault: String, CodedValue {
    /// Its content has another hash than was recorded.
    case altered
    /// It is on the list and isn't there.
    case missing
    /// It is there and isn't on the list.
    case extra

    /// The Chinese word.
    public var chinese: String {
        switch self {
        case .altered: "被更改"
        case .missing: "缺失"
        case .extra: "多余"
        }
    }
}

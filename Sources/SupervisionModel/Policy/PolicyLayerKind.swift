/// What a layer of the policy is (Articles 18 and 19).
public enum PolicyLayerKind: String, CodedValue {
    /// The day of promulgation, from which the measures are in force: required, never invented.
    case promulgation
    /// A version of the municipal centre's.
    case version
    /// What a district's or an institution's own rules tighten.
    case overlay

    /// The Chinese word.
    public var chinese: String {
        switch self {
        case .promulgation: "发布"
        case .version: "版本"
        case .overlay: "细则"
        }
    }
}

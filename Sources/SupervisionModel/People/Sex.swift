/// A person's sex as on the identity card; the ages of Article 7 (4) differ by it.
public enum Sex: String, CodedValue {
    /// Male.
    case male = "m"
    /// Female.
    case female = "f"

    /// The Chinese word.
    public var chinese: String {
        switch self {
        case .male: "男"
        case .female: "女"
        }
    }
}

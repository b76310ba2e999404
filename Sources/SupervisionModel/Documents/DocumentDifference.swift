/// Where a document's number says something else than the register does; a person looks at both.
public enum DocumentDifference: String, CodedValue {
    /// The day of birth.
    case birthDate = "birth-date"
    /// The sex.
    case sex

    /// The Chinese word.
    public var chinese: String {
        switch self {
        case .birthDate: "出生日期不一致"
        case .sex: "性别不一致"
        }
    }
}

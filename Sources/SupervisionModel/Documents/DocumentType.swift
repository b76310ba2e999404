/// The kind of document that names a person (证件类型).
public enum DocumentType: String, CodedValue {
    /// The identity card of citizens; its number is the citizen's (公民身份号码, GB 11643).
    case residentID = "resident-id"
    /// The residence permit of people from Hong Kong, Macao and Taiwan; a number of the same make.
    case residencePermit = "residence-permit"
    /// The identity card of foreigners with permanent residence, in the form of 2023 or the older one.
    case permanentResidence = "permanent-residence"
    /// A passport of any country.
    case passport
    /// Another document.
    case other

    /// The Chinese word.
    public var chinese: String {
        switch self {
        case .residentID: "居民身份证"
        case .residencePermit: "港澳台居民居住证"
        case .permanentResidence: "外国人永久居留身份证"
        case .passport: "护照"
        case .other: "其他"
        }
    }
}

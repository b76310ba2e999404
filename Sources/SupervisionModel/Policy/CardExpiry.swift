/// What a card without a last day means (证卡, Article 9); the measures name no term.
public enum CardExpiry: String, CodedValue {
    /// A card ends on its last day where it has one, and never where it has none.
    case whenStated = "when-stated"
    /// A card without a last day isn't enough; somebody has to say.
    case required

    /// The Chinese word.
    public var chinese: String {
        switch self {
        case .whenStated: "载明有效期的按载明日期，未载明的不设期限"
        case .required: "须载明有效期"
        }
    }
}

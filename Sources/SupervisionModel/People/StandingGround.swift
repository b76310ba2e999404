/// On what ground a measure about a supervisor was taken (Article 17).
public enum StandingGround: String, CodedValue {
    /// The duty wasn't done in earnest.
    case neglect
    /// The office was used for private gain.
    case privateGain = "private-gain"
    /// Facts were concealed or invented, which Article 12 forbids.
    case concealment
    /// A measure was lifted.
    case lifted

    /// The Chinese word.
    public var chinese: String {
        switch self {
        case .neglect: "未认真履行职责"
        case .privateGain: "利用职务谋取私利"
        case .concealment: "隐瞒或虚构事实"
        case .lifted: "恢复"
        }
    }

    /// The place in the measures.
    public var basis: LegalBasis {
        switch self {
        case .concealment: LegalBasis(article: 12)
        case .neglect, .privateGain, .lifted: LegalBasis(article: 17)
        }
    }
}

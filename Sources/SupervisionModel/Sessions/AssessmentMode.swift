/// How an assessment is made (Article 13).
public enum AssessmentMode: String, CodedValue {
    /// Examination, supervised on the spot (考核评价, item 1).
    case examination
    /// Assessment of work in progress, supervised on the spot (过程评价, item 2).
    case process
    /// Direct recognition, a desk review without arrival times (直接认定, item 3).
    case direct
    /// Recognition of outcomes, a desk review (结果认定, item 3).
    case outcome

    /// The Chinese word.
    public var chinese: String {
        switch self {
        case .examination: "考核评价"
        case .process: "过程评价"
        case .direct: "直接认定"
        case .outcome: "结果认定"
        }
    }

    /// The item of Article 13 that lists what supervision looks at.
    public var basis: LegalBasis {
        switch self {
        case .examination: LegalBasis(article: 13, item: 1)
        case .process: LegalBasis(article: 13, item: 2)
        case .direct, .outcome: LegalBasis(article: 13, item: 3)
        }
    }
}

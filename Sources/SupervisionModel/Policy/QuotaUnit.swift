/// What the share of Article 11 is counted in; the article doesn't say (抽查比例的计算单位).
public enum QuotaUnit: String, CodedValue {
    /// Assessment sessions filed.
    case sessions
    /// Institutions that held any.
    case institutions
    /// Persons registered for them.
    case persons

    /// The Chinese word.
    public var chinese: String {
        switch self {
        case .sessions: "认定批次"
        case .institutions: "评价机构"
        case .persons: "参加认定人员"
        }
    }

    /// The units that are shown beside the one that decides, in their usual order.
    public var shownAlso: [QuotaUnit] { Self.allCases.filter { $0 != self } }
}

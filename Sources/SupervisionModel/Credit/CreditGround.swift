/// The ground of an entry in an institution's credit file (信用档案, Article 16).
public enum CreditGround: String, CodedValue {
    /// Fraud.
    case fraud
    /// A severe violation.
    case severeViolation = "severe-violation"
    /// Bad social influence: a third ground or a qualifier of the first two, for a person to say.
    case badInfluence = "bad-influence"
    /// A safety liability accident caused by failing organisation or management.
    case safetyAccident = "safety-accident"
    /// A mass incident caused by failing organisation or management.
    case massIncident = "mass-incident"

    /// The Chinese word.
    public var chinese: String {
        switch self {
        case .fraud: "弄虚作假"
        case .severeViolation: "严重违规"
        case .badInfluence: "造成不良社会影响"
        case .safetyAccident: "安全责任事故"
        case .massIncident: "群体性事件"
        }
    }
}

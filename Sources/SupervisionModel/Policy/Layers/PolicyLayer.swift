/// A layer in force on a day, for reports to cite.
public struct PolicyLayer: Hashable, Sendable {
    /// What kind of layer it is.
    public enum Kind: Hashable, Sendable {
        /// A version of the policy, a district's or an institution's own rules.
        case issued(PolicyIssuer)
        /// An interpretation of the municipal centre.
        case interpretation
    }

    /// What kind of layer it is.
    public let kind: Kind
    /// The document's number.
    public let number: String
    /// The document's title, or an interpretation's text.
    public let title: String
    /// The first day on which it holds.
    public let validFrom: CalendarDay
    /// The last day on which it holds, where it has one.
    public let validTo: CalendarDay?

    /// The layer in Chinese, as reports print it.
    public var chinese: String {
        let issuer =
            switch kind {
            case .issued(let issuer): issuer.chinese
            case .interpretation: "市级解释"
            }
        let end = validTo.map { "至\($0)" } ?? "起"
        return "\(issuer)《\(title)》（\(number)，\(validFrom)\(end)）"
    }
}

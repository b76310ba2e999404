/// The outcome whose probability is given for an institution's next visit.
public enum RiskLabel: Hashable, Sendable {
    /// The visit is severe: an escalation, or in other regimes a critical violation.
    case severe
    /// A recorded outcome column of the visits; a blank leaves the visit out of training and scoring alone.
    case recorded(String)

    /// What reports call it.
    public var name: String {
        switch self {
        case .severe: "severe"
        case .recorded(let column): column
        }
    }
}

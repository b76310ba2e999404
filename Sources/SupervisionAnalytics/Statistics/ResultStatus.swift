/// How far a statistical result can be trusted.
///
/// Every method of this module returns a value *and* a status: too little data is a result, not an error,
/// and no result ever holds a value that isn't a number. The value beside a status other than
/// ``ok`` is the neutral one that the method documents (a p-value of 1, a probability of ½, no points).
public enum ResultStatus: String, Sendable, Hashable, CaseIterable, Codable {
    /// The method's conditions hold.
    case ok
    /// There was nothing to work on: no observation, or no exposure.
    case noData
    /// There was something, but less than the method asks for; what is shown is shown with this reservation.
    case tooFew
    /// The data allow no answer whatever their number: all equal, all violated, none violated.
    case degenerate
    /// An iteration stopped before its tolerance; the best point so far is given.
    case notConverged
    /// The answer comes from a documented approximation instead of the method asked for.
    case approximated
}

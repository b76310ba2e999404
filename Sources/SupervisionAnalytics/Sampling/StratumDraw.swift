public import SupervisionModel

/// One stratum of a district's draw: the sessions of a mode, or all of them where the quota is too small for strata.
public struct StratumDraw: Hashable, Sendable {
    /// The mode; nothing where the district is drawn as one.
    public let mode: AssessmentMode?
    /// Sessions in the stratum.
    public let pool: Int
    /// Sessions drawn.
    public let drawn: Int
    /// Whether the design reached its probabilities; those kept in the plan are exact in either case.
    public let status: ResultStatus
}

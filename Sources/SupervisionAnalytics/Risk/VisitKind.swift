public import SupervisionModel

/// A kind of visit, with the points that such a visit yields beside a visit of the reference kind.
///
/// A follow-up that looks at two items and a full unannounced check both stand in a history as one visit. Counted alike,
/// whoever was followed up much would look clean. So a visit's exposure is multiplied by what visits of its kind yield
/// at the same institutions.
public struct VisitKind: Hashable, Sendable {
    /// Why such visits are made, where known.
    public let purpose: DispatchPurpose?
    /// How the sessions visited were assessed, where known.
    public let mode: AssessmentMode?
    /// Whether the outcome to be predicted was recorded.
    public let hasOutcome: Bool
    /// The points of such a visit for each point of a visit of the reference kind, shrunk to 1.
    public let factor: Double
    /// The visits of this kind behind the factor.
    public let visits: Int
}

public import SupervisionModel
public import SupervisionStore

extension CompliancePolicy {
    /// The policy that a store has registered: its layers over the built-in one, or that one alone.
    ///
    /// Without a promulgation there is no timeline: the built-in policy then judges every day, and the day of promulgation
    /// stays unknown (Article 19).
    ///
    /// - Parameters:
    ///   - work: The reading under way.
    ///   - policy: The built-in policy.
    /// - Throws: `StoreError`; `ModelError` when a layer can't be read, or the layers contradict each other.
    public static func registered(
        in work: any UnitOfWork, over policy: SupervisionPolicy
    ) async throws -> CompliancePolicy {
        let registered = PolicyLayers(
            layers: try await work.all(StoredPolicyLayer.self),
            interpretations: try await work.all(Interpretation.self))
        guard let timeline = try registered.timeline(over: policy) else {
            return .fixed(policy, promulgatedOn: nil)
        }
        return .timeline(timeline)
    }
}

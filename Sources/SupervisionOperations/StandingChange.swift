public import SupervisionModel

/// What changing a supervisor's standing came to (Article 17).
public struct StandingChange: Hashable, Sendable {
    /// Whether this call did it.
    public let outcome: OperationOutcome
    /// Dispatches whose session the supervisor may no longer be sent to, for a person to look at.
    public let openDispatches: [DispatchID]

    /// Makes a change.
    public init(outcome: OperationOutcome, openDispatches: [DispatchID]) {
        self.outcome = outcome
        self.openDispatches = openDispatches
    }
}

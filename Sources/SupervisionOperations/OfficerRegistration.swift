public import SupervisionModel

/// What entering an event in an officers' register came to (Article 6).
public struct OfficerRegistration: Hashable, Sendable {
    /// Whether this call did it.
    public let outcome: OperationOutcome
    /// What Article 7 says of a deployment, to be shown with it; nothing for the other registers.
    ///
    /// A deployment is the institution's own act, so an adverse verdict refuses nothing.
    public let verdict: Verdict?

    /// Makes a registration.
    public init(outcome: OperationOutcome, verdict: Verdict?) {
        self.outcome = outcome
        self.verdict = verdict
    }
}

/// What is on record about one supervisor and one session, as ``SupervisorEligibility`` looks at it.
///
/// Lists may hold more than concerns the two, in any order: what is about others is passed over, but for the people who
/// work or serve where the supervisor would go.
public struct DispatchFacts: Hashable, Sendable {
    /// Who would be sent.
    public let supervisor: Supervisor
    /// Where to; every day of it is looked at.
    public let session: AssessmentSession
    /// The measures about the supervisor; with none, the standing that the supervisor's own fields give.
    public let measures: [StandingMeasure]
    /// Where the supervisor works or worked, and who else works at the session's institution; its internal officers too.
    public let employments: [Employment]
    /// Declared ties.
    public let conflicts: [Conflict]
    /// Who serves at the session, and where the supervisor serves.
    public let services: [AssessorService]
    /// The supervisor's dispatches that weren't withdrawn, the city over; those to the session itself are passed over.
    public let dispatches: [PlacedDispatch]

    /// Makes facts.
    public init(
        supervisor: Supervisor, session: AssessmentSession, measures: [StandingMeasure],
        employments: [Employment], conflicts: [Conflict], services: [AssessorService],
        dispatches: [PlacedDispatch]
    ) {
        self.supervisor = supervisor
        self.session = session
        self.measures = measures
        self.employments = employments
        self.conflicts = conflicts
        self.services = services
        self.dispatches = dispatches
    }
}

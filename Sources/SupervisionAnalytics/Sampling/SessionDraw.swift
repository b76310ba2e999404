public import SupervisionModel

/// What a draw did with one session of the pool, drawn or not.
public struct SessionDraw: Hashable, Sendable {
    /// Whether a session was drawn.
    public enum Outcome: Hashable, Sendable {
        /// To be visited.
        case drawn
        /// Not to be visited.
        case notDrawn
    }

    /// The session.
    public let session: SessionID
    /// Its row in what the frame was made from: for a plan from a history, in the history's sessions.
    public let row: Int
    /// Whose session it is: for a plan from a history, an index into its institutions.
    public let institution: Int32
    /// How candidates are assessed.
    public let mode: AssessmentMode
    /// The risk that entered.
    public let risk: Double
    /// The exact inclusion probability (π); kept for every session, as estimates and audits need it.
    public let probability: Double
    /// `floor(π · 2³²)` as it stands in the frame.
    public let word: UInt64
    /// The session's random number in [0, 1).
    public let ticket: Double
    /// Whether it was drawn.
    public let outcome: Outcome
    /// Why π is what it is beyond floor and risk, and flags; most have none.
    public let reasons: [DrawReason]

    /// Whether the session is to be visited.
    public var isDrawn: Bool { outcome == .drawn }
    /// What the session's visit weighs in an estimate for the pool: 1/π.
    public var weight: Double { 1 / probability }
}

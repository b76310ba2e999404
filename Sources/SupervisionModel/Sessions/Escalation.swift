/// A severe violation (严重违规), recorded apart from any answer, with its facts (Articles 15 and 16).
public struct Escalation: Hashable, Sendable {
    /// The escalation's identifier.
    public let id: EscalationID
    /// The district where the session is held.
    public let district: DistrictCode
    /// The session.
    public let session: SessionID
    /// On what ground.
    public let ground: EscalationGround
    /// The item of the form that it came up with, if any.
    public let item: String?
    /// When it was discovered: urgent reports are counted from here.
    public let discoveredAt: Instant
    /// What was observed (Article 3).
    public let facts: String

    /// Makes an escalation.
    ///
    /// - Throws: ``ModelError`` with code `factsMissing` when no facts are given.
    public init(
        id: EscalationID, district: DistrictCode, session: SessionID, ground: EscalationGround, item: String?,
        discoveredAt: Instant, facts: String
    ) throws(ModelError) {
        guard !facts.isEmpty else {
            throw ModelError(
                code: .factsMissing,
                message: "Escalation \(id) has no facts; say what was observed.",
                basis: LegalBasis(article: 3))
        }
        self.id = id
        self.district = district
        self.session = session
        self.ground = ground
        self.item = item
        self.discoveredAt = discoveredAt
        self.facts = facts
    }
}

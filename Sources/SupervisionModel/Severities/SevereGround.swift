/// What a catalogue says of one ground of a severe violation.
public struct SevereGround: Hashable, Sendable {
    /// The ground.
    public let ground: EscalationGround
    /// Where on the form it may come up.
    public let origin: GroundOrigin
    /// The credit grounds that are proposed; none where a person has to say which.
    public let creditGrounds: [CreditGround]
    /// Whether it may end in the refusal to file results.
    public let consequence: FilingConsequence
    /// What has to be established before any of that is proposed.
    public let precondition: [Establishment]
    /// The reading taken, as printed; ours where the measures are silent.
    public let reading: String
    /// Where in the measures the ground stands.
    public let basis: LegalBasis

    /// Describes a ground.
    public init(
        _ ground: EscalationGround, origin: GroundOrigin, creditGrounds: [CreditGround],
        consequence: FilingConsequence, precondition: [Establishment] = [], reading: String, basis: LegalBasis
    ) {
        self.ground = ground
        self.origin = origin
        self.creditGrounds = creditGrounds
        self.consequence = consequence
        self.precondition = precondition
        self.reading = reading
        self.basis = basis
    }
}

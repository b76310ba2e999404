/// One supervisor of a dispatched team (派遣; Articles 9 to 11).
public struct DispatchedSupervisor: Hashable, Sendable {
    /// The district where the session is held.
    public let district: DistrictCode
    /// The dispatch.
    public let dispatch: Dispatch
    /// Who was sent.
    public let person: PersonID
    /// The place in the team.
    public let seat: TeamSeat
    /// How likely the session was to be drawn, where it was drawn at random.
    public let inclusionProbability: Double?

    /// Makes a member of a team.
    ///
    /// - Throws: ``ModelError`` with code `countOutOfRange` when the probability isn't above 0 and at most 1.
    public init(
        district: DistrictCode, dispatch: Dispatch, person: PersonID, seat: TeamSeat,
        inclusionProbability: Double? = nil
    ) throws(ModelError) {
        if let inclusionProbability, !(inclusionProbability > 0 && inclusionProbability <= 1) {
            throw ModelError(
                code: .countOutOfRange,
                message:
                    "Dispatch \(dispatch.id) has an inclusion probability of \(inclusionProbability); give one "
                    + "above 0 and at most 1.",
                basis: LegalBasis(article: 11))
        }
        self.district = district
        self.dispatch = dispatch
        self.person = person
        self.seat = seat
        self.inclusionProbability = inclusionProbability
    }
}

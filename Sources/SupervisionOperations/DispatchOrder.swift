public import SupervisionModel

/// The order to send a team to a session (派遣单; Articles 9 to 11).
public struct DispatchOrder: Hashable, Sendable {
    /// Somebody of the team.
    public struct Member: Hashable, Sendable {
        /// Who.
        public let person: PersonID
        /// The place in the team.
        public let seat: TeamSeat

        /// Makes a member.
        public init(_ person: PersonID, _ seat: TeamSeat) {
            self.person = person
            self.seat = seat
        }
    }

    /// The dispatch.
    public let dispatch: Dispatch
    /// The district where the session is held.
    public let district: DistrictCode
    /// The team.
    public let members: [Member]
    /// How likely the session was to be drawn, where it was drawn at random.
    public let inclusionProbability: Double?

    /// Makes an order.
    public init(
        _ dispatch: Dispatch, in district: DistrictCode, members: [Member],
        inclusionProbability: Double? = nil
    ) {
        self.dispatch = dispatch
        self.district = district
        self.members = members
        self.inclusionProbability = inclusionProbability
    }
}

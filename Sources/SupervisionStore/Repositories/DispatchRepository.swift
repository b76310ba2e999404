public import SupervisionModel

/// Questions about teams sent (派遣).
public struct DispatchRepository: Sendable {
    let work: any UnitOfWork

    /// Everybody who was sent to a session.
    public func toSession(_ session: SessionID, in district: DistrictCode) async throws
        -> [DispatchedSupervisor]
    {
        try await work.all(
            DispatchedSupervisor.self,
            where: [
                .init("district_code", .equal, .district(district)),
                .init("session_id", .equal, .id(session)),
            ])
    }

    /// The team of one dispatch.
    public func team(of dispatch: DispatchID, in district: DistrictCode) async throws
        -> [DispatchedSupervisor]
    {
        try await work.all(
            DispatchedSupervisor.self,
            where: [
                .init("district_code", .equal, .district(district)),
                .init("dispatch_id", .equal, .id(dispatch)),
            ])
    }

    /// The dispatches of a supervisor that the actor sees.
    public func of(_ person: PersonID) async throws -> [DispatchedSupervisor] {
        try await work.all(DispatchedSupervisor.self, where: [.init("person_id", .equal, .id(person))])
    }
}

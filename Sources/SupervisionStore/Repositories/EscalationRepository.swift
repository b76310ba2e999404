public import SupervisionModel

/// Questions about severe violations (严重违规).
public struct EscalationRepository: Sendable {
    let work: any UnitOfWork

    /// The severe violation with an id, of a district.
    public func find(_ id: EscalationID, in district: DistrictCode) async throws -> Escalation? {
        try await work.page(
            Escalation.self,
            where: [
                .init("district_code", .equal, .district(district)), .init("escalation_id", .equal, .id(id)),
            ], limit: 1
        ).first
    }

    /// The severe violations of a session.
    public func atSession(_ session: SessionID, in district: DistrictCode) async throws -> [Escalation] {
        try await work.all(
            Escalation.self,
            where: [
                .init("district_code", .equal, .district(district)),
                .init("session_id", .equal, .id(session)),
            ])
    }

    /// The severe violations discovered from one moment to another, both counted (Article 15).
    public func discovered(from first: Instant, through last: Instant) async throws -> [Escalation] {
        try await work.all(
            Escalation.self,
            where: [
                .init("discovered_at", .atLeast, .instant(first)),
                .init("discovered_at", .atMost, .instant(last)),
            ])
    }
}

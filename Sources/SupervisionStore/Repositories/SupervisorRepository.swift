public import SupervisionModel

/// Questions about the register of supervisors (质量督导员): a district sees its own.
public struct SupervisorRepository: Sendable {
    let work: any UnitOfWork

    /// The supervisor with an id.
    public func find(_ id: PersonID) async throws -> Supervisor? {
        try await work.find(Supervisor.self, [.id(id)])
    }

    /// The supervisors whose card is valid on a day (Article 9), whatever their standing.
    public func withCard(on day: CalendarDay) async throws -> [Supervisor] {
        try await work.all(Supervisor.self, where: [.init("card_issued_on", .atMost, .day(day))]).filter {
            $0.hasValidCard(on: day)
        }
    }

    /// The supervisors of a district.
    public func at(_ district: DistrictCode) async throws -> [Supervisor] {
        try await work.all(Supervisor.self, where: [.init("home_district", .equal, .district(district))])
    }
}

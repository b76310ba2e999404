public import SupervisionModel

/// Questions about the directory of institutions (评价机构), which everybody sees.
public struct InstitutionRepository: Sendable {
    let work: any UnitOfWork

    /// The institution with an id.
    public func find(_ id: InstitutionID) async throws -> Institution? {
        try await work.find(Institution.self, [.id(id)])
    }

    /// The institutions registered in a district, by id.
    public func registered(in district: DistrictCode) async throws -> [Institution] {
        try await work.all(Institution.self, where: [.init("district_code", .equal, .district(district))])
    }

    /// The institutions that may hold sessions on a day: filed by then, and not withdrawn.
    public func active(on day: CalendarDay) async throws -> [Institution] {
        try await work.all(Institution.self, where: [.init("filed_on", .atMost, .day(day))]).filter {
            $0.withdrawnOn.map { day <= $0 } ?? true
        }
    }
}

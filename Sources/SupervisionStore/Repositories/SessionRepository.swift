public import SupervisionModel

/// Questions about sessions (认定批次): each sees the districts that the actor sees.
public struct SessionRepository: Sendable {
    let work: any UnitOfWork

    /// The session with an id that is held in a district.
    public func find(_ id: SessionID, in district: DistrictCode) async throws -> AssessmentSession? {
        try await work.page(
            AssessmentSession.self,
            where: [
                .init("district_code", .equal, .district(district)), .init("session_id", .equal, .id(id)),
            ],
            limit: 1
        ).first
    }

    /// The sessions of a district that spot checks of a month are drawn from: begun in the month, and neither
    /// cancelled nor postponed (Article 11).
    public func inPool(of district: DistrictCode, month: CalendarMonth) async throws -> [AssessmentSession] {
        try await work.all(
            AssessmentSession.self,
            where: [
                .init("district_code", .equal, .district(district)),
                .init("starts_on", .atLeast, .day(month.firstDay)),
                .init("starts_on", .atMost, .day(month.lastDay)),
            ]
        ).filter(\.state.isInPool)
    }

    /// The sessions of an institution.
    public func of(_ institution: InstitutionID) async throws -> [AssessmentSession] {
        try await work.all(
            AssessmentSession.self, where: [.init("institution_id", .equal, .id(institution))])
    }

    /// Whether somebody serves at a session, in whatever role (Article 10).
    public func isServed(
        _ session: SessionID, in district: DistrictCode, by person: PersonID
    ) async throws -> Bool {
        let question = StoredQuestion(
            .assessors,
            where: [
                .init("district_code", .equal, .district(district)),
                .init("session_id", .equal, .id(session)), .init("person_id", .equal, .id(person)),
            ], limit: 1)
        return try await !work.rows(question).isEmpty
    }
}

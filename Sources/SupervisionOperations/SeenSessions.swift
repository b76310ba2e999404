import SupervisionModel
import SupervisionStore

/// Sessions looked up in one unit of work, each once.
struct SeenSessions {
    private struct Name: Hashable {
        let district: DistrictCode
        let id: SessionID
    }

    private var seen: [Name: AssessmentSession?]

    init(_ session: AssessmentSession) {
        seen = [Name(district: session.district, id: session.id): session]
    }

    /// The session with an id, where it is there and seen.
    mutating func find(
        _ id: SessionID, in district: DistrictCode, _ work: any UnitOfWork
    ) async throws -> AssessmentSession? {
        let name = Name(district: district, id: id)
        if let known = seen[name] { return known }
        let found = try await work.sessions.find(id, in: district)
        seen[name] = .some(found)
        return found
    }
}

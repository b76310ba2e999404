public import SupervisionModel

/// Questions about complaints (投诉).
public struct ComplaintRepository: Sendable {
    let work: any UnitOfWork

    /// The complaint with an id, of a district.
    public func find(_ id: ComplaintID, in district: DistrictCode) async throws -> Complaint? {
        try await work.page(
            Complaint.self,
            where: [
                .init("district_code", .equal, .district(district)), .init("complaint_id", .equal, .id(id)),
            ], limit: 1
        ).first
    }

    /// The complaints about an institution that nobody has decided.
    public func open(of institution: InstitutionID) async throws -> [Complaint] {
        try await work.all(
            Complaint.self,
            where: [
                .init("institution_id", .equal, .id(institution)),
                .init("state", .equal, .code(ComplaintState.open)),
            ])
    }
}

public import SupervisionModel

/// Questions about credit files (信用档案; Article 16).
public struct CreditRepository: Sendable {
    let work: any UnitOfWork

    /// The entry with an id, of a district.
    public func find(_ id: CreditEntryID, in district: DistrictCode) async throws -> CreditEntry? {
        try await work.page(
            CreditEntry.self,
            where: [
                .init("district_code", .equal, .district(district)), .init("entry_id", .equal, .id(id)),
            ], limit: 1
        ).first
    }

    /// An institution's whole file, replaced entries too, from the earliest.
    public func file(of institution: InstitutionID) async throws -> [CreditEntry] {
        try await work.all(CreditEntry.self, where: [.init("institution_id", .equal, .id(institution))])
            .sorted { ($0.enteredAt, $0.id) < ($1.enteredAt, $1.id) }
    }

    /// The entries of an institution's file that no later entry has replaced.
    public func standing(of institution: InstitutionID) async throws -> [CreditEntry] {
        let file = try await file(of: institution)
        let replaced = Set(file.compactMap(\.replaces))
        return file.filter { !replaced.contains($0.id) }
    }
}

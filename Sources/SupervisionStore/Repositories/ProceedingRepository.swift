public import SupervisionModel

/// Questions about proceedings (办理事项): each sees the districts that the actor sees.
public struct ProceedingRepository: Sendable {
    let work: any UnitOfWork

    /// The proceeding with an id, of a district, with its steps.
    public func find(_ id: ProceedingID, in district: DistrictCode) async throws -> ProceedingFile? {
        let found = try await work.page(
            Proceeding.self,
            where: [
                .init("district_code", .equal, .district(district)), .init("proceeding_id", .equal, .id(id)),
            ], limit: 1)
        guard let proceeding = found.first else { return nil }
        return try await file(of: proceeding)
    }

    /// One page of proceedings with their steps, ordered by their ids' bytes.
    ///
    /// - Parameters:
    ///   - conditions: What must hold of each as it was opened.
    ///   - id: The id after which to go on; from the first when nil.
    ///   - limit: The most proceedings to give.
    public func page(
        where conditions: [StoredQuestion.Condition], after id: ProceedingID? = nil, limit: Int
    ) async throws -> [ProceedingFile] {
        var files: [ProceedingFile] = []
        let found = try await work.page(
            Proceeding.self, where: conditions, after: id.map { [.id($0)] }, limit: limit)
        for proceeding in found { files.append(try await file(of: proceeding)) }
        return files
    }

    /// The proceedings of one kind that fulfil conditions, with their steps.
    public func of(
        _ kind: ProceedingKind, where conditions: [StoredQuestion.Condition] = []
    ) async throws -> [ProceedingFile] {
        var files: [ProceedingFile] = []
        let found = try await work.all(
            Proceeding.self, where: [.init("kind", .equal, .code(kind))] + conditions)
        for proceeding in found { files.append(try await file(of: proceeding)) }
        return files
    }

    private func file(of proceeding: Proceeding) async throws -> ProceedingFile {
        let steps = try await work.all(
            ProceedingStep.self,
            where: [
                .init("district_code", .equal, .district(proceeding.district)),
                .init("proceeding_id", .equal, .id(proceeding.id)),
            ])
        do {
            return try ProceedingFile(proceeding, steps: steps)
        } catch {
            throw StoreError(
                code: .damaged,
                message: "Proceeding \(proceeding.id) has steps that don't follow on one another; verify the "
                    + "store before anything else.", basis: error.basis, cause: error)
        }
    }
}

public import SupervisionModel

/// Questions about supervision records (督导表), their signatures and findings.
public struct RecordRepository: Sendable {
    let work: any UnitOfWork

    private func conditions(
        _ record: RecordID, _ district: DistrictCode, version: Int? = nil
    ) -> [StoredQuestion.Condition] {
        [
            .init("district_code", .equal, .district(district)), .init("record_id", .equal, .id(record)),
        ] + (version.map { [.init("version", .equal, .integer($0))] } ?? [])
    }

    /// One version of a record.
    public func find(
        _ record: RecordID, version: Int, in district: DistrictCode
    ) async throws -> SupervisionRecord? {
        try await work.page(
            SupervisionRecord.self, where: conditions(record, district, version: version), limit: 1
        ).first
    }

    /// The versions of a record, from the first.
    public func versions(of record: RecordID, in district: DistrictCode) async throws -> [SupervisionRecord] {
        try await work.all(SupervisionRecord.self, where: conditions(record, district))
    }

    /// The latest version of a record, submitted or not.
    public func latest(of record: RecordID, in district: DistrictCode) async throws -> SupervisionRecord? {
        try await versions(of: record, in: district).last
    }

    /// Every version of every record of a session.
    public func ofSession(_ session: SessionID, in district: DistrictCode) async throws -> [SupervisionRecord]
    {
        try await work.all(
            SupervisionRecord.self,
            where: [
                .init("district_code", .equal, .district(district)),
                .init("session_id", .equal, .id(session)),
            ])
    }

    /// The signatures under a version.
    public func signatures(
        of record: RecordID, version: Int, in district: DistrictCode
    ) async throws -> [RecordSignature] {
        try await work.all(RecordSignature.self, where: conditions(record, district, version: version))
    }

    /// The findings of a version.
    public func findings(
        of record: RecordID, version: Int, in district: DistrictCode
    ) async throws -> [Finding] {
        try await work.all(Finding.self, where: conditions(record, district, version: version))
    }

    /// The answers to the supplement under a version of a record.
    public func supplement(
        of record: RecordID, version: Int, in district: DistrictCode
    ) async throws -> [SupplementAnswer] {
        try await work.all(
            RecordSupplementAnswer.self,
            where: [
                .init("district_code", .equal, .district(district)), .init("record_id", .equal, .id(record)),
                .init("version", .equal, .integer(version)),
            ]
        ).map(\.answer)
    }
}

public import SupervisionModel
public import SupervisionStore

extension Operations {
    /// Enters an institution (评价机构) in the directory (Article 4).
    ///
    /// - Throws: ``OperationError``: `outsideScope`, `notPermitted` for others than the municipal centre, `conflict` when
    ///   the id names another institution.
    public func registerInstitution(
        _ institution: Institution, as actor: ActorIdentity, at now: Instant, under policy: SupervisionPolicy
    ) async throws(OperationError) -> OperationOutcome {
        try requireScope(institution.district, under: policy)
        return try await perform(as: actor, at: now) { work in
            if let old = try await work.institutions.find(institution.id) {
                guard old.row == institution.row else { throw taken("Institution \(institution.id)") }
                return .doneBefore
            }
            try await work.insert(institution)
            try await work.append(
                Act(
                    .institutionRegistered, in: nil, subject: "institution \(institution.id)",
                    basis: LegalBasis(article: 4),
                    details: ["district": institution.district.text, "kind": institution.kind.rawValue]))
            return .done
        }
    }

    /// Changes an institution's entry to a later state.
    ///
    /// - Throws: ``OperationError``: `outsideScope`, `notPermitted`, `notFound` when there is no such institution.
    public func changeInstitution(
        _ institution: Institution, as actor: ActorIdentity, at now: Instant, under policy: SupervisionPolicy
    ) async throws(OperationError) -> OperationOutcome {
        try requireScope(institution.district, under: policy)
        return try await perform(as: actor, at: now) { work in
            guard let old = try await work.institutions.find(institution.id) else {
                throw missing("Institution \(institution.id)")
            }
            guard old.row != institution.row else { return .doneBefore }
            try await work.replace(institution)
            let columns = StoredTable.institutions.columns
            let changed = zip(columns, zip(old.row.cells, institution.row.cells)).filter { $1.0 != $1.1 }
            try await work.append(
                Act(
                    .institutionChanged, in: nil, subject: "institution \(institution.id)",
                    basis: LegalBasis(article: 4),
                    details: ["changed": changed.map(\.0.name).joined(separator: " ")]))
            return .done
        }
    }
}

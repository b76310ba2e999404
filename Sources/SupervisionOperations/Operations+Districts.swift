public import SupervisionModel
public import SupervisionStore

extension Operations {
    /// Enters the districts of the policy that a store doesn't have yet, so that rows can be theirs (Article 2).
    ///
    /// A store that was filled by an import has them already; one that is filled act by act begins with this.
    ///
    /// - Throws: ``OperationError`` with code `notPermitted` for others than the municipal centre.
    public func enterDistricts(
        as actor: ActorIdentity, at now: Instant, under policy: SupervisionPolicy
    ) async throws(OperationError) -> OperationOutcome {
        try allow(.districtsEntered, actor)
        return try await perform(as: actor, at: now) { work in
            var entered: [String] = []
            for district in policy.districts.districts {
                let key = StoredCell.district(district.code)
                guard try await work.find([key], in: .districts) == nil else { continue }
                try await work.insert(StoredRow([key, .text(district.name)]), into: .districts)
                entered.append(district.code.text)
            }
            guard !entered.isEmpty else { return .doneBefore }
            try await work.append(
                Act(
                    .districtsEntered, in: nil, subject: "districts of policy \(policy.name)",
                    basis: LegalBasis(article: 2),
                    details: ["districts": entered.joined(separator: " ")]))
            return .done
        }
    }
}

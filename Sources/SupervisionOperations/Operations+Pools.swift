public import SupervisionModel
public import SupervisionStore

extension Operations {
    /// Freezes the pool that a district's spot checks of a month are drawn from (抽查基数, Article 11), with its hash.
    ///
    /// What is filed or called off afterwards shows as a difference and never changes what was frozen. A pool that hasn't
    /// changed since it was last frozen isn't frozen again.
    ///
    /// - Returns: The pool as kept, the earlier one where nothing has changed.
    /// - Throws: ``OperationError``: `outsideScope`, `notPermitted`.
    public func freezePool(
        of district: DistrictCode, month: CalendarMonth, as actor: ActorIdentity, at now: Instant,
        under policy: SupervisionPolicy
    ) async throws(OperationError) -> StoredFrozenPool {
        try requireScope(district, under: policy)
        return try await perform(as: actor, at: now) { work in
            let sessions = try await work.sessions.inPool(of: district, month: month).map(\.id)
            let frozen = try await work.all(
                StoredFrozenPool.self,
                where: [
                    .init("district_code", .equal, .district(district)),
                    .init("month", .equal, .day(month.firstDay)),
                ])
            if let last = frozen.max(by: { $0.frozenAt < $1.frozenAt }) {
                let again = FrozenPool(
                    district: district, month: month, frozenAt: last.frozenAt, sessions: sessions)
                if again.canonicalText == last.members { return last }
            }
            let pool = StoredFrozenPool(
                FrozenPool(district: district, month: month, frozenAt: now, sessions: sessions),
                share: policy.spotCheckShare.value)
            try await work.insert(pool)
            try await work.append(
                Act(
                    .poolFrozen, in: district, subject: "pool \(month)", basis: LegalBasis(article: 11),
                    details: [
                        "month": month.description, "sessions": String(pool.sessions),
                        "required": String(pool.required), "hash": pool.hash,
                    ]))
            return pool
        }
    }
}

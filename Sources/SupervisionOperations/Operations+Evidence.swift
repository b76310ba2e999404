public import SupervisionModel
public import SupervisionStore

extension Operations {
    /// Takes a piece of text or image material (文字及影像资料) on the list (Article 8); its content lies in a vault.
    ///
    /// Keep the content first, and enter what the vault said of it. The name that it came with is kept for people and
    /// stands neither in the log nor in any path.
    ///
    /// - Throws: ``OperationError``: `outsideScope`; `notFound` when institution, session or proceeding isn't there;
    ///   `tooEarly`; `malformed` when it names somebody else than the actor as having taken it in, or another institution or
    ///   session than its session or its proceeding does; `immutable` when the
    ///   id names another piece; `notPermitted`.
    public func addEvidence(
        _ item: EvidenceItem, as actor: ActorIdentity, at now: Instant, under policy: SupervisionPolicy
    ) async throws(OperationError) -> OperationOutcome {
        try requireScope(item.district, under: policy)
        try allow(.evidenceAdded, actor)
        let basis = LegalBasis(article: 8)
        guard item.addedAt <= now else {
            throw OperationError(
                code: .tooEarly,
                message: "Evidence \(item.id) was taken in at \(item.addedAt), which is still to come.",
                basis: basis)
        }
        return try await perform(as: actor, at: now) { work in
            if let old = try await work.present(like: item) {
                guard old.row == item.row else { throw fixed("Evidence \(item.id)", 8) }
                return .doneBefore
            }
            guard item.addedBy == actor.person else {
                throw OperationError(
                    code: .malformed,
                    message:
                        "Evidence \(item.id) names somebody else as having taken it in; whoever does enters it.",
                    basis: basis)
            }
            if let institution = item.institution, try await work.institutions.find(institution) == nil {
                throw missing("Institution \(institution)", basis)
            }
            if let session = item.session {
                guard let found = try await work.sessions.find(session, in: item.district) else {
                    throw missing("Session \(session)", basis)
                }
                try requireOne(item, found.institution, "Session \(session)", basis)
            }
            if let proceeding = item.proceeding {
                let found = try await work.page(
                    Proceeding.self,
                    where: [
                        .init("district_code", .equal, .district(item.district)),
                        .init("proceeding_id", .equal, .id(proceeding)),
                    ], limit: 1)
                guard let about = found.first else { throw missing("Proceeding \(proceeding)", basis) }
                try requireOne(item, about.institution, "Proceeding \(proceeding)", basis)
                if let session = item.session, let other = about.session, session != other {
                    throw OperationError(
                        code: .malformed,
                        message:
                            "Proceeding \(proceeding) is about session \(other); evidence \(item.id) names "
                            + "\(session).", basis: basis)
                }
            }
            try await work.insert(item)
            try await work.append(
                Act(
                    .evidenceAdded, in: item.district, subject: "evidence \(item.id)", basis: basis,
                    details: [
                        "sha256": item.sha256, "size": String(item.size), "mediaType": item.mediaType,
                        "institution": item.institution?.text ?? "", "session": item.session?.text ?? "",
                        "proceeding": item.proceeding?.text ?? "",
                    ]))
            return .done
        }
    }

    /// Refuses a piece that would stand in the archive of another institution than the one it belongs to.
    private func requireOne(
        _ item: EvidenceItem, _ institution: InstitutionID?, _ what: String, _ basis: LegalBasis
    ) throws(OperationError) {
        guard let given = item.institution, let institution, given != institution else { return }
        throw OperationError(
            code: .malformed,
            message: "\(what) is of institution \(institution); evidence \(item.id) names \(given).",
            basis: basis)
    }

    /// Reads the content of every piece of evidence that the actor sees again, and tells what doesn't fit.
    ///
    /// A district learns what of its own was altered or is missing. Content that isn't on any list, and whatever lies
    /// in the vault and is no content in its place, is told to the
    /// municipal centre and its auditor alone: the vault is everybody's, and a district would take for extra what is
    /// another's. What is being taken in meanwhile may show as extra once.
    ///
    /// - Throws: ``OperationError`` with code `store` when store or vault can't be read.
    /// - Complexity: Linear in the bytes of the content; a piece of it is held in memory, and the list.
    public func verifyEvidence(
        in vault: some EvidenceVault, as actor: ActorIdentity
    ) async throws(OperationError) -> EvidenceReport {
        do {
            // Listed before the items are read: what is entered in between is then on the items' side.
            let seesAll = if case .district = actor.role { false } else { true }
            let listed = seesAll ? try vault.hashes() : []
            let strays = seesAll ? try vault.strays() : []
            let items = try await look(as: actor) { work in try await work.all(EvidenceItem.self) }
            let report = try vault.verify(items)
            return EvidenceReport(
                checked: report.checked,
                entries: report.entries + vault.extras(beyond: items, listed: listed)
                    + strays.map { .init(stray: $0) })
        } catch let error as OperationError {
            throw error
        } catch let error as StoreError {
            throw OperationError(error)
        } catch {
            throw OperationError(
                StoreError(code: .failed, message: "The evidence couldn't be verified.", cause: error))
        }
    }
}

public import SupervisionModel
public import SupervisionStore

extension Operations {
    /// Enters what an institution filed to assess (备案方案, Article 13): one occupation, level and mode.
    ///
    /// A plan of the same first day is given its later state: that is how one is ended. Nothing is filed twice for one day.
    ///
    /// - Throws: ``OperationError``: `notFound` when the institution isn't there, `conflict` when another plan of the same
    ///   occupation, level and mode holds on one of its days, `notPermitted` for others than the municipal centre.
    public func filePlan(
        _ plan: FiledPlan, as actor: ActorIdentity, at now: Instant, under policy: SupervisionPolicy
    ) async throws(OperationError) -> OperationOutcome {
        try allow(.planFiled, actor)
        return try await perform(as: actor, at: now) { work in
            guard try await work.institutions.find(plan.institution) != nil else {
                throw missing("Institution \(plan.institution)", LegalBasis(article: 13))
            }
            let others = try await work.all(
                FiledPlan.self, where: [.init("institution_id", .equal, .id(plan.institution))]
            ).filter {
                $0.occupation == plan.occupation && $0.level == plan.level && $0.mode == plan.mode
                    && $0.validFrom != plan.validFrom
            }
            for other in others where overlap(plan, other) {
                throw OperationError(
                    code: .conflict,
                    message:
                        "The plan of \(plan.institution) from \(span(plan)) overlaps the one from \(span(other)) "
                        + "of the same occupation, level and mode; end that one first.",
                    basis: LegalBasis(article: 13))
            }
            return try await work.enter(plan) { changed in
                Act(
                    .planFiled, in: nil, subject: "plan of institution \(plan.institution)",
                    basis: LegalBasis(article: 13),
                    details: [
                        "institution": plan.institution.text, "occupation": plan.occupation,
                        "level": plan.level.rawValue, "mode": plan.mode.rawValue,
                        "validFrom": plan.validFrom.description,
                        "validTo": plan.validTo?.description ?? "", "changed": changed,
                    ])
            }
        }
    }

    private func overlap(_ one: FiledPlan, _ other: FiledPlan) -> Bool {
        one.validTo.map { other.validFrom <= $0 } ?? true && other.validTo.map { one.validFrom <= $0 } ?? true
    }

    private func span(_ plan: FiledPlan) -> String {
        "\(plan.validFrom)" + (plan.validTo.map { " to \($0)" } ?? " on")
    }

    /// Enters somebody who serves at a session (考评人员、监考员、考务管理人员、现场负责人), or another role of theirs.
    ///
    /// It is a fact that is taken in as it is: that somebody of the team sent there serves as well is no reason to refuse
    /// it, and shows when the visit is counted (Article 10).
    ///
    /// - Throws: ``OperationError``: `outsideScope`, `notFound` when the session isn't there, `notPermitted`.
    public func enterStaff(
        _ staff: SessionStaff, as actor: ActorIdentity, at now: Instant, under policy: SupervisionPolicy
    ) async throws(OperationError) -> OperationOutcome {
        try requireScope(staff.district, under: policy)
        try allow(.staffEntered, actor)
        return try await perform(as: actor, at: now) { work in
            guard try await work.sessions.find(staff.session, in: staff.district) != nil else {
                throw missing("Session \(staff.session)", LegalBasis(article: 10))
            }
            return try await work.enter(staff) { changed in
                Act(
                    .staffEntered, in: staff.district, subject: "session \(staff.session)",
                    basis: LegalBasis(article: 10),
                    details: [
                        "session": staff.session.text, "role": staff.role.rawValue, "changed": changed,
                    ], people: [staff.person])
            }
        }
    }

    /// Enters what an internal officer found on one item at a session (内控检查, Article 6), or a later finding.
    ///
    /// The officer must be on the register of the institution that holds the session. A district doesn't see the register
    /// of an institution of another district; the municipal centre enters what its officers found.
    ///
    /// - Throws: ``OperationError``: `outsideScope`; `notFound` when session or officer isn't there; `malformed` when the
    ///   item is neither the form's nor the supplement's of the session's mode; `tooEarly`; `notPermitted`.
    public func enterInternalCheck(
        _ check: InternalCheck, as actor: ActorIdentity, at now: Instant, under policy: SupervisionPolicy
    ) async throws(OperationError) -> OperationOutcome {
        try requireScope(check.district, under: policy)
        try allow(.internalCheckEntered, actor)
        let basis = LegalBasis(article: 6)
        try requirePast(
            check.checkedOn, "The internal check of item \(check.item) at session \(check.session)", by: now,
            basis)
        return try await perform(as: actor, at: now) { work in
            guard let session = try await work.sessions.find(check.session, in: check.district) else {
                throw missing("Session \(check.session)", basis)
            }
            let form = policy.checklists.flatMap(\.items).map(\.code)
            let supplement = ModeSupplement(for: session.mode).items.map(\.code)
            guard form.contains(check.item) || supplement.contains(check.item) else {
                throw OperationError(
                    code: .malformed,
                    message:
                        "Item \(check.item) is neither on the form nor on the supplement for "
                        + "\(session.mode.rawValue); use one of: "
                        + (form + supplement).joined(separator: ", ") + ".",
                    basis: session.mode.basis)
            }
            guard try await officer(check.officer, at: session.institution, in: work) != nil else {
                throw missing("The officer on institution \(session.institution)'s register", basis)
            }
            return try await work.enter(check) { changed in
                Act(
                    .internalCheckEntered, in: check.district, subject: "session \(check.session)",
                    basis: basis,
                    details: [
                        "session": check.session.text, "item": check.item, "answer": check.answer.rawValue,
                        "checkedOn": check.checkedOn.description, "changed": changed,
                    ], people: [check.officer])
            }
        }
    }

    /// An officer of an institution, as far as the actor sees its register.
    func officer(
        _ person: PersonID, at institution: InstitutionID, in work: any UnitOfWork
    ) async throws -> RegisteredOfficer? {
        try await work.find(RegisteredOfficer.self, [.id(person), .id(institution)])
    }
}

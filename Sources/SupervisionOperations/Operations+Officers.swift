public import SupervisionModel
public import SupervisionStore

extension Operations {
    /// Enters an internal quality officer (质量内控人员) in the institution's register, or changes the entry (Articles 6, 7).
    ///
    /// Conditions aren't asked here: the register says what is, and ``officerVerdict(on:at:on:as:under:)`` what it comes to.
    ///
    /// - Throws: ``OperationError``: `outsideScope`, `notFound` when the institution isn't there, `malformed` when it is
    ///   registered in another district, `notPermitted`.
    public func enterOfficer(
        _ entry: RegisteredOfficer, as actor: ActorIdentity, at now: Instant, under policy: SupervisionPolicy
    ) async throws(OperationError) -> OperationOutcome {
        try requireScope(entry.district, under: policy)
        try allow(.officerEntered, actor)
        return try await perform(as: actor, at: now) { work in
            let institution = entry.officer.institution
            try await requireRegistered(institution, in: entry.district, LegalBasis(article: 7), work)
            return try await work.enter(entry) { changed in
                Act(
                    .officerEntered, in: entry.district, subject: "officer of institution \(institution)",
                    basis: LegalBasis(article: 7),
                    details: ["institution": institution.text, "changed": changed],
                    people: [entry.officer.person])
            }
        }
    }

    /// Makes an entry in one of an institution's registers: training, examination, deployment, management (Article 6).
    ///
    /// Entries stay as they are. A deployment is judged by Article 7 on its day and kept whatever the verdict: it is the
    /// institution's act, and the verdict is shown with it. A session that the actor doesn't see, since it is held in
    /// another district, is taken as given.
    ///
    /// - Throws: ``OperationError``: `outsideScope`; `notFound` when institution or officer isn't there, or for the
    ///   municipal centre the session; `malformed` when the institution is registered in another district or the session
    ///   is another institution's; `tooEarly`; `immutable` when that register has another entry of the day;
    ///   `notPermitted`.
    public func registerOfficerEvent(
        _ entry: OfficerRegisterEntry, as actor: ActorIdentity, at now: Instant,
        under policy: SupervisionPolicy
    ) async throws(OperationError) -> OfficerRegistration {
        try requireScope(entry.district, under: policy)
        try allow(.officerRegistered, actor)
        let basis = LegalBasis(article: 6)
        let name = "The \(entry.kind.rawValue) entry of institution \(entry.institution)"
        try requirePast(entry.happenedOn, name, by: now, basis)
        return try await perform(as: actor, at: now) { work in
            try await requireRegistered(entry.institution, in: entry.district, basis, work)
            guard let officer = try await officer(entry.person, at: entry.institution, in: work) else {
                throw missing("The officer on institution \(entry.institution)'s register", basis)
            }
            let verdict =
                entry.kind == .deployment
                ? OfficerEligibility(policy.officers).verdict(on: officer.officer, dutyDay: entry.happenedOn)
                : nil
            if let old = try await work.present(like: entry) {
                guard old.row == entry.row else { throw fixed("\(name) of \(entry.happenedOn)", 6) }
                return OfficerRegistration(outcome: .doneBefore, verdict: verdict)
            }
            if let session = entry.session {
                try await requireSession(session, of: entry.institution, actor, work)
            }
            try await work.insert(entry)
            try await work.append(
                Act(
                    .officerRegistered, in: entry.district,
                    subject: "officer of institution \(entry.institution)", basis: basis,
                    details: [
                        "institution": entry.institution.text, "register": entry.kind.rawValue,
                        "happenedOn": entry.happenedOn.description,
                        "outcome": entry.outcome?.rawValue ?? "", "session": entry.session?.text ?? "",
                        "verdict": verdict?.ruling.rawValue ?? "",
                    ], people: [entry.person]))
            return OfficerRegistration(outcome: .done, verdict: verdict)
        }
    }

    /// Tells what Article 7 says of an officer on a day of duty, with every reason.
    ///
    /// - Throws: ``OperationError`` with code `notFound` when the officer isn't on the institution's register.
    public func officerVerdict(
        on person: PersonID, at institution: InstitutionID, on day: CalendarDay, as actor: ActorIdentity,
        under policy: SupervisionPolicy
    ) async throws(OperationError) -> Verdict {
        let entry = try await look(as: actor) { work in
            try await officer(person, at: institution, in: work)
        }
        guard let entry else {
            throw missing("The officer on institution \(institution)'s register", LegalBasis(article: 7))
        }
        return OfficerEligibility(policy.officers).verdict(on: entry.officer, dutyDay: day)
    }

    /// Refuses an institution that isn't there, or is registered in another district.
    func requireRegistered(
        _ id: InstitutionID, in district: DistrictCode, _ basis: LegalBasis, _ work: any UnitOfWork
    ) async throws {
        guard let institution = try await work.institutions.find(id) else {
            throw missing("Institution \(id)", basis)
        }
        guard institution.district == district else {
            throw OperationError(
                code: .malformed,
                message:
                    "Institution \(id) is registered in district \(institution.district), not \(district); "
                    + "enter it there.", basis: basis)
        }
    }

    private func requireSession(
        _ id: SessionID, of institution: InstitutionID, _ actor: ActorIdentity, _ work: any UnitOfWork
    ) async throws {
        let seen = try await work.all(AssessmentSession.self, where: [.init("session_id", .equal, .id(id))])
        guard !seen.isEmpty || actor.role != .municipal else {
            throw missing("Session \(id)", LegalBasis(article: 6))
        }
        guard seen.isEmpty || seen.contains(where: { $0.institution == institution }) else {
            throw OperationError(
                code: .malformed,
                message: "Session \(id) is another institution's than \(institution); check the id.",
                basis: LegalBasis(article: 6))
        }
    }
}

public import SupervisionModel
public import SupervisionStore

extension Operations {
    /// Enters a supervisor (质量督导员) with the card that the municipal centre issued (Article 9).
    ///
    /// - Throws: ``OperationError``: `outsideScope`, `notPermitted`, `conflict` when the id names another supervisor or
    ///   the card is another's.
    public func registerSupervisor(
        _ supervisor: Supervisor, as actor: ActorIdentity, at now: Instant, under policy: SupervisionPolicy
    ) async throws(OperationError) -> OperationOutcome {
        if let home = supervisor.homeDistrict { try requireScope(home, under: policy) }
        try allow(.supervisorRegistered, actor)
        try requirePast(supervisor.cardIssuedOn, "The card", by: now, LegalBasis(article: 9))
        return try await perform(as: actor, at: now) { work in
            if let old = try await work.supervisors.find(supervisor.id) {
                guard old.row == supervisor.row else { throw taken("The supervisor's id") }
                return .doneBefore
            }
            try await requireFreeNumber(supervisor.cardNumber, for: supervisor.id, in: work)
            try await work.insert(supervisor)
            try await work.append(
                Act(
                    .supervisorRegistered, in: nil, subject: "supervisor", basis: LegalBasis(article: 9),
                    details: ["home": supervisor.homeDistrict?.text ?? ""], people: [supervisor.id]))
            return .done
        }
    }

    /// Issues a supervisor's card anew, or gives it other days (Article 9).
    ///
    /// - Parameters:
    ///   - person: The supervisor.
    ///   - number: The card's number.
    ///   - issuedOn: The day it was issued.
    ///   - expiresOn: Its last day, where it states one.
    ///   - actor: Who acts; the municipal centre alone.
    ///   - now: The moment of the act.
    ///   - policy: The policy of its day.
    /// - Throws: ``OperationError``: `notFound`, `tooEarly` when it is issued on a day still to come, `malformed` when it
    ///   expires before that or has no number, `conflict` when the number is another's, `notPermitted`.
    public func issueCard(
        to person: PersonID, number: String, issuedOn: CalendarDay, expiresOn: CalendarDay?,
        as actor: ActorIdentity, at now: Instant, under policy: SupervisionPolicy
    ) async throws(OperationError) -> OperationOutcome {
        try allow(.cardChanged, actor)
        let basis = LegalBasis(article: 9)
        try requirePast(issuedOn, "The card", by: now, basis)
        guard number.contains(where: { !$0.isWhitespace }) else {
            throw OperationError(
                code: .malformed, message: "The card has no number; give the one that it states.",
                basis: basis)
        }
        return try await perform(as: actor, at: now) { work in
            guard let old = try await work.supervisors.find(person) else {
                throw missing("The supervisor", basis)
            }
            let new = try Supervisor(
                id: old.id, name: old.name, cardNumber: number, cardIssuedOn: issuedOn,
                cardExpiresOn: expiresOn, homeDistrict: old.homeDistrict, standing: old.standing,
                standingUntil: old.standingUntil)
            guard old.row != new.row else { return .doneBefore }
            try await requireFreeNumber(number, for: person, in: work)
            try await work.replace(new)
            try await work.append(
                Act(
                    .cardChanged, in: nil, subject: "supervisor", basis: basis,
                    details: [
                        "issuedOn": issuedOn.description, "expiresOn": expiresOn?.description ?? "",
                        "newNumber": old.cardNumber == number ? "no" : "yes",
                    ], people: [person]))
            return .done
        }
    }

    private func requireFreeNumber(
        _ number: String, for person: PersonID, in work: any UnitOfWork
    ) async throws {
        let holders = try await work.page(
            Supervisor.self, where: [.init("card_number", .equal, .text(number))], limit: 2)
        guard holders.allSatisfy({ $0.id == person }) else {
            throw OperationError(
                code: .conflict, message: "The card's number is another supervisor's; check it.",
                basis: LegalBasis(article: 9))
        }
    }

    /// Enters where somebody works or worked (任职, Article 10), or how an employment that is on record went on.
    ///
    /// Everybody's employment counts, not supervisors' alone: ties are with those who work at an institution.
    ///
    /// - Throws: ``OperationError``: `notFound` when the institution isn't there, `notPermitted` for others than the
    ///   municipal centre.
    public func enterEmployment(
        _ employment: Employment, as actor: ActorIdentity, at now: Instant, under policy: SupervisionPolicy
    ) async throws(OperationError) -> OperationOutcome {
        try allow(.employmentEntered, actor)
        let basis = LegalBasis(article: 10)
        return try await perform(as: actor, at: now) { work in
            guard try await work.institutions.find(employment.institution) != nil else {
                throw missing("Institution \(employment.institution)", basis)
            }
            return try await work.enter(employment) { changed in
                Act(
                    .employmentEntered, in: nil, subject: "employment", basis: basis,
                    details: [
                        "institution": employment.institution.text, "kind": employment.kind.rawValue,
                        "from": employment.fromOn.description, "to": employment.toOn?.description ?? "",
                        "changed": changed,
                    ], people: [employment.person])
            }
        }
    }

    /// Enters a declared tie (利害关系) with an institution or a person (Article 10), or how one on record went on.
    ///
    /// - Throws: ``OperationError``: `malformed` when it is with oneself, `notPermitted` for others than the municipal
    ///   centre.
    public func enterConflict(
        _ conflict: Conflict, as actor: ActorIdentity, at now: Instant, under policy: SupervisionPolicy
    ) async throws(OperationError) -> OperationOutcome {
        try allow(.conflictEntered, actor)
        let basis = LegalBasis(article: 10)
        guard conflict.other != conflict.person.text else {
            throw OperationError(
                code: .malformed, message: "The tie is with the person who declares it; name the other end.",
                basis: basis)
        }
        return try await perform(as: actor, at: now) { work in
            // An institution may be named; anybody else is a person, and stands in the log as a commitment.
            let institution = try await work.institutions.find(InstitutionID(conflict.other))
            let others = institution == nil ? [PersonID(conflict.other)] : []
            for other in others where try await !isRegistered(other, in: work) {
                throw missing("The other end of the tie, an institution or a registered person,", basis)
            }
            return try await work.enter(conflict) { changed in
                Act(
                    .conflictEntered, in: nil, subject: "conflict", basis: basis,
                    details: [
                        "institution": institution?.id.text ?? "", "kind": conflict.kind.rawValue,
                        "from": conflict.fromOn.description, "to": conflict.toOn?.description ?? "",
                        "changed": changed,
                    ], people: [conflict.person] + others)
            }
        }
    }

    /// Enters when a supervisor can't go; half-days that are taken already stay taken, for a person to look at.
    ///
    /// - Throws: ``OperationError``: `notFound` when there is no such supervisor, `notPermitted` for others than the
    ///   municipal centre.
    public func enterAbsence(
        of person: PersonID, on day: CalendarDay, _ halfDay: HalfDay, as actor: ActorIdentity,
        at now: Instant, under policy: SupervisionPolicy
    ) async throws(OperationError) -> OperationOutcome {
        try allow(.absenceEntered, actor)
        let basis = LegalBasis(article: 10)
        return try await perform(as: actor, at: now) { work in
            guard try await work.supervisors.find(person) != nil else {
                throw missing("The supervisor", basis)
            }
            let row = StoredRow([.id(person), .day(day), .code(halfDay)])
            guard try await work.find(row.cells, in: .availability) == nil else { return .doneBefore }
            try await work.insert(row, into: .availability)
            try await work.append(
                Act(
                    .absenceEntered, in: nil, subject: "supervisor", basis: basis,
                    details: ["day": day.description, "halfDay": halfDay.rawValue], people: [person]))
            return .done
        }
    }
}

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

    /// Enters a supervisor (质量督导员) with the card that the municipal centre issued (Article 9).
    ///
    /// - Throws: ``OperationError``: `outsideScope`, `notPermitted`, `conflict` when the id names another supervisor or
    ///   the card is another's.
    public func registerSupervisor(
        _ supervisor: Supervisor, as actor: ActorIdentity, at now: Instant, under policy: SupervisionPolicy
    ) async throws(OperationError) -> OperationOutcome {
        if let home = supervisor.homeDistrict { try requireScope(home, under: policy) }
        return try await perform(as: actor, at: now) { work in
            if let old = try await work.supervisors.find(supervisor.id) {
                guard old.row == supervisor.row else { throw taken("The supervisor's id") }
                return .doneBefore
            }
            let holders = try await work.page(
                Supervisor.self, where: [.init("card_number", .equal, .text(supervisor.cardNumber))], limit: 1
            )
            guard holders.isEmpty else {
                throw OperationError(
                    code: .conflict, message: "The card's number is another supervisor's; check it.",
                    basis: LegalBasis(article: 9))
            }
            try await work.insert(supervisor)
            try await work.append(
                Act(
                    .supervisorRegistered, in: nil, subject: "supervisor", basis: LegalBasis(article: 9),
                    details: ["home": supervisor.homeDistrict?.text ?? ""], people: [supervisor.id]))
            return .done
        }
    }

    /// Changes a supervisor's standing (Article 17): criticism, suspension, disqualification, or good standing again.
    ///
    /// It acts on dispatch from the day of the act. Dispatches that are still open are returned for a person to look at;
    /// nothing is done about them here.
    ///
    /// - Parameters:
    ///   - standing: The new standing.
    ///   - person: The supervisor.
    ///   - until: The last day of a suspension; until lifted when nil.
    ///   - actor: Who decides it.
    ///   - now: The moment of the act.
    ///   - policy: The policy of its day.
    /// - Throws: ``OperationError``: `notPermitted` for others than the municipal centre, `notFound`.
    public func setStanding(
        _ standing: SupervisorStanding, of person: PersonID, until: CalendarDay?, as actor: ActorIdentity,
        at now: Instant, under policy: SupervisionPolicy
    ) async throws(OperationError) -> StandingChange {
        try await perform(as: actor, at: now) { work in
            guard let old = try await work.supervisors.find(person) else { throw missing("The supervisor") }
            let new = try Supervisor(
                id: old.id, name: old.name, cardNumber: old.cardNumber, cardIssuedOn: old.cardIssuedOn,
                cardExpiresOn: old.cardExpiresOn, homeDistrict: old.homeDistrict, standing: standing,
                standingUntil: until)
            var open: Set<DispatchID> = []
            for member in try await work.dispatches.of(person) {
                let session = try await work.sessions.find(member.dispatch.session, in: member.district)
                guard let session, session.state.isInPool, session.endsOn >= now.beijingDay,
                    session.days.contains(where: { $0 >= now.beijingDay && !new.isInStanding(on: $0) })
                else { continue }
                open.insert(member.dispatch.id)
            }
            guard old.row != new.row else {
                return StandingChange(outcome: .doneBefore, openDispatches: open.sorted())
            }
            try await work.replace(new)
            try await work.append(
                Act(
                    .supervisorStanding, in: nil, subject: "supervisor", basis: LegalBasis(article: 17),
                    details: [
                        "from": old.standing.rawValue, "to": standing.rawValue,
                        "until": until?.description ?? "", "openDispatches": String(open.count),
                    ], people: [person]))
            return StandingChange(outcome: .done, openDispatches: open.sorted())
        }
    }
}

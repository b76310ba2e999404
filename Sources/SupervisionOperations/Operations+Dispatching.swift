public import SupervisionModel
public import SupervisionStore

extension Operations {
    /// Sends a team to a session: all of it, or nobody (Articles 9 to 11).
    ///
    /// Every member must hold a valid card, be in good standing, be free on every day of the session, have no reason to
    /// recuse, and not serve at the session. Their half-days are taken, across all districts.
    ///
    /// - Throws: ``OperationError``: `notFound`, `teamTooSmall`, `teamMalformed`, `notEligible`, `servesAtSession`,
    ///   `illegalTransition` when the session won't take place, `conflict` when the id names another dispatch,
    ///   `notPermitted`.
    public func dispatch(
        _ order: DispatchOrder, as actor: ActorIdentity, at now: Instant, under policy: SupervisionPolicy
    ) async throws(OperationError) -> OperationOutcome {
        try requireScope(order.district, under: policy)
        try requireTeam(order, as: actor, under: policy)
        return try await perform(as: actor, at: now) { work in
            let dispatch = order.dispatch
            let team = try order.members.map {
                try DispatchedSupervisor(
                    district: order.district, dispatch: dispatch, person: $0.person, seat: $0.seat,
                    inclusionProbability: order.inclusionProbability)
            }
            let old = try await work.dispatches.team(of: dispatch.id, in: order.district)
            guard old.isEmpty else {
                guard Set(old) == Set(team) else { throw taken("Dispatch \(dispatch.id)") }
                return .doneBefore
            }
            guard let session = try await work.sessions.find(dispatch.session, in: order.district) else {
                throw missing("Session \(dispatch.session)", LegalBasis(article: 11))
            }
            guard session.state == .filed || session.state == .held else {
                throw OperationError(
                    code: .illegalTransition,
                    message:
                        "Session \(session.id) is \(session.state.rawValue); teams are sent to sessions that "
                        + "are filed or held.", basis: LegalBasis(article: 11))
            }
            for (number, member) in team.enumerated() {
                try await take(member, number + 1, for: session, in: work)
            }
            for member in team { try await work.insert(member) }
            try await work.append(
                Act(
                    .dispatched, in: order.district, subject: "dispatch \(dispatch.id)",
                    basis: LegalBasis(article: 11),
                    details: [
                        "session": session.id.text, "authority": dispatch.authority.rawValue,
                        "purpose": dispatch.purpose.rawValue, "on": dispatch.dispatchedOn.description,
                        "team": String(team.count),
                    ], people: team.map(\.person)))
            return .done
        }
    }

    /// Refuses teams that no session can be given.
    private func requireTeam(
        _ order: DispatchOrder, as actor: ActorIdentity, under policy: SupervisionPolicy
    ) throws(OperationError) {
        // The least size binds districts; municipal teams need somebody at least.
        let least = order.dispatch.authority == .district ? policy.teamSize.value : 1
        guard order.members.count >= least else {
            throw OperationError(
                code: .teamTooSmall,
                message:
                    "Dispatch \(order.dispatch.id) has \(order.members.count) people; send at least \(least).",
                basis: policy.teamSize.basis)
        }
        guard Set(order.members.map(\.person)).count == order.members.count,
            order.members.filter({ $0.seat == .lead }).count <= 1
        else {
            throw OperationError(
                code: .teamMalformed,
                message:
                    "Dispatch \(order.dispatch.id) names somebody twice or has two leads; name each once.",
                basis: LegalBasis(article: 11))
        }
        if order.dispatch.authority == .municipal, actor.role != .municipal {
            throw OperationError(
                code: .notPermitted,
                message:
                    "Dispatch \(order.dispatch.id) is in the municipal centre's name; it alone orders that.",
                basis: LegalBasis(article: 4))
        }
    }

    /// Takes every half-day of the session for one member, or says what stands against it.
    private func take(
        _ member: DispatchedSupervisor, _ number: Int, for session: AssessmentSession, in work: any UnitOfWork
    ) async throws {
        if try await work.sessions.isServed(session.id, in: session.district, by: member.person) {
            throw OperationError(
                code: .servesAtSession,
                message:
                    "Member \(number) of dispatch \(member.dispatch.id) serves at session \(session.id); send "
                    + "somebody else.", basis: LegalBasis(article: 10))
        }
        for day in session.days {
            let booking = Booking(
                person: member.person, day: day, halfDay: session.bookedHalfDay, session: session.id,
                district: session.district, institution: session.institution)
            let isFree = try await work.isFreeAndEligible(booking)
            guard isFree, try await work.book(booking) else {
                throw OperationError(
                    code: .notEligible,
                    message:
                        "Member \(number) of dispatch \(member.dispatch.id) isn't free on \(day) or may not be "
                        + "sent there; send somebody else.", basis: LegalBasis(article: 10))
            }
        }
    }
}

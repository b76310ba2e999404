public import SupervisionModel
public import SupervisionStore

extension Operations {
    /// Sends a team to a session: all of it, or nobody (Articles 9 to 11).
    ///
    /// Every member must hold a valid card, be in good standing, be free on every day of the session, have no reason to
    /// recuse, not serve at the session, and not have been sent to the institution too few dispatches ago. Whoever may not
    /// go is refused with every reason that the actor may know, as ``eligibility(of:for:in:as:under:)`` gives them; what
    /// is left to a person, the actor has decided by sending. Half-days are taken across all districts.
    ///
    /// Rotation looks at the dispatches that the actor sees: a district's at those within its district, the municipal
    /// centre's at all. A district that sends a foreign supervisor can't ask for rotation at all.
    ///
    /// - Throws: ``OperationError``: `notFound`, `teamTooSmall`, `teamMalformed`, `notEligible`, `servesAtSession`,
    ///   `illegalTransition` when the session won't take place, `conflict` when the id names another dispatch,
    ///   `notPermitted`.
    public func dispatch(
        _ order: DispatchOrder, as actor: ActorIdentity, at now: Instant, under policy: SupervisionPolicy
    ) async throws(OperationError) -> OperationOutcome {
        try requireScope(order.district, under: policy)
        try allow(.dispatched, actor)
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
            try await requireEligible(team, for: session, in: work, under: policy)
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
        let size = order.dispatch.authority == .district ? policy.teamSize : policy.municipalTeamSize
        guard order.members.count >= size.value else {
            throw OperationError(
                code: .teamTooSmall,
                message:
                    "Dispatch \(order.dispatch.id) has \(order.members.count) people; send at least \(size.value).",
                basis: size.basis)
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

    /// Refuses a team of which somebody may not go, with every reason of every member.
    private func requireEligible(
        _ team: [DispatchedSupervisor], for session: AssessmentSession, in work: any UnitOfWork,
        under policy: SupervisionPolicy
    ) async throws {
        var adverse: [Reason] = []
        var members: [String] = []
        for (number, member) in team.enumerated() {
            let verdict = try await verdict(on: member.person, for: session, in: work, under: policy)
            let own = verdict.reasons.filter { $0.bearing == .adverse }
            guard !own.isEmpty else { continue }
            adverse += own
            members.append(
                "member \(number + 1): " + own.map { "\($0.code) (\($0.basis))" }.joined(separator: ", "))
        }
        guard let first = adverse.first, let dispatch = team.first?.dispatch else { return }
        let serving = adverse.first { $0.code == .servesAtSession }
        throw OperationError(
            code: serving == nil ? .notEligible : .servesAtSession,
            message:
                "Of dispatch \(dispatch.id) to session \(session.id) may not be sent "
                + members.joined(separator: "; ") + "; send somebody else.",
            basis: serving?.basis ?? first.basis)
    }

    /// Takes every half-day of the session for one member, or says that one was taken meanwhile.
    private func take(
        _ member: DispatchedSupervisor, _ number: Int, for session: AssessmentSession, in work: any UnitOfWork
    ) async throws {
        for day in session.days {
            guard try await work.book(booking(of: member.person, for: session, on: day)) else {
                throw OperationError(
                    code: .notEligible,
                    message:
                        "Of dispatch \(member.dispatch.id) member \(number) isn't free on \(day); send somebody "
                        + "else.", basis: LegalBasis(article: 10))
            }
        }
    }
}

public import SupervisionModel
public import SupervisionStore

extension Operations {
    /// Takes a measure about a supervisor (Article 17): criticism, suspension, disqualification, or the lifting of one.
    ///
    /// The measure is kept for good with its ground and facts, and the register then says what all measures come to on the
    /// day of the act. From the standing of the measure's first day it must lead to one that may follow; a further measure
    /// of the same kind is no change of standing and is kept as well, while lifting what isn't there is refused. A measure
    /// that acts from a later day is taken on that day: a register has one standing, and nobody is barred before their day.
    ///
    /// Dispatches that are still open are returned for a person to look at; nothing is done about them here.
    ///
    /// - Throws: ``OperationError``: `notPermitted` for others than the municipal centre; `notFound`; `tooEarly`;
    ///   `illegalTransition`, which names the legal standings; `conflict` when a graver measure was decided on the same day,
    ///   so that this one wouldn't come after it; `immutable` when a measure of that kind was decided on that
    ///   day and says something else.
    public func takeMeasure(
        _ measure: StandingMeasure, as actor: ActorIdentity, at now: Instant, under policy: SupervisionPolicy
    ) async throws(OperationError) -> StandingChange {
        try allow(.supervisorStanding, actor)
        try requirePast(measure.from, "The measure", by: now, LegalBasis(article: 17))
        return try await perform(as: actor, at: now) { work in
            guard let supervisor = try await work.supervisors.find(measure.person) else {
                throw missing("The supervisor", LegalBasis(article: 17))
            }
            let measures = try await work.all(
                StandingMeasure.self, where: [.init("person_id", .equal, .id(measure.person))])
            if let old = measures.first(where: { $0.keyCells == measure.keyCells }) {
                guard old.row == measure.row else {
                    throw fixed("A measure \(measure.measure.rawValue) decided on \(measure.decidedOn)", 17)
                }
                let history = StandingHistory(of: measure.person, measures)
                let open = try await openDispatches(history, by: now.beijingDay, in: work)
                return StandingChange(outcome: .doneBefore, openDispatches: open)
            }
            let before = standing(of: supervisor, measures, on: measure.from)
            try requireStep(from: before, to: measure.measure)
            let history = StandingHistory(of: measure.person, measures + [measure])
            guard history.standing(on: measure.from) == measure.measure else {
                throw OperationError(
                    code: .conflict,
                    message:
                        "The measure \(measure.measure.rawValue) and a graver one were decided on "
                        + "\(measure.decidedOn) and act from one day, so none comes after the other; decide it on "
                        + "a later day.", basis: LegalBasis(article: 17))
            }
            let acting = history.measure(actingOn: now.beijingDay)
            let after = try Supervisor(
                id: supervisor.id, name: supervisor.name, cardNumber: supervisor.cardNumber,
                cardIssuedOn: supervisor.cardIssuedOn, cardExpiresOn: supervisor.cardExpiresOn,
                homeDistrict: supervisor.homeDistrict, standing: acting?.measure ?? .good,
                standingUntil: acting?.until)
            try await work.insert(measure)
            if after.row != supervisor.row { try await work.replace(after) }
            let open = try await openDispatches(history, by: now.beijingDay, in: work)
            try await work.append(
                Act(
                    .supervisorStanding, in: nil, subject: "supervisor", basis: LegalBasis(article: 17),
                    details: [
                        "from": before.rawValue, "to": measure.measure.rawValue,
                        "ground": measure.ground.rawValue, "decidedOn": measure.decidedOn.description,
                        "actsFrom": measure.from.description, "until": measure.until?.description ?? "",
                        "standing": after.standing.rawValue, "openDispatches": String(open.count),
                    ], people: [measure.person]))
            return StandingChange(outcome: .done, openDispatches: open)
        }
    }

    /// The standing on a day by the measures; by the register's own columns where there are none.
    private func standing(
        of supervisor: Supervisor, _ measures: [StandingMeasure], on day: CalendarDay
    ) -> SupervisorStanding {
        guard measures.isEmpty else {
            return StandingHistory(of: supervisor.id, measures).standing(on: day)
        }
        // A suspension whose last day has passed is none any more.
        let isOver = supervisor.standing == .suspended && supervisor.isInStanding(on: day)
        return isOver ? .good : supervisor.standing
    }

    private func requireStep(
        from old: SupervisorStanding, to new: SupervisorStanding
    ) throws(OperationError) {
        guard old != new || new == .good else { return }
        do {
            try SupervisorStanding.table.check(from: old, to: new)
        } catch {
            throw OperationError(code: .illegalTransition, message: error.message, basis: error.basis)
        }
    }

    /// The dispatches to sessions that a supervisor may not be sent to any more, of those still to be held.
    private func openDispatches(
        _ history: StandingHistory, by today: CalendarDay, in work: any UnitOfWork
    ) async throws -> [DispatchID] {
        var open: Set<DispatchID> = []
        for member in try await work.dispatches.of(history.person) {
            let session = try await work.sessions.find(member.dispatch.session, in: member.district)
            guard let session, session.state.isInPool else { continue }
            let isBarred = session.days.contains { day in
                guard day >= today else { return false }
                switch history.standing(on: day) {
                case .good, .criticised: return false
                case .suspended, .disqualified: return true
                }
            }
            if isBarred { open.insert(member.dispatch.id) }
        }
        return open.sorted()
    }
}

public import SupervisionModel
public import SupervisionStore

extension Operations {
    /// Files a session (认定批次), which enters the pool that spot checks are drawn from (Article 11).
    ///
    /// A session that is filed after it began enters too, and the log says that it was late.
    ///
    /// - Throws: ``OperationError``: `outsideScope`, `notFound` when the institution isn't there, `malformed` when it
    ///   isn't filed then or the session isn't in its first state, `conflict`, `notPermitted`.
    public func fileSession(
        _ session: AssessmentSession, as actor: ActorIdentity, at now: Instant,
        under policy: SupervisionPolicy
    ) async throws(OperationError) -> OperationOutcome {
        try requireScope(session.district, under: policy)
        guard session.state == .filed else {
            throw OperationError(
                code: .malformed,
                message: "Session \(session.id) is \(session.state.rawValue); file it first, then change it.",
                basis: LegalBasis(article: 11))
        }
        guard session.filedAt <= now else {
            throw OperationError(
                code: .tooEarly,
                message: "Session \(session.id) was filed at \(session.filedAt), which is still to come.",
                basis: LegalBasis(article: 11))
        }
        return try await perform(as: actor, at: now) { work in
            if let old = try await work.sessions.find(session.id, in: session.district) {
                guard old.row == session.row else { throw taken("Session \(session.id)") }
                return .doneBefore
            }
            guard let institution = try await work.institutions.find(session.institution) else {
                throw missing("Institution \(session.institution)", LegalBasis(article: 2))
            }
            guard institution.filedOn <= session.startsOn,
                institution.withdrawnOn.map({ session.startsOn <= $0 }) ?? true
            else {
                throw OperationError(
                    code: .malformed,
                    message:
                        "Institution \(institution.id) isn't filed on \(session.startsOn); check the day.",
                    basis: LegalBasis(article: 2))
            }
            try await work.insert(session)
            let isLate = session.filedAt.beijingDay > session.startsOn
            try await work.append(
                Act(
                    .sessionFiled, in: session.district, subject: "session \(session.id)",
                    basis: LegalBasis(article: 11),
                    details: [
                        "institution": session.institution.text, "startsOn": session.startsOn.description,
                        "late": isLate ? "yes" : "no",
                    ]))
            return .done
        }
    }

    /// Changes a session's state; which states follow on which, `SessionState.successors` says.
    ///
    /// - Throws: ``OperationError``: `notFound`; `illegalTransition`, which names the legal ones; `tooEarly` when a session
    ///   is said to be held before it begins; `malformed`; `notPermitted`.
    public func changeSession(
        _ id: SessionID, in district: DistrictCode, _ change: SessionChange, as actor: ActorIdentity,
        at now: Instant, under policy: SupervisionPolicy
    ) async throws(OperationError) -> OperationOutcome {
        try requireScope(district, under: policy)
        return try await perform(as: actor, at: now) { work in
            guard let old = try await work.sessions.find(id, in: district) else {
                throw missing("Session \(id)")
            }
            let new = try AssessmentSession(
                id: old.id, institution: old.institution, district: old.district, mode: old.mode,
                occupation: old.occupation, level: old.level, startsOn: change.startsOn ?? old.startsOn,
                endsOn: change.startsOn == nil ? old.givenEnd : change.endsOn, halfDay: old.halfDay,
                rooms: old.rooms, registered: old.registered, attended: change.attended ?? old.attended,
                state: change.state, filedAt: old.filedAt)
            if new.row == old.row { return .doneBefore }
            guard old.state.successors.contains(change.state) else {
                let legal = old.state.successors.map(\.rawValue).joined(separator: ", ")
                throw OperationError(
                    code: .illegalTransition,
                    message:
                        "Session \(id) is \(old.state.rawValue) and can't become \(change.state.rawValue); "
                        + (legal.isEmpty ? "nothing follows on that." : "it can become: \(legal)."),
                    basis: LegalBasis(article: 11))
            }
            guard change.startsOn == nil || (old.state == .postponed && change.state == .filed) else {
                throw OperationError(
                    code: .malformed,
                    message:
                        "Session \(id) gets other days only when it is filed again after being postponed.",
                    basis: LegalBasis(article: 11))
            }
            guard change.state != .held || now.beijingDay >= old.startsOn else {
                throw OperationError(
                    code: .tooEarly,
                    message: "Session \(id) begins on \(old.startsOn); it can't have been held before.",
                    basis: LegalBasis(article: 3))
            }
            try await work.replace(new)
            if change.state == .cancelled || change.state == .postponed {
                // Whoever was to go is free again, for any district.
                _ = try await work.release(id, in: district)
            }
            var details = [
                "from": old.state.rawValue, "to": new.state.rawValue, "startsOn": new.startsOn.description,
            ]
            if old.state == .postponed, change.state == .filed {
                // Whoever stands in its dispatches goes on the new days; who can't is counted, for a person to see to.
                let unbooked = try await book(
                    try await work.dispatches.toSession(id, in: district), for: new, in: work)
                if unbooked > 0 { details["membersNotFree"] = String(unbooked) }
            }
            try await work.append(
                Act(
                    .sessionChanged, in: district, subject: "session \(id)", basis: LegalBasis(article: 11),
                    details: details))
            return .done
        }
    }

    /// Takes a session's half-days for the people sent to it, as far as they are free and may be sent.
    ///
    /// - Returns: How many of them can't go on some day.
    private func book(
        _ team: [DispatchedSupervisor], for session: AssessmentSession, in work: any UnitOfWork
    ) async throws -> Int {
        var missing = 0
        for member in team {
            var goes = true
            for day in session.days {
                let booking = Booking(
                    person: member.person, day: day, halfDay: session.bookedHalfDay, session: session.id,
                    district: session.district, institution: session.institution)
                let isFree = try await work.isFreeAndEligible(booking)
                if isFree, try await work.book(booking) { continue }
                goes = false
            }
            if !goes { missing += 1 }
        }
        return missing
    }
}

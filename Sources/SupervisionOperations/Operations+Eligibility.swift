public import SupervisionModel
public import SupervisionStore

extension Operations {
    /// Tells whether a supervisor may be sent to a session, with every reason on record (Articles 9, 10 and 17).
    ///
    /// Card, standing, recusal, rotation, absences and bookings are asked. A district sees its own supervisors' facts, and
    /// of sessions and dispatches those of its own district: rotation elsewhere and service at sessions elsewhere are told
    /// by the municipal centre alone. Bookings are the city's, and are told apart only where nothing else stands against
    /// the supervisor. Of a foreign supervisor a district learns “free and eligible” or not, with one reason.
    ///
    /// A verdict is a proposal: it sends and refuses nobody.
    ///
    /// - Throws: ``OperationError`` with code `notFound` when the session isn't there, or, for the municipal centre and its
    ///   auditor, the supervisor.
    public func eligibility(
        of person: PersonID, for session: SessionID, in district: DistrictCode, as actor: ActorIdentity,
        under policy: SupervisionPolicy
    ) async throws(OperationError) -> Verdict {
        try requireScope(district, under: policy)
        return try await look(as: actor) { work in
            guard let found = try await work.sessions.find(session, in: district) else {
                throw missing("Session \(session)", LegalBasis(article: 10))
            }
            if try await work.supervisors.find(person) == nil {
                guard case .district = actor.role else {
                    throw missing("The supervisor", LegalBasis(article: 9))
                }
            }
            return try await verdict(on: person, for: found, in: work, under: policy)
        }
    }

    /// The verdict on somebody for a session, as far as the unit of work sees.
    func verdict(
        on person: PersonID, for session: AssessmentSession, in work: any UnitOfWork,
        under policy: SupervisionPolicy
    ) async throws -> Verdict {
        let busy = try await busyDays(of: person, for: session, in: work)
        guard let supervisor = try await work.supervisors.find(person) else {
            return try await foreignVerdict(on: person, for: session, busy, in: work)
        }
        let facts = try await facts(about: supervisor, for: session, in: work)
        let ruled = SupervisorEligibility(policy.dispatching).verdict(on: facts)
        var reasons = ruled.reasons
        let absent = try await absentDays(of: person, for: session, in: work)
        if !absent.isEmpty {
            let days = absent.map(\.description)
            reasons.append(
                Reason(
                    code: .absent, bearing: .adverse, chinese: "已申报\(days.joined(separator: "、"))不能履职",
                    english: "Can't go on \(days.joined(separator: ", ")).", basis: LegalBasis(article: 10)))
        }
        // The city's answer is one word for everything, so it says more only where nothing else has spoken.
        let others = Set(busy).subtracting(absent).sorted()
        if ruled.ruling != .breached, !others.isEmpty { reasons.append(notFree(others)) }
        return Verdict(reasons)
    }

    private func notFree(_ days: [CalendarDay]) -> Reason {
        let days = days.map(\.description)
        return Reason(
            code: .notFree, bearing: .adverse, chinese: "\(days.joined(separator: "、"))不空闲或不可派遣",
            english: "Isn't free on \(days.joined(separator: ", ")), or may not be sent.",
            basis: LegalBasis(article: 10))
    }

    /// Free and eligible or not, and nothing else; service at the session itself and its institution's register of officers
    /// are the district's own to see, as far as that institution is registered there.
    private func foreignVerdict(
        on person: PersonID, for session: AssessmentSession, _ busy: [CalendarDay], in work: any UnitOfWork
    ) async throws -> Verdict {
        if try await work.sessions.isServed(session.id, in: session.district, by: person) {
            return Verdict([
                Reason(
                    code: .servesAtSession, bearing: .adverse, chinese: "兼任本批次工作",
                    english: "Serves at this very session.", basis: LegalBasis(article: 10))
            ])
        }
        if try await officer(person, at: session.institution, in: work) != nil {
            return Verdict([
                Reason(
                    code: .employed, bearing: .adverse,
                    chinese: "登记为评价机构\(session.institution)的质量内控人员",
                    english: "Is an internal officer of institution \(session.institution).",
                    basis: LegalBasis(article: 10))
            ])
        }
        guard busy.isEmpty else {
            return Verdict([
                Reason(
                    code: .notFree, bearing: .adverse, chinese: "不空闲或不可派遣",
                    english: "Isn't free, or may not be sent.", basis: LegalBasis(article: 10))
            ])
        }
        return Verdict([
            Reason(
                code: .freeAndEligible, bearing: .note, chinese: "空闲且可派遣", english: "Free and eligible.",
                basis: LegalBasis(article: 10))
        ])
    }

    // MARK: Facts

    private func busyDays(
        of person: PersonID, for session: AssessmentSession, in work: any UnitOfWork
    ) async throws -> [CalendarDay] {
        var busy: [CalendarDay] = []
        for day in session.days {
            let isFree = try await work.isFreeAndEligible(booking(of: person, for: session, on: day))
            if !isFree { busy.append(day) }
        }
        return busy
    }

    /// The half-day that a session would take of somebody on one of its days.
    func booking(of person: PersonID, for session: AssessmentSession, on day: CalendarDay) -> Booking {
        Booking(
            person: person, day: day, halfDay: session.bookedHalfDay, session: session.id,
            district: session.district, institution: session.institution)
    }

    private func absentDays(
        of person: PersonID, for session: AssessmentSession, in work: any UnitOfWork
    ) async throws -> [CalendarDay] {
        let rows = try await work.allRows(
            of: .availability,
            where: [
                .init("person_id", .equal, .id(person)), .init("day", .atLeast, .day(session.startsOn)),
                .init("day", .atMost, .day(session.endsOn)),
            ])
        var days: Set<CalendarDay> = []
        for row in rows {
            let reader = RowReader(row, of: .availability)
            let half: HalfDay = try reader.code("half_day")
            let meets =
                half == .wholeDay || session.bookedHalfDay == .wholeDay || half == session.bookedHalfDay
            if meets { days.insert(try reader.day("day")) }
        }
        return days.sorted()
    }

    /// What is on record about a supervisor and a session, as far as the unit of work sees.
    private func facts(
        about supervisor: Supervisor, for session: AssessmentSession, in work: any UnitOfWork
    ) async throws -> DispatchFacts {
        let me = StoredCell.id(supervisor.id)
        let institution = StoredCell.id(session.institution)
        let own = try await work.all(Employment.self, where: [.init("person_id", .equal, me)])
        let colleagues = try await work.all(
            Employment.self, where: [.init("institution_id", .equal, institution)]
        ).filter { $0.person != supervisor.id }
        let officers = try await work.all(
            RegisteredOfficer.self, where: [.init("institution_id", .equal, institution)]
        ).map {
            // The register says that they are the institution's, and no day since when.
            try Employment(
                person: $0.officer.person, institution: session.institution, kind: .fullTime,
                fromOn: session.startsOn, toOn: session.endsOn)
        }
        let declared = try await work.all(Conflict.self, where: [.init("person_id", .equal, me)])
        let named = try await work.all(Conflict.self, where: [.init("other", .equal, me)])
        var sessions = SeenSessions(session)
        let staff = try await work.all(
            SessionStaff.self,
            where: [
                .init("district_code", .equal, .district(session.district)),
                .init("session_id", .equal, .id(session.id)),
            ])
        let elsewhere = try await work.all(SessionStaff.self, where: [.init("person_id", .equal, me)])
        var services: [AssessorService] = []
        for place in Set(staff + elsewhere) {
            guard let at = try await sessions.find(place.session, in: place.district, work),
                at.state.isInPool || (at.id == session.id && at.district == session.district)
            else { continue }
            services.append(
                AssessorService(
                    district: place.district, session: at.id, person: place.person,
                    days: try DaySpan(from: at.startsOn, to: at.endsOn), role: place.role))
        }
        var turns: [PlacedDispatch] = []
        for member in try await work.dispatches.of(supervisor.id) {
            guard let to = try await sessions.find(member.dispatch.session, in: member.district, work),
                to.state.isInPool
            else { continue }
            turns.append(
                PlacedDispatch(
                    person: member.person, district: member.district, session: to.id,
                    institution: to.institution, startsOn: to.startsOn,
                    dispatchedOn: member.dispatch.dispatchedOn))
        }
        return DispatchFacts(
            supervisor: supervisor, session: session,
            measures: try await work.all(StandingMeasure.self, where: [.init("person_id", .equal, me)]),
            employments: own + colleagues + officers, conflicts: declared + named, services: services,
            dispatches: turns)
    }
}

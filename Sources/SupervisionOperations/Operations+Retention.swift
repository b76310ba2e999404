public import SupervisionModel
public import SupervisionStore

extension Operations {
    /// Lists what a retention schedule says is due for erasure on a day, of what the actor sees; nothing is erased here.
    ///
    /// People's documents count from the last duty once the person has left every register: a supervisor by an expired card
    /// or a disqualification, an officer by the withdrawal of the institution's filing. Who never had a duty counts from
    /// leaving, and who is on no register from the recording. Records count from the submission of their latest version.
    /// Evidence counts from the end of its proceeding, or of its session and every proceeding about it, and never from
    /// before it was taken in. For complaints that were decided, and for evidence of no matter, no day is on record:
    /// they are listed apart once they have been there for the period.
    ///
    /// - Parameters:
    ///   - day: The day.
    ///   - actor: Who asks.
    ///   - schedule: The schedule.
    /// - Throws: ``OperationError``.
    /// - Complexity: Linear in what is older than the periods, with a few questions for each document and piece of evidence.
    public func retentionDue(
        on day: CalendarDay, as actor: ActorIdentity, under schedule: RetentionSchedule = .beijing
    ) async throws(OperationError) -> RetentionList {
        try await look(as: actor) { work in
            var items: [RetainedItem] = []
            for rule in schedule.rules {
                guard let years = rule.years else { continue }
                let cutoff = day.adding(years: -years)
                switch rule.kind {
                case .personDocuments: items += try await documents(on: day, since: cutoff, in: work)
                case .supervisionRecords: items += try await records(since: cutoff, in: work)
                case .creditEntries: items += try await creditEntries(since: cutoff, in: work)
                case .evidence: items += try await evidence(since: cutoff, in: work)
                case .complaints: items += try await complaints(since: cutoff, in: work)
                }
            }
            return RetentionList(
                due: schedule.dueForErasure(items, on: day),
                undated: items.filter { $0.countedFrom == nil })
        }
    }

    /// The last moment of a day in Beijing.
    private func end(of day: CalendarDay) -> Instant {
        Instant(microseconds: (Int64(day.number) * 86_400 + 16 * 3600) * 1_000_000 - 1)
    }

    private func documents(
        on day: CalendarDay, since cutoff: CalendarDay, in work: any UnitOfWork
    ) async throws -> [RetainedItem] {
        var items: [RetainedItem] = []
        let entries = try await work.all(
            PersonDocumentEntry.self,
            where: [.init("erased_on", .equal, .blank), .init("recorded_on", .atMost, .day(cutoff))])
        for entry in entries {
            guard let from = try await lastDuty(of: entry, by: day, in: work) else { continue }
            items.append(
                RetainedItem(
                    kind: .personDocuments, reference: "\(entry.person)/\(entry.type)", countedFrom: from))
        }
        return items
    }

    /// The day that somebody's document counts from; nothing while they are on a register.
    private func lastDuty(
        of entry: PersonDocumentEntry, by day: CalendarDay, in work: any UnitOfWork
    ) async throws -> CalendarDay? {
        let me = StoredCell.id(entry.person)
        let mine = [StoredQuestion.Condition("person_id", .equal, me)]
        var left: [CalendarDay] = []
        if let supervisor = try await work.supervisors.find(entry.person) {
            let history = StandingHistory(
                of: entry.person, try await work.all(StandingMeasure.self, where: mine))
            let acting = history.measure(actingOn: day)
            if let acting, acting.measure == .disqualified {
                left.append(acting.from)
            } else if let expired = supervisor.cardExpiresOn, expired < day {
                left.append(expired)
            } else {
                return nil
            }
        }
        for officer in try await work.all(RegisteredOfficer.self, where: mine) {
            let institution = try await work.institutions.find(officer.officer.institution)
            guard let withdrawn = institution?.withdrawnOn, withdrawn < day else { return nil }
            left.append(withdrawn)
        }
        var duties: [CalendarDay] = []
        for member in try await work.dispatches.of(entry.person) {
            let session = try await work.sessions.find(member.dispatch.session, in: member.district)
            if let session, session.state.isInPool { duties.append(session.endsOn) }
        }
        for staff in try await work.all(SessionStaff.self, where: mine) {
            let session = try await work.sessions.find(staff.session, in: staff.district)
            if let session, session.state.isInPool { duties.append(session.endsOn) }
        }
        duties += try await work.all(InternalCheck.self, where: mine).map(\.checkedOn)
        duties += try await work.all(OfficerRegisterEntry.self, where: mine)
            .filter { $0.kind == .deployment }.map(\.happenedOn)
        return duties.max() ?? left.max() ?? entry.recordedOn
    }

    private func records(since cutoff: CalendarDay, in work: any UnitOfWork) async throws -> [RetainedItem] {
        let old = try await work.all(
            SupervisionRecord.self, where: [.init("submitted_at", .atMost, .instant(end(of: cutoff)))])
        // A later version, a draft too, keeps the whole record.
        let later = try await work.all(
            SupervisionRecord.self, where: [.init("version", .atLeast, .integer(2))])
        var latest: [RecordName: Int] = [:]
        for record in old + later {
            let name = RecordName(district: record.district, id: record.id)
            latest[name] = max(latest[name] ?? 0, record.version)
        }
        return old.filter { latest[RecordName(district: $0.district, id: $0.id)] == $0.version }.map {
            RetainedItem(
                kind: .supervisionRecords, reference: "\($0.district)/\($0.id)",
                countedFrom: $0.submittedAt?.beijingDay)
        }
    }

    private func creditEntries(
        since cutoff: CalendarDay, in work: any UnitOfWork
    ) async throws -> [RetainedItem] {
        try await work.all(
            CreditEntry.self, where: [.init("entered_at", .atMost, .instant(end(of: cutoff)))]
        ).map {
            RetainedItem(
                kind: .creditEntries, reference: "\($0.district)/\($0.id)",
                countedFrom: $0.enteredAt.beijingDay)
        }
    }

    private func complaints(
        since cutoff: CalendarDay, in work: any UnitOfWork
    ) async throws -> [RetainedItem] {
        try await work.all(Complaint.self, where: [.init("received_on", .atMost, .day(cutoff))])
            .filter { $0.state != .open && $0.receivedOn < cutoff }
            .map {
                RetainedItem(
                    kind: .complaints, reference: "\($0.district)/\($0.id)", countedFrom: nil)
            }
    }

    private func evidence(
        since cutoff: CalendarDay, in work: any UnitOfWork
    ) async throws -> [RetainedItem] {
        var items: [RetainedItem] = []
        let old = try await work.all(
            EvidenceItem.self, where: [.init("added_at", .atMost, .instant(end(of: cutoff)))])
        for item in old {
            var closed: CalendarDay?
            if item.proceeding != nil || item.session != nil {
                closed = try await closing(of: item, in: work)
                // The matter is still open, so its day is still to come.
                guard closed != nil else { continue }
            }
            items.append(
                RetainedItem(
                    kind: .evidence, reference: "\(item.district)/\(item.id)",
                    countedFrom: closed.map { max($0, item.addedAt.beijingDay) }))
        }
        return items
    }

    /// The day on which the matter of a piece of evidence ended; nothing while it is open.
    private func closing(of item: EvidenceItem, in work: any UnitOfWork) async throws -> CalendarDay? {
        let own = StoredQuestion.Condition("district_code", .equal, .district(item.district))
        var days: [CalendarDay] = []
        let about: StoredQuestion.Condition
        if let proceeding = item.proceeding {
            about = .init("proceeding_id", .equal, .id(proceeding))
        } else if let id = item.session, let session = try await work.sessions.find(id, in: item.district) {
            guard session.state != .filed, session.state != .postponed else { return nil }
            days.append(session.endsOn)
            about = .init("session_id", .equal, .id(id))
        } else {
            return nil
        }
        for proceeding in try await work.all(Proceeding.self, where: [own, about]) {
            let steps = try await work.all(
                ProceedingStep.self, where: [own, .init("proceeding_id", .equal, .id(proceeding.id))])
            let file = try ProceedingFile(proceeding, steps: steps)
            guard file.isClosed, let last = file.steps.last else { return nil }
            days.append(last.takenAt.beijingDay)
        }
        return days.max()
    }
}

/// A record's id together with its district, since two districts may use one.
private struct RecordName: Hashable {
    let district: DistrictCode
    let id: RecordID
}

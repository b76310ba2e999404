public import SupervisionModel
public import SupervisionStore

extension Operations {
    /// Submits a record (督导表) for good: from now on it is corrected by later versions alone (Articles 3, 12 and 13).
    ///
    /// Every item of the checklist must have one answer, and every member of the team must have signed, with a reservation
    /// if need be: before that it is a draft, and drafts aren't submitted.
    ///
    /// - Throws: ``OperationError``: `checklistUnknown`, `answersIncomplete`, `signatureMissing`, `notOfTeam`, `tooEarly`
    ///   when the visit or a signature is still to come, `notFound`, `malformed` for a version other than 1, `immutable` when the record
    ///   was submitted with other content, `notPermitted`.
    public func submitRecord(
        _ submission: RecordSubmission, as actor: ActorIdentity, at now: Instant,
        under policy: SupervisionPolicy
    ) async throws(OperationError) -> OperationOutcome {
        guard submission.version == 1 else {
            throw OperationError(
                code: .malformed,
                message:
                    "Record \(submission.id) is submitted as version \(submission.version); later versions are "
                    + "corrections.", basis: LegalBasis(article: 3))
        }
        return try await keep(submission, .recordSubmitted, as: actor, at: now, under: policy)
    }

    /// Corrects a submitted record by a new version with author and reason; the old one is kept (Article 3).
    ///
    /// A correction is signed like the record itself, since it speaks for the whole team.
    ///
    /// - Throws: ``OperationError``: `reasonMissing` without author or reason, `notFound` when the version before isn't
    ///   there, and what ``submitRecord(_:as:at:under:)`` throws.
    public func correctRecord(
        _ submission: RecordSubmission, as actor: ActorIdentity, at now: Instant,
        under policy: SupervisionPolicy
    ) async throws(OperationError) -> OperationOutcome {
        guard submission.version >= 2 else {
            throw OperationError(
                code: .malformed,
                message:
                    "Record \(submission.id) is corrected by version \(submission.version); corrections begin "
                    + "with 2.", basis: LegalBasis(article: 3))
        }
        guard submission.author != nil, submission.reason?.contains(where: { !$0.isWhitespace }) == true
        else {
            throw OperationError(
                code: .reasonMissing,
                message:
                    "Version \(submission.version) of record \(submission.id) has no author or no reason; say "
                    + "who corrects it and why.", basis: LegalBasis(article: 3))
        }
        return try await keep(submission, .recordCorrected, as: actor, at: now, under: policy)
    }

    private func keep(
        _ submission: RecordSubmission, _ kind: ActKind, as actor: ActorIdentity, at now: Instant,
        under policy: SupervisionPolicy
    ) async throws(OperationError) -> OperationOutcome {
        try requireScope(submission.district, under: policy)
        let answers = try orderedAnswers(submission, under: policy)
        guard submission.visitedOn <= now.beijingDay else {
            throw OperationError(
                code: .tooEarly,
                message:
                    "Record \(submission.id) is of a visit on \(submission.visitedOn), which is still to come.",
                basis: LegalBasis(article: 3))
        }
        let name = "Version \(submission.version) of record \(submission.id)"
        return try await perform(as: actor, at: now) { work in
            let district = submission.district
            let team = try await work.dispatches.team(of: submission.dispatch, in: district)
            guard let session = team.first?.dispatch.session else {
                throw missing("Dispatch \(submission.dispatch)", LegalBasis(article: 12))
            }
            try requireSignatures(submission, of: team, by: now.beijingDay)
            if let sentOn = team.first?.dispatch.dispatchedOn, submission.visitedOn < sentOn {
                throw OperationError(
                    code: .malformed,
                    message:
                        "Record \(submission.id) is of a visit on \(submission.visitedOn), before dispatch "
                        + "\(submission.dispatch) of \(sentOn); check both days.",
                    basis: LegalBasis(article: 12))
            }
            let record = try SupervisionRecord(
                id: submission.id, version: submission.version, district: district, session: session,
                checklist: submission.checklist, visitedOn: submission.visitedOn, submittedAt: now,
                advice: submission.advice, evaluation: submission.evaluation, author: submission.author,
                reason: submission.reason, answers: answers.map(\.answer))
            let signatures = submission.signatures.map {
                RecordSignature(
                    district: district, record: record.id, version: record.version, person: $0.person,
                    signedOn: $0.signedOn, reservation: $0.reservation)
            }
            let findings = answers.filter(\.isFinding).map {
                Finding(
                    district: district, record: record.id, version: record.version,
                    visitedOn: record.visitedOn, answer: $0)
            }
            try await requireSupplement(submission, session, in: work)
            let versions = try await work.records.versions(of: record.id, in: district)
            if let old = versions.first(where: { $0.version == record.version }) {
                let isSame = try await says(
                    old, record, signatures, findings, submission.supplement, in: work)
                guard isSame else { throw fixed(name, 3) }
                return .doneBefore
            }
            guard (versions.last?.version ?? 0) == record.version - 1 else {
                throw missing("Version \(record.version - 1) of record \(record.id)", LegalBasis(article: 3))
            }
            if let first = versions.first, first.session != session {
                throw OperationError(
                    code: .conflict, message: "Record \(record.id) is of another session; use another id.",
                    basis: LegalBasis(article: 3))
            }
            try await work.insert(record)
            for signature in signatures { try await work.insert(signature) }
            for finding in findings { try await work.insert(finding) }
            for answer in submission.supplement {
                try await work.insert(
                    RecordSupplementAnswer(
                        district: district, record: record.id, version: record.version, answer: answer))
            }
            try await work.append(
                Act(
                    kind, in: district, subject: "record \(record.id)",
                    basis: LegalBasis(article: kind == .recordCorrected ? 3 : 12),
                    details: [
                        "version": String(record.version), "session": session.text,
                        "checklist": record.checklist.description, "visitedOn": record.visitedOn.description,
                        "no": String(answers.filter { $0.answer == .no }.count),
                        "reservations": String(signatures.filter { $0.reservation != nil }.count),
                    ], people: signatures.map(\.person)))
            return .done
        }
    }

    /// Tells whether a version says the same, whenever it was submitted.
    private func says(
        _ old: SupervisionRecord, _ record: SupervisionRecord, _ signatures: [RecordSignature],
        _ findings: [Finding], _ supplement: [SupplementAnswer], in work: any UnitOfWork
    ) async throws -> Bool {
        let undated = try SupervisionRecord(
            id: record.id, version: record.version, district: record.district, session: record.session,
            checklist: record.checklist, visitedOn: record.visitedOn, submittedAt: old.submittedAt,
            reportedOn: old.reportedOn, advice: record.advice, evaluation: record.evaluation,
            author: record.author, reason: record.reason, answers: record.answers)
        guard old.submittedAt != nil, undated == old else { return false }
        let signed = try await work.records.signatures(
            of: old.id, version: old.version, in: old.district)
        let found = try await work.records.findings(of: old.id, version: old.version, in: old.district)
        let further = try await work.records.supplement(
            of: old.id, version: old.version, in: old.district)
        return Set(signed) == Set(signatures) && Set(found) == Set(findings)
            && Set(further) == Set(supplement)
    }

    /// Refuses a supplement that isn't the one of the session's mode, whole (Article 13).
    private func requireSupplement(
        _ submission: RecordSubmission, _ id: SessionID, in work: any UnitOfWork
    ) async throws {
        guard !submission.supplement.isEmpty else { return }
        guard let session = try await work.sessions.find(id, in: submission.district) else {
            throw missing("Session \(id)", LegalBasis(article: 13))
        }
        let wanted = ModeSupplement(for: session.mode).items.map(\.code)
        let given = submission.supplement.map(\.item)
        guard given.count == wanted.count, Set(given) == Set(wanted) else {
            throw OperationError(
                code: .answersIncomplete,
                message: "The supplement of record \(submission.id) for \(session.mode.rawValue) answers "
                    + "\(given.joined(separator: ", ")); answer each once: \(wanted.joined(separator: ", ")).",
                basis: session.mode.basis)
        }
    }

    /// The answers in the checklist's order.
    private func orderedAnswers(
        _ submission: RecordSubmission, under policy: SupervisionPolicy
    ) throws(OperationError) -> [RecordAnswer] {
        guard let checklist = policy.checklists.first(where: { $0.reference == submission.checklist }) else {
            let known = policy.checklists.map(\.reference.description).joined(separator: ", ")
            throw OperationError(
                code: .checklistUnknown,
                message:
                    "Record \(submission.id) is on checklist \(submission.checklist); policy \(policy.name) has: "
                    + "\(known).", basis: LegalBasis(article: 13))
        }
        var ordered: [RecordAnswer] = []
        var faults: [String] = []
        for item in checklist.items {
            let own = submission.answers.filter { $0.item == item.code }
            if own.count != 1 { faults.append("\(item.code) (\(own.count))") }
            ordered += own.prefix(1)
        }
        for answer in submission.answers where checklist.index(ofItem: answer.item) == nil {
            faults.append("\(answer.item) (unknown)")
        }
        guard faults.isEmpty else {
            throw OperationError(
                code: .answersIncomplete,
                message: "Record \(submission.id) must answer every item once; look at: "
                    + faults.joined(separator: ", ") + ".", basis: LegalBasis(article: 12))
        }
        return ordered
    }

    /// Refuses a record that isn't signed by the whole team, and by it alone.
    private func requireSignatures(
        _ submission: RecordSubmission, of team: [DispatchedSupervisor], by today: CalendarDay
    ) throws(OperationError) {
        let sent = Set(team.map(\.person))
        let signed = Set(submission.signatures.map(\.person))
        guard signed.isSubset(of: sent), signed.count == submission.signatures.count,
            submission.author.map(sent.contains) ?? true
        else {
            throw OperationError(
                code: .notOfTeam,
                message: "Record \(submission.id) is signed or written by somebody who wasn't on dispatch "
                    + "\(submission.dispatch), or signed twice; only its members sign, once each.",
                basis: LegalBasis(article: 12))
        }
        guard signed == sent else {
            throw OperationError(
                code: .signatureMissing,
                message:
                    "Record \(submission.id) has \(signed.count) of \(sent.count) signatures; it stays a draft "
                    + "until all have signed, with a reservation if need be.", basis: LegalBasis(article: 12))
        }
        guard submission.signatures.allSatisfy({ $0.signedOn >= submission.visitedOn }) else {
            throw OperationError(
                code: .malformed,
                message: "Record \(submission.id) was signed before the visit; check the days.",
                basis: LegalBasis(article: 12))
        }
        guard submission.signatures.allSatisfy({ $0.signedOn <= today }) else {
            throw OperationError(
                code: .tooEarly,
                message: "Record \(submission.id) is signed on a day that is still to come; check the days.",
                basis: LegalBasis(article: 12))
        }
    }
}

public import SupervisionModel
public import SupervisionStore

extension Operations {
    /// The topic of messages about severe violations.
    public static var urgentTopic: String { "urgent-report" }

    /// The id of the urgent report that a severe violation opens.
    public static func urgentReport(of escalation: EscalationID) -> ProceedingID {
        ProceedingID("U-\(escalation)")
    }

    /// Records a severe violation (严重违规) with its facts, opens its urgent report, and leaves a message that it is to be
    /// reported at once (Article 15).
    ///
    /// What follows from it, a credit entry or a refusal, is proposed by `SeverityJudgement` and decided by a person.
    ///
    /// - Throws: ``OperationError``: `notFound` when the session isn't there, `malformed` without facts, `tooEarly` when it
    ///   was discovered after the act, `immutable` when the id names another, `notPermitted`.
    public func escalate(
        _ escalation: Escalation, as actor: ActorIdentity, at now: Instant, under policy: SupervisionPolicy
    ) async throws(OperationError) -> OperationOutcome {
        try requireScope(escalation.district, under: policy)
        guard escalation.facts.contains(where: { !$0.isWhitespace }) else {
            throw OperationError(
                code: .malformed, message: "Escalation \(escalation.id) has no facts; say what was observed.",
                basis: LegalBasis(article: 3))
        }
        if let item = escalation.item, !policy.checklists.contains(where: { $0.index(ofItem: item) != nil }) {
            let known = policy.checklists.flatMap { $0.items.map(\.code) }
            throw OperationError(
                code: .malformed,
                message:
                    "Escalation \(escalation.id) came up with item \(item), which no form has; give one of "
                    + "\(known.joined(separator: ", ")), or none.", basis: LegalBasis(article: 15))
        }
        guard escalation.discoveredAt <= now else {
            throw OperationError(
                code: .tooEarly,
                message:
                    "Escalation \(escalation.id) was discovered at \(escalation.discoveredAt), which is still "
                    + "to come.", basis: LegalBasis(article: 15))
        }
        return try await perform(as: actor, at: now) { work in
            if let old = try await work.escalations.find(escalation.id, in: escalation.district) {
                guard old.row == escalation.row else { throw fixed("Escalation \(escalation.id)", 3) }
                return .doneBefore
            }
            guard let session = try await work.sessions.find(escalation.session, in: escalation.district)
            else { throw missing("Session \(escalation.session)", LegalBasis(article: 15)) }
            try await work.insert(escalation)
            // The report to the municipal centre is opened with it; its internal clock runs from the discovery.
            _ = try await begin(
                try Proceeding(
                    id: Self.urgentReport(of: escalation.id), district: escalation.district,
                    kind: .urgentReport, institution: session.institution, session: session.id,
                    source: escalation.id.text, openedAt: escalation.discoveredAt,
                    ground: escalation.ground.rawValue, subject: escalation.facts),
                UrgentReportState.discovered.rawValue, StepDetails(), in: work)
            let act = Act(
                .escalated, in: escalation.district, subject: "escalation \(escalation.id)",
                basis: LegalBasis(article: 15),
                details: [
                    "district": escalation.district.text, "escalation": escalation.id.text,
                    "session": escalation.session.text, "ground": escalation.ground.rawValue,
                    "item": escalation.item ?? "", "discoveredAt": escalation.discoveredAt.description,
                ])
            try await work.append(act)
            try await work.post(
                OutboxMessage(
                    topic: Self.urgentTopic, district: escalation.district, payload: act.detailsText))
            return .done
        }
    }

    /// Receives a complaint (投诉) at the centre of the district where the institution is registered (Article 5).
    ///
    /// - Throws: ``OperationError``: `notFound`, `malformed` when it isn't open or the institution is of another district,
    ///   `tooEarly` when it was received after the act,
    ///   `conflict` when the id names another, `notPermitted`.
    public func receiveComplaint(
        _ complaint: Complaint, as actor: ActorIdentity, at now: Instant, under policy: SupervisionPolicy
    ) async throws(OperationError) -> OperationOutcome {
        try requireScope(complaint.district, under: policy)
        guard complaint.state == .open else {
            throw OperationError(
                code: .malformed,
                message:
                    "Complaint \(complaint.id) is \(complaint.state.rawValue); receive it open, then decide.",
                basis: nil)
        }
        try requirePast(complaint.receivedOn, "Complaint \(complaint.id)", by: now, LegalBasis(article: 5))
        return try await perform(as: actor, at: now) { work in
            if let old = try await work.complaints.find(complaint.id, in: complaint.district) {
                // It may have been decided since; what was received stays what it was.
                let received = Complaint(
                    id: old.id, district: old.district, institution: old.institution,
                    receivedOn: old.receivedOn, gravity: old.gravity, state: .open)
                guard received.row == complaint.row else { throw taken("Complaint \(complaint.id)") }
                return .doneBefore
            }
            try requirePast(
                complaint.receivedOn, "Complaint \(complaint.id)", by: now, LegalBasis(article: 5))
            guard let institution = try await work.institutions.find(complaint.institution) else {
                throw missing("Institution \(complaint.institution)")
            }
            guard institution.district == complaint.district else {
                throw OperationError(
                    code: .malformed,
                    message:
                        "Institution \(institution.id) is registered in district \(institution.district); its "
                        + "centre receives complaint \(complaint.id).", basis: LegalBasis(article: 5))
            }
            try await work.insert(complaint)
            try await work.append(
                Act(
                    .complaintReceived, in: complaint.district, subject: "complaint \(complaint.id)",
                    basis: LegalBasis(article: 5),
                    details: [
                        "institution": complaint.institution.text,
                        "receivedOn": complaint.receivedOn.description,
                        "severe": complaint.gravity == .severe ? "yes" : "no",
                    ]))
            return .done
        }
    }

    /// Decides an open complaint: true or not.
    ///
    /// - Throws: ``OperationError``: `notFound`, `illegalTransition` when it was decided otherwise or is to be opened again,
    ///   `notPermitted`.
    public func decideComplaint(
        _ id: ComplaintID, in district: DistrictCode, as decision: ComplaintState, by actor: ActorIdentity,
        at now: Instant, under policy: SupervisionPolicy
    ) async throws(OperationError) -> OperationOutcome {
        try requireScope(district, under: policy)
        return try await perform(as: actor, at: now) { work in
            guard let old = try await work.complaints.find(id, in: district) else {
                throw missing("Complaint \(id)")
            }
            if decision != .open, old.state == decision { return .doneBefore }
            guard old.state == .open, decision != .open else {
                throw OperationError(
                    code: .illegalTransition,
                    message:
                        "Complaint \(id) is \(old.state.rawValue) and can't become \(decision.rawValue); "
                        + "open complaints can become: confirmed, dismissed.", basis: nil)
            }
            try await work.replace(
                Complaint(
                    id: old.id, district: old.district, institution: old.institution,
                    receivedOn: old.receivedOn, gravity: old.gravity, state: decision))
            try await work.append(
                Act(
                    .complaintDecided, in: district, subject: "complaint \(id)",
                    basis: LegalBasis(article: 5),
                    details: ["institution": old.institution.text, "decision": decision.rawValue]))
            return .done
        }
    }

    /// Makes an entry in an institution's credit file (信用档案; Article 16), which a named person decides.
    ///
    /// Corrections, appeals, repairs and rescissions name the entry that they replace; nothing is edited or deleted.
    ///
    /// - Throws: ``OperationError``: `tooEarly` when it is of a moment after the act, `notFound` when institution or
    ///   replaced entry isn't there, `malformed` when a later
    ///   entry names none, `conflict` when the replaced entry is another institution's or was replaced before, `immutable`
    ///   when the id names another entry, `notPermitted`.
    public func enterCredit(
        _ entry: CreditEntry, as actor: ActorIdentity, at now: Instant, under policy: SupervisionPolicy
    ) async throws(OperationError) -> OperationOutcome {
        try requireScope(entry.district, under: policy)
        switch entry.kind {
        case .misconduct, .filingRefusal: break
        case .correction, .appeal, .repair, .rescission:
            guard entry.replaces != nil else {
                throw OperationError(
                    code: .malformed,
                    message:
                        "Credit entry \(entry.id) is of kind \(entry.kind.rawValue); name the entry that it "
                        + "replaces.", basis: LegalBasis(article: 16))
            }
        }
        return try await perform(as: actor, at: now) { work in
            if let old = try await work.credit.find(entry.id, in: entry.district) {
                guard old.row == entry.row else { throw fixed("Credit entry \(entry.id)", 16) }
                return .doneBefore
            }
            guard entry.enteredAt <= now else {
                throw OperationError(
                    code: .tooEarly,
                    message: "Credit entry \(entry.id) is of \(entry.enteredAt), which is still to come.",
                    basis: LegalBasis(article: 16))
            }
            guard try await work.institutions.find(entry.institution) != nil else {
                throw missing("Institution \(entry.institution)", LegalBasis(article: 16))
            }
            var replacedState: CreditEntryState?
            if let replaced = entry.replaces {
                guard let old = try await work.credit.find(replaced, in: entry.district) else {
                    throw missing("Credit entry \(replaced)", LegalBasis(article: 16))
                }
                let standing = try await work.credit.standing(of: entry.institution)
                guard old.institution == entry.institution, standing.contains(old) else {
                    throw OperationError(
                        code: .conflict,
                        message:
                            "Credit entry \(replaced) is another institution's or was replaced before; name "
                            + "the one that stands.", basis: LegalBasis(article: 16))
                }
                replacedState = old.state
            }
            try requireCreditStep(entry, after: replacedState)
            try await work.insert(entry)
            try await work.append(
                Act(
                    .creditEntered, in: entry.district, subject: "credit entry \(entry.id)",
                    basis: LegalBasis(article: 16),
                    details: [
                        "institution": entry.institution.text, "kind": entry.kind.rawValue,
                        "ground": entry.ground.rawValue, "state": entry.state.rawValue,
                        "replaces": entry.replaces?.text ?? "",
                    ]))
            return .done
        }
    }

    /// Refuses a state that doesn't follow on the replaced entry's, or that no entry begins in (Article 16).
    private func requireCreditStep(
        _ entry: CreditEntry, after old: CreditEntryState?
    ) throws(OperationError) {
        do throws(ModelError) {
            guard let old else {
                try CreditEntryState.table.check(initial: entry.state)
                return
            }
            // A correction steps in the place of what it corrects and holds itself.
            let isCorrected = entry.kind == .correction && entry.state == .effective
            try CreditEntryState.table.check(from: old, to: isCorrected ? .corrected : entry.state)
        } catch {
            throw OperationError(
                code: .illegalTransition, message: "Credit entry \(entry.id): \(error.message)",
                basis: error.basis)
        }
    }
}

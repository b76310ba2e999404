public import SupervisionModel
public import SupervisionStore

extension Operations {
    /// Sends a district's report of a month to the municipal centre (月报, Article 15): drawn up, reviewed and sent at once.
    ///
    /// What was sent stays as it was. A report that was returned is sent anew, and every round is kept; whether the first
    /// came in time is judged from its own moment.
    ///
    /// - Throws: ``OperationError``: `tooEarly` before the month has ended; `malformed` without content; `immutable`
    ///   when it waits to be received and says something else or names another reviewer; `illegalTransition` when it was
    ///   received already; `conflict` when its proceeding's id names another; `notPermitted`.
    public func submitMonth(
        _ submission: MonthSubmission, as actor: ActorIdentity, at now: Instant,
        under policy: SupervisionPolicy
    ) async throws(OperationError) -> OperationOutcome {
        try requireScope(submission.district, under: policy)
        let basis = LegalBasis(article: 15)
        guard now.beijingDay > submission.month.lastDay else {
            throw OperationError(
                code: .tooEarly,
                message: "\(submission.month) hasn't ended; its report is sent from "
                    + "\(submission.month.adding(months: 1).firstDay) on.", basis: basis)
        }
        guard submission.content.contains(where: { !$0.isWhitespace }) else {
            throw OperationError(
                code: .malformed,
                message: "The report of \(submission.month) says nothing; a month without findings says so.",
                basis: basis)
        }
        return try await perform(as: actor, at: now) { work in
            let id = MonthSubmission.proceeding(submission.month, of: submission.district)
            let old = try await work.proceedings.find(id, in: submission.district)
            if let old, old.proceeding.kind != .monthlyReport { throw self.taken("Proceeding \(id)") }
            if let old, let last = old.latest(MonthlyReportState.submitted),
                [MonthlyReportState.submitted, .received].map(\.rawValue).contains(old.state)
            {
                if last.wording == submission.content,
                    old.latest(MonthlyReportState.reviewed)?.takenBy == submission.reviewedBy
                {
                    return .doneBefore
                }
                guard old.state != MonthlyReportState.submitted.rawValue else {
                    throw self.fixed("The report of \(submission.month)", 15)
                }
            }
            try await self.requireUnsent(submission, old, in: work)
            try await self.takeRound(submission, old, in: work)
            let report = MonthlyReport(
                district: submission.district, month: submission.month, submittedAt: now, returnedAt: nil,
                acceptedAt: nil)
            if try await work.find(MonthlyReport.self, report.keyCells) == nil {
                try await work.insert(report)
            } else {
                try await work.replace(report)
            }
            return .done
        }
    }

    /// Refuses a report that came in with an import, as a row without a proceeding, and waits or was received.
    private func requireUnsent(
        _ submission: MonthSubmission, _ old: ProceedingFile?, in work: any UnitOfWork
    ) async throws {
        let key: [StoredCell] = [.district(submission.district), .day(submission.month.firstDay)]
        guard old == nil, let row = try await work.find(MonthlyReport.self, key), let sent = row.submittedAt,
            row.acceptedAt != nil || row.returnedAt.map({ $0 < sent }) ?? true
        else { return }
        throw OperationError(
            code: .illegalTransition,
            message:
                "The report of \(submission.month) is on record as sent at \(sent) and wasn't returned; what was "
                + "sent stays as it was.", basis: LegalBasis(article: 15))
    }

    /// Draws up, reviews and sends: three steps that the state table asks for one by one.
    private func takeRound(
        _ submission: MonthSubmission, _ old: ProceedingFile?, in work: any UnitOfWork
    ) async throws {
        let district = submission.district
        let proceeding =
            try old?.proceeding
            ?? Proceeding(
                id: MonthSubmission.proceeding(submission.month, of: submission.district), district: district,
                kind: .monthlyReport,
                institution: nil, source: submission.month.description, openedAt: work.now,
                subject: "\(submission.month) 质量督导月报")
        var number = old?.steps.count ?? 0
        if let old {
            do {
                try proceeding.kind.steps.check(from: old.state, to: MonthlyReportState.draft.rawValue)
            } catch {
                throw OperationError(
                    code: .illegalTransition, message: "\(proceeding.id): \(error.message)",
                    basis: error.basis)
            }
        } else {
            try await work.insert(proceeding)
        }
        let steps: [(MonthlyReportState, PersonID, String?)] = [
            (.draft, work.actor.person, nil), (.reviewed, submission.reviewedBy, nil),
            (.submitted, work.actor.person, submission.content),
        ]
        for (state, person, wording) in steps {
            number += 1
            try await work.insert(
                try ProceedingStep(
                    proceeding: proceeding.id, district: district, number: number, state: state.rawValue,
                    takenAt: work.now, takenBy: person, wording: wording))
        }
        try await work.append(
            Act(
                .step(.monthlyReport, to: MonthlyReportState.submitted.rawValue), in: district,
                subject: "monthly report \(submission.month)", basis: LegalBasis(article: 15),
                details: ["month": submission.month.description, "round": String((number + 3) / 4)],
                people: [submission.reviewedBy]))
    }

    /// Sends a district's report back, with the reason (退回).
    ///
    /// - Throws: ``OperationError``: `notFound`, `illegalTransition`, `malformed` without a reason, `notPermitted` for others
    ///   than the municipal centre.
    public func returnMonth(
        _ month: CalendarMonth, of district: DistrictCode, reason: String, as actor: ActorIdentity,
        at now: Instant, under policy: SupervisionPolicy
    ) async throws(OperationError) -> OperationOutcome {
        try await closeMonth(month, of: district, .returned, reason, as: actor, at: now, under: policy)
    }

    /// Receives a district's report for good (接收).
    ///
    /// - Throws: ``OperationError``: `notFound`, `illegalTransition`, `notPermitted` for others than the municipal centre.
    public func acceptMonth(
        _ month: CalendarMonth, of district: DistrictCode, as actor: ActorIdentity, at now: Instant,
        under policy: SupervisionPolicy
    ) async throws(OperationError) -> OperationOutcome {
        try await closeMonth(month, of: district, .received, nil, as: actor, at: now, under: policy)
    }

    private func closeMonth(
        _ month: CalendarMonth, of district: DistrictCode, _ state: MonthlyReportState, _ wording: String?,
        as actor: ActorIdentity, at now: Instant, under policy: SupervisionPolicy
    ) async throws(OperationError) -> OperationOutcome {
        try requireScope(district, under: policy)
        return try await perform(as: actor, at: now) { work in
            let id = MonthSubmission.proceeding(month, of: district)
            let found = try await work.proceedings.find(id, in: district)
            guard let file = found, file.proceeding.kind == .monthlyReport else {
                throw self.missing("The report of \(month) of district \(district)", LegalBasis(article: 15))
            }
            let outcome = try await self.step(
                file, to: state.rawValue, StepDetails(wording: wording), in: work)
            guard outcome == .done else { return outcome }
            let submitted = file.latest(MonthlyReportState.submitted)?.takenAt
            try await work.replace(
                MonthlyReport(
                    district: district, month: month, submittedAt: submitted,
                    returnedAt: state == .returned ? now : nil, acceptedAt: state == .received ? now : nil))
            return .done
        }
    }
}

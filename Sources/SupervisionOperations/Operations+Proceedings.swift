public import SupervisionModel
public import SupervisionStore

extension Operations {
    /// Opens a proceeding (办理事项) with its first step.
    ///
    /// Urgent reports are opened by ``escalate(_:as:at:under:)`` and monthly reports by
    /// ``submitMonth(_:as:at:under:)``, which know what belongs to them.
    ///
    /// - Parameters:
    ///   - proceeding: What it is about. An opinion, a refusal, a rectification and a request name their institution; a
    ///     refusal its ground, one of the credit grounds; a rectification needs own rules of the district in force.
    ///   - details: What the first step says.
    ///   - actor: Who opens it.
    ///   - now: The moment of the act.
    ///   - policy: The policy of its day.
    /// - Throws: ``OperationError``: `notFound` when institution or session isn't there; `malformed` when something
    ///   it needs isn't given; `tooEarly` when it was opened after the act; `conflict` when the id names another;
    ///   `notPermitted`.
    public func open(
        _ proceeding: Proceeding, _ details: StepDetails = StepDetails(), as actor: ActorIdentity,
        at now: Instant, under policy: SupervisionPolicy
    ) async throws(OperationError) -> OperationOutcome {
        switch proceeding.kind {
        case .urgentReport:
            throw OperationError(
                code: .malformed, message: "An urgent report is opened by recording the severe violation.",
                basis: LegalBasis(article: 15))
        case .monthlyReport:
            throw OperationError(
                code: .malformed, message: "A monthly report is opened by submitting the month.",
                basis: LegalBasis(article: 15))
        case .rectification, .filingOpinion, .filingRefusal, .inspection, .evidenceRequest: break
        }
        try requireScope(proceeding.district, under: policy)
        let table = proceeding.kind.steps
        guard let first = table.initial.first else {
            throw OperationError(
                code: .illegalTransition, message: "A \(proceeding.kind.rawValue) has no first step.",
                basis: table.basis)
        }
        try allow(.step(proceeding.kind, to: first.code), actor)
        // The day that a request sets stands with the proceeding too.
        let given = StepDetails(
            document: details.document, wording: details.wording, dueOn: details.dueOn ?? proceeding.dueOn)
        try require(given, proceeding.kind, first.code, proceeding.id, on: now)
        try requireNames(proceeding)
        return try await perform(as: actor, at: now) { work in
            try await self.begin(proceeding, first.code, given, in: work)
        }
    }

    /// Takes a proceeding a step further.
    ///
    /// - Parameters:
    ///   - id: The proceeding.
    ///   - kind: What it must be: a refusal isn't heard by a step of something else.
    ///   - district: Whose matter it is.
    ///   - state: The code of the state that it comes to.
    ///   - details: What the step says; which parts it needs, `ProceedingKind.parts(ofStepTo:)` tells.
    ///   - actor: Who takes the step: a decision is this named person's.
    ///   - now: The moment of the act.
    ///   - policy: The policy of its day.
    /// - Throws: ``OperationError``: `notFound`; `illegalTransition`, which names the steps that are legal; `malformed` when
    ///   a part is missing; `tooEarly` when a refusal goes on before the time to be heard has passed; `notPermitted`.
    public func advance(
        _ id: ProceedingID, of kind: ProceedingKind, in district: DistrictCode, to state: String,
        _ details: StepDetails = StepDetails(), as actor: ActorIdentity, at now: Instant,
        under policy: SupervisionPolicy
    ) async throws(OperationError) -> OperationOutcome {
        try requireScope(district, under: policy)
        try allow(.step(kind, to: state), actor)
        return try await perform(as: actor, at: now) { work in
            guard let file = try await work.proceedings.find(id, in: district), file.proceeding.kind == kind
            else { throw self.missing("The \(kind.rawValue) \(id)", kind.steps.basis) }
            return try await self.step(file, to: state, details, in: work)
        }
    }

    /// Writes a proceeding and its first step, or finds them written.
    func begin(
        _ proceeding: Proceeding, _ state: String, _ details: StepDetails, in work: any UnitOfWork
    ) async throws -> OperationOutcome {
        let name = "Proceeding \(proceeding.id)"
        if let old = try await work.proceedings.find(proceeding.id, in: proceeding.district) {
            guard old.proceeding.row == proceeding.row, let first = old.steps.first,
                says(first, state, details, by: work.actor)
            else { throw taken(name) }
            return .doneBefore
        }
        let basis = proceeding.kind.steps.basis
        guard proceeding.openedAt <= work.now else {
            throw OperationError(
                code: .tooEarly,
                message: "\(name) was opened at \(proceeding.openedAt), which is still to come.",
                basis: basis)
        }
        if let institution = proceeding.institution {
            guard try await work.institutions.find(institution) != nil else {
                throw missing("Institution \(institution)", basis)
            }
        }
        if let session = proceeding.session {
            guard let found = try await work.sessions.find(session, in: proceeding.district) else {
                throw missing("Session \(session)", basis)
            }
            guard proceeding.institution == nil || proceeding.institution == found.institution else {
                throw OperationError(
                    code: .malformed,
                    message:
                        "Session \(session) is of institution \(found.institution); \(name) names another.",
                    basis: basis)
            }
        }
        if proceeding.kind == .rectification { try await requireOwnRules(for: proceeding, in: work) }
        try await work.insert(proceeding)
        try await write(proceeding, 1, state, details, in: work)
        return .done
    }

    /// Takes one step, or finds it taken.
    func step(
        _ file: ProceedingFile, to state: String, _ details: StepDetails, in work: any UnitOfWork
    ) async throws -> OperationOutcome {
        let proceeding = file.proceeding
        if let last = file.steps.last, last.state == state {
            if says(last, state, details, by: work.actor) { return .doneBefore }
            // Where a state may follow on itself, other words are a further step.
            guard proceeding.kind.steps.successors(of: state).contains(where: { $0.code == state }) else {
                throw fixed("The step of \(proceeding.id) to \(state)", proceeding.kind.steps.basis.article)
            }
        }
        do {
            try proceeding.kind.steps.check(from: file.state, to: state)
        } catch {
            // It went on since: the same step by the same person was taken before that.
            if file.steps.contains(where: { says($0, state, details, by: work.actor) }) { return .doneBefore }
            throw OperationError(
                code: .illegalTransition, message: "\(proceeding.id): \(error.message)", basis: error.basis)
        }
        try require(details, proceeding.kind, state, proceeding.id, on: work.now)
        try requireHearing(file, to: state, details, at: work.now)
        try await write(proceeding, file.steps.count + 1, state, details, in: work)
        return .done
    }

    /// Writes one step and its act.
    func write(
        _ proceeding: Proceeding, _ number: Int, _ state: String, _ details: StepDetails,
        in work: any UnitOfWork
    ) async throws {
        try await work.insert(
            try ProceedingStep(
                proceeding: proceeding.id, district: proceeding.district, number: number, state: state,
                takenAt: work.now, takenBy: work.actor.person, document: details.document,
                wording: details.wording, dueOn: details.dueOn))
        try await work.append(
            Act(
                .step(proceeding.kind, to: state), in: proceeding.district,
                subject: "\(proceeding.kind.rawValue) \(proceeding.id)",
                basis: proceeding.kind.steps.basis,
                details: [
                    "step": String(number), "institution": proceeding.institution?.text ?? "",
                    "session": proceeding.session?.text ?? "", "ground": proceeding.ground ?? "",
                    "document": details.document ?? "", "dueOn": details.dueOn?.description ?? "",
                ]))
    }

    private func says(
        _ step: ProceedingStep, _ state: String, _ details: StepDetails, by actor: ActorIdentity
    ) -> Bool {
        step.state == state && step.document == details.document && step.wording == details.wording
            && step.dueOn == details.dueOn && step.takenBy == actor.person
    }

    // MARK: What a proceeding needs

    /// Refuses a step that doesn't say what it has to.
    private func require(
        _ details: StepDetails, _ kind: ProceedingKind, _ state: String, _ id: ProceedingID, on now: Instant
    ) throws(OperationError) {
        let missing = StepPart.allCases.filter {
            kind.parts(ofStepTo: state).contains($0) && !details.gives($0)
        }
        guard missing.isEmpty else {
            throw OperationError(
                code: .malformed,
                message: "The step of \(id) to \(state) lacks: "
                    + missing.map { "\($0.rawValue) (\($0.chinese))" }.joined(separator: ", ") + ".",
                basis: kind.steps.basis)
        }
        if let dueOn = details.dueOn, dueOn < now.beijingDay {
            throw OperationError(
                code: .malformed,
                message:
                    "The step of \(id) to \(state) is due on \(dueOn), which has passed; give a day to come.",
                basis: kind.steps.basis)
        }
    }

    /// Refuses a proceeding that doesn't name whom it is about, or on what ground.
    private func requireNames(_ proceeding: Proceeding) throws(OperationError) {
        let basis = proceeding.kind.steps.basis
        if proceeding.kind != .inspection, proceeding.institution == nil {
            throw OperationError(
                code: .malformed,
                message: "The \(proceeding.kind.rawValue) \(proceeding.id) names no institution; say which.",
                basis: basis)
        }
        guard proceeding.kind == .filingRefusal else { return }
        guard let ground = proceeding.ground, CreditGround(rawValue: ground) != nil else {
            throw OperationError(
                code: .malformed,
                message: "The refusal \(proceeding.id) rests on no ground of the article; give one of: "
                    + "\(CreditGround.vocabulary).", basis: basis)
        }
    }

    /// Nobody is refused unheard: hearing is over when the institution has spoken, or its time has passed.
    private func requireHearing(
        _ file: ProceedingFile, to state: String, _ details: StepDetails, at now: Instant
    ) throws(OperationError) {
        guard file.proceeding.kind == .filingRefusal, state == ResultFilingRefusalState.decided.rawValue,
            let notice = file.latest(ResultFilingRefusalState.notified), let until = notice.dueOn,
            let hearing = file.latest(ResultFilingRefusalState.heard), now.beijingDay <= until,
            !(hearing.document?.contains { !$0.isWhitespace } ?? false)
        else { return }
        throw OperationError(
            code: .tooEarly,
            message:
                "The institution may still speak until \(until); refusal \(file.proceeding.id) is decided "
                + "after that day, or once its written statement stands under the hearing as its document.",
            basis: LegalBasis(article: 16))
    }

    /// Advice becomes a rectification only where the district's own rules provide for one (Article 18, our reading).
    private func requireOwnRules(for proceeding: Proceeding, in work: any UnitOfWork) async throws {
        let rules = try await work.all(
            RegisteredRule.self, where: [.init("district_code", .equal, .district(proceeding.district))])
        let today = work.now.beijingDay
        guard
            rules.contains(where: {
                $0.rule.holds(on: today) && $0.rule.issuer == .district(proceeding.district)
            })
        else {
            throw OperationError(
                code: .ungrounded,
                message:
                    "District \(proceeding.district) has no rules of its own in force on \(today), and the "
                    + "measures know advice alone; register the rules that order rectification \(proceeding.id).",
                basis: LegalBasis(article: 18))
        }
    }
}

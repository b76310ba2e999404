public import SupervisionModel
public import SupervisionStore

extension ComplianceFacts {
    /// What a gathering of facts is asked for.
    public struct Question: Hashable, Sendable {
        /// The month to look at.
        public let month: CalendarMonth
        /// One district alone, or every one that the actor sees.
        public let district: DistrictCode?
        /// The moment that it is looked at from.
        public let asOf: Instant
        /// The policy where the store has no layers, with the districts in scope.
        public let policy: SupervisionPolicy
        /// Tables that the source never had, by name.
        public let missing: Set<String>

        /// Asks for the facts of a month.
        public init(
            month: CalendarMonth, district: DistrictCode?, asOf: Instant, policy: SupervisionPolicy,
            missing: Set<String>
        ) {
            self.month = month
            self.district = district
            self.asOf = asOf
            self.policy = policy
            self.missing = missing
        }
    }

    /// Gathers the facts of a month from a store, as its actor sees them.
    ///
    /// Sessions and dispatches are read from the January before the month's year on, for rotation looks at dispatches that
    /// came before; records and the rest from the month's January. People are read whole, since recusal holds across
    /// districts, and so are severe violations, on which entries of credit files rest.
    ///
    /// - Parameters:
    ///   - work: The reading under way.
    ///   - question: What is asked for.
    /// - Throws: `StoreError`; `ModelError` when the layers of the policy contradict each other.
    /// - Complexity: O(rows of two years), and of the registers.
    public static func gather(in work: any UnitOfWork, _ question: Question) async throws -> ComplianceFacts {
        let policy = try await CompliancePolicy.registered(in: work, over: question.policy)
        var facts = ComplianceFacts(
            month: question.month, asOf: question.asOf,
            districts: try await districts(in: work, question), policy: policy,
            registers: work.actor.role.seesRegisters ? .whole : .ownDistrict)
        facts.missing = question.missing
        let window = GatheringWindow(question)
        try await facts.addSessions(work, window)
        try await facts.addRecords(work, window)
        try await facts.addPeople(work)
        try await facts.addAffairs(work, window)
        try await facts.addRules(work)
        return facts
    }

    /// The districts that lines are made for: those of the policy that the store has and the actor sees.
    private static func districts(
        in work: any UnitOfWork, _ question: Question
    ) async throws -> [DistrictCode] {
        let known = Set(question.policy.districts.districts.map(\.code))
        if let district = question.district { return known.contains(district) ? [district] : [] }
        let rows = try await work.allRows(of: .districts)
        let codes = try rows.map { row throws(StoreError) in
            DistrictCode(try RowReader(row, of: .districts).text("district_code"))
        }
        let stored = Set(codes).intersection(known)
        return (stored.isEmpty ? known : stored).filter(work.actor.role.sees).sorted()
    }

    private mutating func addSessions(_ work: any UnitOfWork, _ window: GatheringWindow) async throws {
        institutions = try await work.all(Institution.self)
        filedPlans = try await work.all(FiledPlan.self)
        sessions = try await work.all(AssessmentSession.self, where: window.days("starts_on"))
        dispatches = try await work.all(DispatchedSupervisor.self, where: window.days("dispatched_on"))
        let begin = window.yearBegin.firstDay
        let year = Set(sessions.filter { $0.startsOn >= begin }.map(\.id))
        staff = try await work.all(SessionStaff.self).filter { year.contains($0.session) }
        internalChecks = try await work.all(
            InternalCheck.self, where: [.init("checked_on", .atLeast, .day(begin))])
    }

    private mutating func addRecords(_ work: any UnitOfWork, _ window: GatheringWindow) async throws {
        let year: [StoredQuestion.Condition] = [
            .init("visited_on", .atLeast, .day(window.yearBegin.firstDay))
        ]
        let own = window.ownDistrict
        records = try await work.all(SupervisionRecord.self, where: year + own)
        findings = try await work.all(Finding.self, where: year + own)
        let ids = Set(records.map(\.id))
        // Nobody signs before the visit, so the year's signatures are of the year's records or of late ones.
        let signed = StoredQuestion.Condition("signed_on", .atLeast, .day(window.yearBegin.firstDay))
        signatures = try await work.all(RecordSignature.self, where: [signed] + own)
            .filter { ids.contains($0.record) }
        supplementAnswers = try await work.all(RecordSupplementAnswer.self, where: own)
            .filter { ids.contains($0.record) }
            .map {
                SupplementEntry(
                    district: $0.district, record: $0.record, version: $0.version, answer: $0.answer)
            }
    }

    private mutating func addPeople(_ work: any UnitOfWork) async throws {
        supervisors = try await work.all(Supervisor.self)
        standingMeasures = try await work.all(StandingMeasure.self)
        employments = try await work.all(Employment.self)
        conflicts = try await work.all(Conflict.self)
        officers = try await work.all(RegisteredOfficer.self).map(\.officer)
        officerRegister = try await work.all(OfficerRegisterEntry.self)
    }

    private mutating func addAffairs(_ work: any UnitOfWork, _ window: GatheringWindow) async throws {
        let own = window.ownDistrict
        // Entries of credit files rest on severe violations of earlier months and years too.
        escalations = try await work.all(Escalation.self, where: own)
        complaints = try await work.all(Complaint.self, where: own)
        monthlyReports = try await work.all(
            MonthlyReport.self, where: [.init("month", .equal, .day(window.month.firstDay))] + own)
        creditEntries = try await work.all(CreditEntry.self, where: own)
        evidence = try await work.all(EvidenceItem.self, where: own)
        let opened = try await work.all(Proceeding.self, where: own)
        let steps = Dictionary(grouping: try await work.all(ProceedingStep.self, where: own)) {
            [$0.district.text, $0.proceeding.text]
        }
        for proceeding in opened {
            let own = steps[[proceeding.district.text, proceeding.id.text]] ?? []
            do throws(ModelError) {
                proceedings.append(try ProceedingFile(proceeding, steps: own))
            } catch {
                disorderedProceedings.append(proceeding)
            }
        }
    }

    private mutating func addRules(_ work: any UnitOfWork) async throws {
        ownRules = try await work.all(RegisteredRule.self).map(\.rule)
        interpretations = try await work.all(Interpretation.self)
    }
}

/// The days that facts are read of.
private struct GatheringWindow {
    let month: CalendarMonth
    let district: DistrictCode?

    init(_ question: ComplianceFacts.Question) {
        month = question.month
        district = question.district
    }

    /// January of the month's year.
    var yearBegin: CalendarMonth { month.adding(months: 1 - month.monthOfYear) }

    /// Days of the year before and of this one.
    func days(_ column: String) -> [StoredQuestion.Condition] {
        [.init(column, .atLeast, .day(yearBegin.adding(months: -12).firstDay))]
    }

    /// The district asked for, where one is.
    var ownDistrict: [StoredQuestion.Condition] {
        district.map { [.init("district_code", .equal, .district($0))] } ?? []
    }
}

extension ActorRole {
    /// Whether the registers of people are shown whole.
    var seesRegisters: Bool {
        switch self {
        case .municipal, .auditor: true
        case .district: false
        }
    }
}

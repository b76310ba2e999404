/// Everything on record that the compliance audit of one month looks at, with the year to date and what came before it.
///
/// A value, filled by whoever reads a store or a data folder. Lists may come in any order and may hold more than the month
/// concerns. People stand in it as the registers have them; the audit passes on their ids alone.
public struct ComplianceFacts: Hashable, Sendable {
    /// How much of the city-wide registers of people the source shows.
    public enum Registers: Hashable, Sendable {
        /// All of them: somebody who isn't there isn't registered.
        case whole
        /// A district's own: somebody who isn't there may be another district's.
        case ownDistrict
    }

    /// What was verified of the audit log (Article 1).
    public struct AuditLog: Hashable, Sendable {
        /// Entries that were verified.
        public let acts: Int
        /// Places where a chain doesn't fit.
        public let faults: Int

        /// Makes the outcome of a verification.
        public init(acts: Int, faults: Int) {
            self.acts = acts
            self.faults = faults
        }
    }

    /// The month that is looked at.
    public let month: CalendarMonth
    /// The moment that it is looked at from; what happened later isn't known.
    public let asOf: Instant
    /// The districts concerned, each once and in order of their codes.
    public let districts: [DistrictCode]
    /// By which policy.
    public let policy: CompliancePolicy
    /// How much of the registers of people is shown.
    public let registers: Registers

    /// The directory of institutions.
    public var institutions: [Institution] = []
    /// What institutions filed to assess.
    public var filedPlans: [FiledPlan] = []
    /// Sessions, of earlier years too where dispatches went to them.
    public var sessions: [AssessmentSession] = []
    /// Who served at sessions.
    public var staff: [SessionStaff] = []
    /// Supervisors.
    public var supervisors: [Supervisor] = []
    /// Measures about supervisors.
    public var standingMeasures: [StandingMeasure] = []
    /// Where people work or worked.
    public var employments: [Employment] = []
    /// Declared ties.
    public var conflicts: [Conflict] = []
    /// Teams sent, a value a person; rotation looks at earlier ones too.
    public var dispatches: [DispatchedSupervisor] = []
    /// Records, every version.
    public var records: [SupervisionRecord] = []
    /// Signatures under records.
    public var signatures: [RecordSignature] = []
    /// Answers that say more than a letter.
    public var findings: [Finding] = []
    /// Answers to supplements.
    public var supplementAnswers: [SupplementEntry] = []
    /// Severe violations.
    public var escalations: [Escalation] = []
    /// Complaints.
    public var complaints: [Complaint] = []
    /// What internal officers found.
    public var internalChecks: [InternalCheck] = []
    /// Internal quality officers.
    public var officers: [InternalQualityOfficer] = []
    /// Their four registers.
    public var officerRegister: [OfficerRegisterEntry] = []
    /// Monthly reports.
    public var monthlyReports: [MonthlyReport] = []
    /// Proceedings with their steps.
    public var proceedings: [ProceedingFile] = []
    /// Proceedings whose steps aren't legal ones, one after the other.
    public var disorderedProceedings: [Proceeding] = []
    /// Entries of credit files.
    public var creditEntries: [CreditEntry] = []
    /// Text and image material.
    public var evidence: [EvidenceItem] = []
    /// Detailed rules of districts and institutions.
    public var ownRules: [OwnRule] = []
    /// The municipal centre's interpretations.
    public var interpretations: [Interpretation] = []
    /// What was verified of the audit log, nothing where it wasn't looked at.
    public var auditLog: AuditLog?
    /// The names of tables that the source doesn't have, as the data folder names them: `officer_register`.
    public var missing: Set<String> = []

    /// Begins the facts of a month, with nothing on record yet.
    public init(
        month: CalendarMonth, asOf: Instant, districts: some Sequence<DistrictCode>, policy: CompliancePolicy,
        registers: Registers
    ) {
        self.month = month
        self.asOf = asOf
        self.districts = Set(districts).sorted()
        self.policy = policy
        self.registers = registers
    }

    /// The first month that is counted for the year to date.
    public var yearBegin: CalendarMonth { month.adding(months: 1 - month.monthOfYear) }
}

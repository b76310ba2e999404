/// The files that a city fills, with their columns in the order in which rows give them.
public enum CityTable: String, CaseIterable, Hashable, Sendable {
    /// Districts.
    case districts
    /// Institutions.
    case institutions
    /// What each institution may assess.
    case filedPlans = "filed_plans"
    /// Assessment sessions.
    case sessions
    /// Supervisors and their cards.
    case supervisors
    /// When supervisors can't go.
    case availability
    /// Where supervisors work or worked.
    case employments
    /// Relations that forbid a visit.
    case conflicts
    /// Internal quality officers.
    case officers
    /// Who served at sessions.
    case assessors
    /// Teams sent.
    case dispatches
    /// Heads of records.
    case records
    /// Signatures under records.
    case signatures
    /// Answers of records.
    case answers
    /// Severe violations.
    case escalations
    /// Complaints.
    case complaints
    /// Findings of internal officers.
    case internalChecks = "internal_checks"
    /// Districts' monthly reports.
    case monthlyReports = "monthly_reports"
    /// Credit files.
    case creditEntries = "credit_entries"
    /// What was done about supervisors.
    case standingMeasures = "standing_measures"
    /// Officers' training, examinations, deployment and management.
    case officerRegister = "officer_register"
    /// The day of promulgation, and what districts tighten.
    case policyLayers = "policy_layers"
    /// Districts' and institutions' own rules.
    case ownRules = "own_rules"
    /// Urgent and monthly reports.
    case proceedings
    /// The steps that those took.
    case proceedingSteps = "proceeding_steps"
    /// What was planted: the truth, which readers of the folder leave alone.
    case truth

    /// The file's columns.
    public var columns: [String] {
        switch self {
        case .districts: ["district_code", "name"]
        case .institutions:
            ["institution_id", "name", "kind", "district_code", "category", "filed_on", "withdrawn_on"]
        case .filedPlans:
            [
                "institution_id", "occupation", "level", "mode", "valid_from", "valid_to",
                "invigilators_per_room",
            ]
        case .sessions:
            [
                "session_id", "institution_id", "district_code", "mode", "occupation", "level", "starts_on",
                "ends_on", "half_day", "rooms", "registered", "attended", "state", "filed_at",
            ]
        case .supervisors:
            [
                "person_id", "name", "card_number", "card_issued_on", "card_expires_on", "home_district",
                "standing", "standing_until",
            ]
        case .availability: ["person_id", "day", "half_day"]
        case .employments: ["person_id", "institution_id", "kind", "from_on", "to_on"]
        case .conflicts: ["person_id", "other", "kind", "from_on", "to_on"]
        case .officers:
            [
                "person_id", "institution_id", "name", "sex", "born_on", "level", "post", "technical_years",
                "integrity_attested_on", "policy_attested_on", "fitness_attested_on",
            ]
        case .assessors: ["session_id", "person_id", "role"]
        case .dispatches:
            [
                "dispatch_id", "session_id", "person_id", "seat", "authority", "purpose", "dispatched_on",
                "inclusion_probability",
            ]
        case .records:
            [
                "record_id", "version", "session_id", "checklist", "checklist_version", "visited_on",
                "submitted_at", "reported_on", "advice", "evaluation", "author", "reason",
            ]
        case .signatures: ["record_id", "version", "person_id", "signed_on", "reservation"]
        case .answers: ["record_id", "version", "item", "answer", "sampled", "failed", "remark"]
        case .escalations: ["escalation_id", "session_id", "ground", "item", "discovered_at", "facts"]
        case .complaints: ["complaint_id", "institution_id", "received_on", "severe", "state"]
        case .internalChecks: ["session_id", "person_id", "item", "answer", "checked_on"]
        case .monthlyReports: ["district_code", "month", "submitted_at", "returned_at", "accepted_at"]
        case .creditEntries:
            ["entry_id", "institution_id", "kind", "ground", "entered_at", "state", "replaces"]
        case .standingMeasures:
            ["person_id", "standing", "decided_on", "from_on", "until_on", "ground", "facts"]
        case .officerRegister:
            ["person_id", "institution_id", "kind", "happened_on", "subject", "outcome", "session_id"]
        case .policyLayers:
            [
                "layer_id", "kind", "district_code", "institution_id", "title", "valid_from", "valid_to",
                "changes",
            ]
        case .ownRules:
            [
                "rule_id", "district_code", "institution_id", "title", "adopted_on", "valid_from", "valid_to",
                "document_hash", "layer_id",
            ]
        case .proceedings:
            [
                "proceeding_id", "district_code", "kind", "institution_id", "session_id", "source",
                "opened_at",
                "ground", "subject", "due_on",
            ]
        case .proceedingSteps:
            [
                "proceeding_id", "district_code", "step", "state", "taken_at", "taken_by", "document",
                "wording",
                "due_on",
            ]
        case .truth: ["subject", "id", "planted", "since", "item"]
        }
    }
}

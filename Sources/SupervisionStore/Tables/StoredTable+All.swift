extension StoredTable {
    private static let district = StoredColumn("district_code", .district)
    private static let version = StoredColumn("version", .integer)

    /// Districts in scope.
    public static let districts = StoredTable(
        "districts", .directory, .replaced, key: ["district_code"], [district, .init("name", .text)])

    /// The directory of institutions, city-wide.
    public static let institutions = StoredTable(
        "institutions", .directory, .replaced, key: ["institution_id"],
        [
            .init("institution_id", .identifier(.institution)), .init("name", .text), .init("kind", .code),
            district,
            .init("category", .text, optional: true), .init("filed_on", .day),
            .init("withdrawn_on", .day, optional: true),
        ])

    /// What each institution may assess, by date.
    public static let filedPlans = StoredTable(
        "filed_plans", .directory, .replaced,
        key: ["institution_id", "occupation", "level", "mode", "valid_from"],
        [
            .init("institution_id", .reference(.institution)), .init("occupation", .text),
            .init("level", .code),
            .init("mode", .code), .init("valid_from", .day), .init("valid_to", .day, optional: true),
            .init("invigilators_per_room", .integer, optional: true),
        ])

    /// Supervisors and their cards.
    public static let supervisors = StoredTable(
        "supervisors", .people, .replaced, key: ["person_id"],
        [
            .init("person_id", .text), .init("name", .text), .init("card_number", .text),
            .init("card_issued_on", .day), .init("card_expires_on", .day, optional: true),
            .init("home_district", .district, optional: true), .init("standing", .code),
            .init("standing_until", .day, optional: true),
        ])

    /// When supervisors can't go.
    public static let availability = StoredTable(
        "availability", .people, .replaced, key: ["person_id", "day", "half_day"],
        [.init("person_id", .text), .init("day", .day), .init("half_day", .code)])

    /// Where people work or worked.
    public static let employments = StoredTable(
        "employments", .people, .replaced, key: ["person_id", "institution_id", "from_on"],
        [
            .init("person_id", .text), .init("institution_id", .reference(.institution)),
            .init("kind", .code),
            .init("from_on", .day), .init("to_on", .day, optional: true),
        ])

    /// Relations that forbid a visit.
    public static let conflicts = StoredTable(
        "conflicts", .people, .replaced, key: ["person_id", "other", "from_on"],
        [
            .init("person_id", .text), .init("other", .text), .init("kind", .code), .init("from_on", .day),
            .init("to_on", .day, optional: true),
        ])

    /// What was done about supervisors (Article 17): the history behind their standing.
    public static let standingMeasures = StoredTable(
        "standing_measures", .people, .never, key: ["person_id", "decided_on", "standing"],
        [
            .init("person_id", .text), .init("standing", .code), .init("decided_on", .day),
            .init("from_on", .day), .init("until_on", .day, optional: true), .init("ground", .text),
            .init("facts", .text, optional: true),
        ])

    /// People's documents: a masked form and a keyed hash, never the number; blank once erased.
    public static let personDocuments = StoredTable(
        "person_documents", .people, .replaced, key: ["person_id", "document_type"],
        [
            .init("person_id", .text), .init("document_type", .text), .init("masked", .text, optional: true),
            .init("commitment", .text, optional: true), .init("recorded_on", .day),
            .init("erased_on", .day, optional: true),
        ])

    /// The municipal centre's interpretations (Article 18).
    public static let interpretations = StoredTable(
        "interpretations", .directory, .never, key: ["number"],
        [
            .init("number", .text), .init("issued_on", .day), .init("valid_from", .day),
            .init("wording", .text), .init("field", .text, optional: true),
            .init("value", .text, optional: true), .init("reading", .text, optional: true),
        ])

    /// The layers of the policy, by date: promulgation, versions, and what districts and institutions tighten.
    public static let policyLayers = StoredTable(
        "policy_layers", .directory, .never, key: ["layer_id"],
        [
            .init("layer_id", .text), .init("kind", .code), .init("district_code", .district, optional: true),
            .init("institution_id", .text, optional: true), .init("title", .text), .init("valid_from", .day),
            .init("valid_to", .day, optional: true), .init("changes", .text, optional: true),
        ])

    /// Sessions filed, owned by the district where they are held.
    public static let sessions = StoredTable(
        "sessions", .district, .replaced, key: ["session_id"],
        [
            district, .init("session_id", .identifier(.session)),
            .init("institution_id", .reference(.institution)),
            .init("mode", .code), .init("occupation", .text), .init("level", .code), .init("starts_on", .day),
            .init("ends_on", .day, optional: true), .init("half_day", .code, optional: true),
            .init("rooms", .integer, optional: true), .init("registered", .integer),
            .init("attended", .integer, optional: true), .init("state", .code), .init("filed_at", .instant),
        ])

    /// Internal quality officers, owned by the district where their institution is registered.
    public static let officers = StoredTable(
        "officers", .district, .replaced, key: ["person_id", "institution_id"],
        [
            district, .init("person_id", .text), .init("institution_id", .reference(.institution)),
            .init("name", .text), .init("sex", .code), .init("born_on", .day),
            .init("level", .code, optional: true),
            .init("post", .text, optional: true), .init("technical_years", .integer),
            .init("integrity_attested_on", .day, optional: true),
            .init("policy_attested_on", .day, optional: true),
            .init("fitness_attested_on", .day, optional: true),
        ])

    /// The registers of training, examination, deployment and management of internal quality officers (Article 6).
    public static let officerRegister = StoredTable(
        "officer_register", .district, .never, key: ["person_id", "institution_id", "kind", "happened_on"],
        [
            district, .init("person_id", .text), .init("institution_id", .reference(.institution)),
            .init("kind", .code), .init("happened_on", .day), .init("subject", .text),
            .init("outcome", .code, optional: true), .init("session_id", .text, optional: true),
        ])

    /// Who served at sessions.
    public static let assessors = StoredTable(
        "assessors", .district, .replaced, key: ["session_id", "person_id"],
        [
            district, .init("session_id", .reference(.session)), .init("person_id", .text),
            .init("role", .code),
        ])

    /// Teams sent, a row a person.
    public static let dispatches = StoredTable(
        "dispatches", .district, .replaced, key: ["dispatch_id", "person_id"],
        [
            district, .init("dispatch_id", .identifier(.dispatch)), .init("session_id", .reference(.session)),
            .init("person_id", .text), .init("seat", .code), .init("authority", .code),
            .init("purpose", .code),
            .init("dispatched_on", .day), .init("inclusion_probability", .probability, optional: true),
        ])

    /// Supervision records, a row a version, with the answers in the form's order as one letter an item.
    ///
    /// `answers` has a letter for each item of the checklist: `Y` 是, `N` 否, `A` not applicable, `O` not observed,
    /// `-` no answer given. What else an answer carries stands in ``findings``.
    public static let records = StoredTable(
        "records", .district, .never, key: ["record_id", "version"],
        [
            district, .init("record_id", .identifier(.record)), version,
            .init("session_id", .reference(.session)),
            .init("checklist", .text), .init("checklist_version", .integer), .init("visited_on", .day),
            .init("submitted_at", .instant, optional: true), .init("reported_on", .day, optional: true),
            .init("advice", .text, optional: true), .init("evaluation", .text, optional: true),
            .init("author", .text, optional: true), .init("reason", .text, optional: true),
            .init("answers", .text),
        ])

    /// Signatures under records.
    public static let signatures = StoredTable(
        "signatures", .district, .never, key: ["record_id", "version", "person_id"],
        [
            district, .init("record_id", .reference(.record)), version, .init("person_id", .text),
            .init("signed_on", .day), .init("reservation", .text, optional: true),
        ])

    /// Answers that say more than a letter: every 否, and whatever was sampled or remarked; parted by month of visit.
    public static let findings = StoredTable(
        "findings", .district, .never, key: ["record_id", "version", "item"],
        [
            district, .init("visited_on", .day), .init("record_id", .reference(.record)), version,
            .init("item", .text), .init("answer", .code), .init("sampled", .integer, optional: true),
            .init("failed", .integer, optional: true), .init("remark", .text, optional: true),
        ])

    /// Answers to the supplement of the session's mode (Article 13), beside the form's own.
    public static let supplementAnswers = StoredTable(
        "supplement_answers", .district, .never, key: ["record_id", "version", "item"],
        [
            district, .init("record_id", .reference(.record)), version, .init("item", .text),
            .init("answer", .code), .init("remark", .text, optional: true),
        ])

    /// Severe violations, each with its facts.
    public static let escalations = StoredTable(
        "escalations", .district, .never, key: ["escalation_id"],
        [
            district, .init("escalation_id", .identifier(.escalation)),
            .init("session_id", .reference(.session)),
            .init("ground", .code), .init("item", .text, optional: true), .init("discovered_at", .instant),
            .init("facts", .text),
        ])

    /// Complaints, owned by the district where the institution is registered.
    public static let complaints = StoredTable(
        "complaints", .district, .replaced, key: ["complaint_id"],
        [
            district, .init("complaint_id", .identifier(.complaint)),
            .init("institution_id", .reference(.institution)), .init("received_on", .day),
            .init("severe", .flag),
            .init("state", .code),
        ])

    /// What internal officers found.
    public static let internalChecks = StoredTable(
        "internal_checks", .district, .replaced, key: ["session_id", "person_id", "item"],
        [
            district, .init("session_id", .reference(.session)), .init("person_id", .text),
            .init("item", .text),
            .init("answer", .code), .init("checked_on", .day),
        ])

    /// Districts' monthly reports.
    public static let monthlyReports = StoredTable(
        "monthly_reports", .district, .replaced, key: ["district_code", "month"],
        [
            district, .init("month", .month), .init("submitted_at", .instant, optional: true),
            .init("returned_at", .instant, optional: true), .init("accepted_at", .instant, optional: true),
        ])

    /// Credit files: an entry is replaced by a later entry, never edited.
    public static let creditEntries = StoredTable(
        "credit_entries", .district, .never, key: ["entry_id"],
        [
            district, .init("entry_id", .identifier(.creditEntry)),
            .init("institution_id", .reference(.institution)), .init("kind", .code), .init("ground", .code),
            .init("entered_at", .instant), .init("state", .code), .init("replaces", .text, optional: true),
        ])

    /// The detailed rules that districts and institutions made (实施细则, Article 18).
    public static let ownRules = StoredTable(
        "own_rules", .district, .replaced, key: ["rule_id"],
        [
            district, .init("rule_id", .text), .init("institution_id", .text, optional: true),
            .init("title", .text), .init("adopted_on", .day), .init("valid_from", .day),
            .init("valid_to", .day, optional: true), .init("document_hash", .text, optional: true),
            .init("layer_id", .text, optional: true),
        ])

    /// Pools that spot checks are drawn from, frozen by date with their members and a hash (Article 11).
    public static let frozenPools = StoredTable(
        "frozen_pools", .district, .never, key: ["district_code", "month", "frozen_at"],
        [
            district, .init("month", .month), .init("frozen_at", .instant), .init("sessions", .integer),
            .init("required", .integer), .init("members", .text), .init("hash", .text),
        ])

    /// Proceedings (办理事项) as they were opened: reports, opinions, refusals, rectifications, inspections, requests.
    public static let proceedings = StoredTable(
        "proceedings", .district, .never, key: ["proceeding_id"],
        [
            district, .init("proceeding_id", .identifier(.proceeding)), .init("kind", .code),
            .init("institution_id", .text, optional: true), .init("session_id", .text, optional: true),
            .init("source", .text, optional: true), .init("opened_at", .instant),
            .init("ground", .text, optional: true), .init("subject", .text),
            .init("due_on", .day, optional: true),
        ])

    /// The steps that proceedings took.
    public static let proceedingSteps = StoredTable(
        "proceeding_steps", .district, .never, key: ["proceeding_id", "step"],
        [
            district, .init("proceeding_id", .reference(.proceeding)), .init("step", .integer),
            .init("state", .text), .init("taken_at", .instant), .init("taken_by", .text),
            .init("document", .text, optional: true), .init("wording", .text, optional: true),
            .init("due_on", .day, optional: true),
        ])

    /// Text and image material (Article 8), by the hash of its content.
    public static let evidence = StoredTable(
        "evidence", .district, .never, key: ["evidence_id"],
        [
            district, .init("evidence_id", .text), .init("institution_id", .text, optional: true),
            .init("session_id", .text, optional: true), .init("proceeding_id", .text, optional: true),
            .init("name", .text), .init("sha256", .text), .init("media_type", .text),
            .init("size", .integer), .init("added_at", .instant), .init("added_by", .text),
            .init("note", .text, optional: true),
        ])

    /// Every table, in an order in which what is referred to comes first.
    public static let all: [StoredTable] = [
        districts, institutions, filedPlans, supervisors, availability, employments, conflicts,
        standingMeasures, personDocuments, interpretations, policyLayers, sessions, officers, officerRegister,
        assessors, dispatches, records, signatures, findings, supplementAnswers, escalations, complaints,
        internalChecks, monthlyReports, creditEntries, ownRules, frozenPools, proceedings, proceedingSteps,
        evidence,
    ]
}

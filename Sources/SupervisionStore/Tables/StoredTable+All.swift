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

    /// Every table, in an order in which what is referred to comes first.
    public static let all: [StoredTable] = [
        districts, institutions, filedPlans, supervisors, availability, employments, conflicts, sessions,
        officers,
        assessors, dispatches, records, signatures, findings, escalations, complaints, internalChecks,
        monthlyReports, creditEntries,
    ]
}

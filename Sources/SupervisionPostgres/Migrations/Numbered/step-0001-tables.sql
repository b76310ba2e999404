-- Tables of the store. Keys are ready for a distributed engine: in every table that a district owns, district_code is the
-- first column of every key, and never changes. Text that orders or identifies is compared as bytes (COLLATE "C").

CREATE SCHEMA dudao;
COMMENT ON SCHEMA dudao IS 'Dudao: the store. Read it through analysis_v1.';

-- Days and moments that every calendar of ours can hold; infinity is none of them.
CREATE DOMAIN dudao.day AS date CHECK (VALUE BETWEEN DATE '0001-01-01' AND DATE '9999-12-31');
CREATE DOMAIN dudao.moment AS timestamptz
    CHECK (VALUE BETWEEN TIMESTAMPTZ '0001-01-01 00:00:00+00' AND TIMESTAMPTZ '9999-12-31 23:59:59.999999+00');

-- City-wide reference tables ------------------------------------------------------------------------------------------

CREATE TABLE dudao.districts (
    district_code text COLLATE "C" PRIMARY KEY CHECK (district_code ~ '^[A-Za-z0-9]{1,20}$' AND district_code <> '110000'),
    name text NOT NULL
);
-- Roles are named by the code in small letters.
CREATE UNIQUE INDEX districts_by_role ON dudao.districts (lower(district_code));
COMMENT ON TABLE dudao.districts IS '区. 110000 is kept for the city''s own audit chain.';

CREATE TABLE dudao.checklists (
    checklist text COLLATE "C" NOT NULL,
    checklist_version integer NOT NULL CHECK (checklist_version >= 1),
    title text NOT NULL,
    items text[] NOT NULL CHECK (cardinality(items) >= 1),
    item_count integer NOT NULL GENERATED ALWAYS AS (cardinality(items)) STORED,
    PRIMARY KEY (checklist, checklist_version),
    UNIQUE (checklist, checklist_version, item_count)
);
COMMENT ON TABLE dudao.checklists IS '督导表 by code and version; items in the form''s order, as records.answers has its letters.';

CREATE TABLE dudao.institutions (
    institution_key uuid PRIMARY KEY,
    institution_id text COLLATE "C" NOT NULL UNIQUE,
    name text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('employer', 'social')),
    district_code text COLLATE "C" NOT NULL REFERENCES dudao.districts,
    category text,
    filed_on dudao.day NOT NULL,
    withdrawn_on dudao.day,
    CHECK (withdrawn_on >= filed_on)
);
COMMENT ON TABLE dudao.institutions IS '评价机构, the directory; district_code is where it is registered.';

CREATE TABLE dudao.filed_plans (
    institution_key uuid NOT NULL REFERENCES dudao.institutions,
    occupation text COLLATE "C" NOT NULL,
    level text COLLATE "C" NOT NULL CHECK (level IN ('apprentice', '5', '4', '3', '2', '1', 'special', 'chief')),
    mode text COLLATE "C" NOT NULL CHECK (mode IN ('examination', 'process', 'direct', 'outcome')),
    valid_from dudao.day NOT NULL,
    valid_to dudao.day,
    invigilators_per_room integer CHECK (invigilators_per_room BETWEEN 0 AND 100),
    PRIMARY KEY (institution_key, occupation, level, mode, valid_from),
    CHECK (valid_to >= valid_from)
);
COMMENT ON TABLE dudao.filed_plans IS '备案方案.';

CREATE TABLE dudao.supervisors (
    person_id text COLLATE "C" PRIMARY KEY,
    name text NOT NULL,
    card_number text NOT NULL,
    card_issued_on dudao.day NOT NULL,
    card_expires_on dudao.day,
    home_district text COLLATE "C" REFERENCES dudao.districts,
    standing text NOT NULL CHECK (standing IN ('good', 'criticised', 'suspended', 'disqualified')),
    standing_until dudao.day,
    CHECK (card_expires_on >= card_issued_on)
);
COMMENT ON TABLE dudao.supervisors IS '质量督导员 and their cards (Article 9).';

CREATE TABLE dudao.availability (
    person_id text COLLATE "C" NOT NULL REFERENCES dudao.supervisors,
    day dudao.day NOT NULL,
    half_day text COLLATE "C" NOT NULL CHECK (half_day IN ('am', 'pm', 'day')),
    PRIMARY KEY (person_id, day, half_day)
);
COMMENT ON TABLE dudao.availability IS 'When a supervisor can''t go.';

CREATE TABLE dudao.employments (
    person_id text COLLATE "C" NOT NULL,
    institution_key uuid NOT NULL REFERENCES dudao.institutions,
    kind text NOT NULL CHECK (kind IN ('full', 'part', 'secondment')),
    from_on dudao.day NOT NULL,
    to_on dudao.day,
    PRIMARY KEY (person_id, institution_key, from_on),
    CHECK (to_on >= from_on)
);
COMMENT ON TABLE dudao.employments IS '任职: recusal never lets a supervisor visit an employer (Article 10).';

CREATE TABLE dudao.conflicts (
    person_id text COLLATE "C" NOT NULL,
    other text COLLATE "C" NOT NULL,
    kind text NOT NULL CHECK (kind IN ('relative', 'teacher', 'master', 'colleague', 'declared')),
    from_on dudao.day NOT NULL,
    to_on dudao.day,
    PRIMARY KEY (person_id, other, from_on),
    CHECK (to_on >= from_on)
);
COMMENT ON TABLE dudao.conflicts IS '回避关系; other is an institution_id or a person_id.';

CREATE TABLE dudao.bookings (
    person_id text COLLATE "C" NOT NULL REFERENCES dudao.supervisors,
    day dudao.day NOT NULL,
    half_day text COLLATE "C" NOT NULL CHECK (half_day IN ('am', 'pm')),
    district_code text COLLATE "C" NOT NULL REFERENCES dudao.districts,
    session_key uuid NOT NULL,
    PRIMARY KEY (person_id, day, half_day)
);
COMMENT ON TABLE dudao.bookings IS 'Half-days taken: the key is what keeps one person from being in two places, city-wide.';

-- Tables that districts own -------------------------------------------------------------------------------------------

CREATE TABLE dudao.sessions (
    district_code text COLLATE "C" NOT NULL REFERENCES dudao.districts,
    session_key uuid NOT NULL,
    session_id text COLLATE "C" NOT NULL,
    institution_key uuid NOT NULL REFERENCES dudao.institutions,
    mode text NOT NULL CHECK (mode IN ('examination', 'process', 'direct', 'outcome')),
    occupation text NOT NULL,
    level text NOT NULL CHECK (level IN ('apprentice', '5', '4', '3', '2', '1', 'special', 'chief')),
    starts_on dudao.day NOT NULL,
    ends_on dudao.day,
    half_day text CHECK (half_day IN ('am', 'pm', 'day')),
    rooms integer CHECK (rooms BETWEEN 0 AND 10000),
    registered integer NOT NULL CHECK (registered BETWEEN 0 AND 100000),
    attended integer,
    state text NOT NULL CHECK (state IN ('filed', 'held', 'cancelled', 'postponed', 'completed')),
    filed_at dudao.moment NOT NULL,
    PRIMARY KEY (district_code, session_key),
    UNIQUE (district_code, session_id),
    CHECK (ends_on >= starts_on),
    CHECK (attended BETWEEN 0 AND registered)
);
COMMENT ON TABLE dudao.sessions IS '认定批次, owned by the district where it is held (Article 5).';
CREATE INDEX sessions_by_institution ON dudao.sessions (district_code, institution_key, starts_on);
CREATE INDEX sessions_by_day ON dudao.sessions (district_code, starts_on);

CREATE TABLE dudao.officers (
    district_code text COLLATE "C" NOT NULL REFERENCES dudao.districts,
    person_id text COLLATE "C" NOT NULL,
    institution_key uuid NOT NULL REFERENCES dudao.institutions,
    name text NOT NULL,
    sex text NOT NULL CHECK (sex IN ('m', 'f')),
    born_on dudao.day NOT NULL,
    level text CHECK (level IN ('apprentice', '5', '4', '3', '2', '1', 'special', 'chief')),
    post text,
    technical_years integer NOT NULL CHECK (technical_years BETWEEN 0 AND 80),
    integrity_attested_on dudao.day,
    policy_attested_on dudao.day,
    fitness_attested_on dudao.day,
    PRIMARY KEY (district_code, person_id, institution_key)
);
COMMENT ON TABLE dudao.officers IS '质量内控人员 (Articles 6 and 7), owned by the district where their institution is registered.';

CREATE TABLE dudao.assessors (
    district_code text COLLATE "C" NOT NULL,
    session_key uuid NOT NULL,
    person_id text COLLATE "C" NOT NULL,
    role text NOT NULL CHECK (role IN ('site-manager', 'assessor', 'invigilator', 'administrator')),
    PRIMARY KEY (district_code, session_key, person_id),
    FOREIGN KEY (district_code, session_key) REFERENCES dudao.sessions
);
COMMENT ON TABLE dudao.assessors IS '考务人员 of a session.';
CREATE INDEX assessors_by_person ON dudao.assessors (district_code, person_id);

CREATE TABLE dudao.dispatches (
    district_code text COLLATE "C" NOT NULL,
    dispatch_key uuid NOT NULL,
    dispatch_id text COLLATE "C" NOT NULL,
    session_key uuid NOT NULL,
    person_id text COLLATE "C" NOT NULL REFERENCES dudao.supervisors,
    seat text NOT NULL CHECK (seat IN ('lead', 'member')),
    authority text NOT NULL CHECK (authority IN ('district', 'municipal')),
    purpose text NOT NULL CHECK (purpose IN ('spot', 'for-cause', 'comprehensive')),
    dispatched_on dudao.day NOT NULL,
    inclusion_probability double precision CHECK (inclusion_probability > 0 AND inclusion_probability <= 1),
    PRIMARY KEY (district_code, dispatch_key, person_id),
    UNIQUE (district_code, dispatch_id, person_id),
    FOREIGN KEY (district_code, session_key) REFERENCES dudao.sessions
);
COMMENT ON TABLE dudao.dispatches IS '派遣, a row a person (Articles 9 to 11).';
CREATE INDEX dispatches_by_session ON dudao.dispatches (district_code, session_key);

CREATE TABLE dudao.records (
    district_code text COLLATE "C" NOT NULL,
    record_key uuid NOT NULL,
    record_id text COLLATE "C" NOT NULL,
    version integer NOT NULL CHECK (version >= 1),
    session_key uuid NOT NULL,
    checklist text COLLATE "C" NOT NULL,
    checklist_version integer NOT NULL,
    visited_on dudao.day NOT NULL,
    submitted_at dudao.moment,
    reported_on dudao.day,
    advice text,
    evaluation text,
    author text,
    reason text,
    answers text NOT NULL CHECK (answers ~ '^[YNAO-]+$'),
    answer_count integer NOT NULL GENERATED ALWAYS AS (length(answers)) STORED,
    PRIMARY KEY (district_code, record_key, version),
    UNIQUE (district_code, record_id, version),
    FOREIGN KEY (district_code, session_key) REFERENCES dudao.sessions,
    -- A letter for each item of the checklist, no more and no fewer.
    FOREIGN KEY (checklist, checklist_version, answer_count)
        REFERENCES dudao.checklists (checklist, checklist_version, item_count)
);
COMMENT ON TABLE dudao.records IS '督导表, a row a version; never edited (Article 3). answers: a letter an item of the checklist.';
CREATE INDEX records_by_session ON dudao.records (district_code, session_key);

CREATE TABLE dudao.signatures (
    district_code text COLLATE "C" NOT NULL,
    record_key uuid NOT NULL,
    version integer NOT NULL,
    person_id text COLLATE "C" NOT NULL REFERENCES dudao.supervisors,
    signed_on dudao.day NOT NULL,
    reservation text,
    PRIMARY KEY (district_code, record_key, version, person_id),
    FOREIGN KEY (district_code, record_key, version) REFERENCES dudao.records
);
COMMENT ON TABLE dudao.signatures IS '质量督导员签字; reservation is 保留意见 (Article 12).';

CREATE TABLE dudao.findings (
    district_code text COLLATE "C" NOT NULL,
    visited_on date NOT NULL CHECK (visited_on BETWEEN DATE '0001-01-01' AND DATE '9999-12-31'),
    record_key uuid NOT NULL,
    version integer NOT NULL,
    item text COLLATE "C" NOT NULL,
    answer text NOT NULL CHECK (answer IN ('yes', 'no', 'na', 'not-observed')),
    sampled integer CHECK (sampled BETWEEN 0 AND 100000),
    failed integer CHECK (failed >= 0),
    remark text,
    PRIMARY KEY (district_code, record_key, version, item, visited_on),
    FOREIGN KEY (district_code, record_key, version) REFERENCES dudao.records,
    CHECK (failed <= sampled)
) PARTITION BY RANGE (visited_on);
COMMENT ON TABLE dudao.findings IS 'Answers that say more than a letter: every 否, whatever was sampled or remarked; a partition a month of visit.';
CREATE TABLE dudao.findings_other PARTITION OF dudao.findings DEFAULT;

CREATE TABLE dudao.escalations (
    district_code text COLLATE "C" NOT NULL,
    escalation_key uuid NOT NULL,
    escalation_id text COLLATE "C" NOT NULL,
    session_key uuid NOT NULL,
    ground text NOT NULL,
    item text,
    discovered_at dudao.moment NOT NULL,
    facts text NOT NULL,
    PRIMARY KEY (district_code, escalation_key),
    UNIQUE (district_code, escalation_id),
    FOREIGN KEY (district_code, session_key) REFERENCES dudao.sessions
);
COMMENT ON TABLE dudao.escalations IS '严重违规, each with its facts (Articles 15 and 16).';

CREATE TABLE dudao.complaints (
    district_code text COLLATE "C" NOT NULL REFERENCES dudao.districts,
    complaint_key uuid NOT NULL,
    complaint_id text COLLATE "C" NOT NULL,
    institution_key uuid NOT NULL REFERENCES dudao.institutions,
    received_on dudao.day NOT NULL,
    severe boolean NOT NULL,
    state text NOT NULL CHECK (state IN ('open', 'confirmed', 'dismissed')),
    PRIMARY KEY (district_code, complaint_key),
    UNIQUE (district_code, complaint_id)
);
COMMENT ON TABLE dudao.complaints IS '投诉, owned by the district where the institution is registered.';

CREATE TABLE dudao.internal_checks (
    district_code text COLLATE "C" NOT NULL,
    session_key uuid NOT NULL,
    person_id text COLLATE "C" NOT NULL,
    item text COLLATE "C" NOT NULL,
    answer text NOT NULL CHECK (answer IN ('yes', 'no', 'na', 'not-observed')),
    checked_on dudao.day NOT NULL,
    PRIMARY KEY (district_code, session_key, person_id, item),
    FOREIGN KEY (district_code, session_key) REFERENCES dudao.sessions
);
COMMENT ON TABLE dudao.internal_checks IS '内控检查 (Article 6).';

CREATE TABLE dudao.monthly_reports (
    district_code text COLLATE "C" NOT NULL REFERENCES dudao.districts,
    month dudao.day NOT NULL CHECK (extract(day FROM month) = 1),
    submitted_at dudao.moment,
    returned_at dudao.moment,
    accepted_at dudao.moment,
    PRIMARY KEY (district_code, month)
);
COMMENT ON TABLE dudao.monthly_reports IS '月报 (Article 15).';

CREATE TABLE dudao.credit_entries (
    district_code text COLLATE "C" NOT NULL REFERENCES dudao.districts,
    entry_key uuid NOT NULL,
    entry_id text COLLATE "C" NOT NULL,
    institution_key uuid NOT NULL REFERENCES dudao.institutions,
    kind text NOT NULL CHECK (kind IN ('misconduct', 'filing-refusal', 'correction', 'appeal', 'repair', 'rescission')),
    ground text NOT NULL,
    entered_at dudao.moment NOT NULL,
    state text NOT NULL CHECK (state IN ('proposed', 'effective', 'appealed', 'corrected', 'repaired', 'expired', 'rescinded')),
    replaces text COLLATE "C",
    PRIMARY KEY (district_code, entry_key),
    UNIQUE (district_code, entry_id)
);
COMMENT ON TABLE dudao.credit_entries IS '信用档案; a later entry replaces an earlier one, nothing is edited or deleted (Article 16).';

-- What the store keeps of itself --------------------------------------------------------------------------------------

CREATE TABLE dudao.item_months (
    district_code text COLLATE "C" NOT NULL,
    institution_key uuid NOT NULL,
    month dudao.day NOT NULL,
    checklist text COLLATE "C" NOT NULL,
    checklist_version integer NOT NULL,
    visits integer NOT NULL,
    answered integer[] NOT NULL,
    violated integer[] NOT NULL,
    not_observed integer[] NOT NULL,
    PRIMARY KEY (district_code, institution_key, month, checklist, checklist_version)
);
COMMENT ON TABLE dudao.item_months IS 'Rollup: counts by institution, item and month of visit, arrays in the checklist''s order; made from records and sessions, whose references hold.';

CREATE TABLE dudao.audit_heads (
    district_code text COLLATE "C" PRIMARY KEY,
    sequence bigint NOT NULL,
    hash text COLLATE "C" NOT NULL
);
COMMENT ON TABLE dudao.audit_heads IS 'The last entry of each chain; its row is locked while an act is appended. 110000 is the city''s own.';

CREATE TABLE dudao.audit_entries (
    district_code text COLLATE "C" NOT NULL,
    sequence bigint NOT NULL CHECK (sequence >= 1),
    microseconds bigint NOT NULL,
    role text NOT NULL,
    actor text NOT NULL,
    act text NOT NULL,
    subject text NOT NULL,
    basis text NOT NULL,
    details text NOT NULL,
    people text[] NOT NULL,
    previous text COLLATE "C" NOT NULL,
    hash text COLLATE "C" NOT NULL,
    PRIMARY KEY (district_code, sequence)
);
COMMENT ON TABLE dudao.audit_entries IS 'One entry an act, chained by SHA-256 per district; people as salted commitments.';

CREATE TABLE dudao.audit_secrets (
    district_code text COLLATE "C" NOT NULL,
    sequence bigint NOT NULL,
    place integer NOT NULL,
    person_id text COLLATE "C" NOT NULL,
    salt bytea NOT NULL,
    PRIMARY KEY (district_code, sequence, place)
);
COMMENT ON TABLE dudao.audit_secrets IS 'Who an entry''s commitments are to; place 0 is who acted. Erasing a row leaves the chain verifying.';

CREATE TABLE dudao.outbox (
    district_code text COLLATE "C" NOT NULL,
    message_key uuid NOT NULL,
    topic text NOT NULL,
    payload text NOT NULL,
    posted_at dudao.moment NOT NULL,
    PRIMARY KEY (district_code, message_key)
);
COMMENT ON TABLE dudao.outbox IS 'Messages for others, kept with the act and polled; 110000 is the city''s own.';

-- What the planner knows of a column can be asked for by EXPLAIN, whatever row security hides: of words and people it knows
-- nothing.
DO $statistics$
DECLARE
    told record;
BEGIN
    FOR told IN SELECT * FROM (VALUES
        ('supervisors', 'person_id'), ('supervisors', 'name'), ('supervisors', 'card_number'), ('officers', 'person_id'),
        ('officers', 'name'), ('officers', 'born_on'), ('officers', 'post'), ('assessors', 'person_id'),
        ('availability', 'person_id'), ('employments', 'person_id'), ('conflicts', 'person_id'), ('conflicts', 'other'),
        ('bookings', 'person_id'), ('dispatches', 'person_id'), ('records', 'advice'), ('records', 'evaluation'),
        ('records', 'author'), ('records', 'reason'), ('records', 'answers'), ('signatures', 'person_id'),
        ('signatures', 'reservation'), ('findings', 'remark'), ('findings_other', 'remark'), ('escalations', 'facts'),
        ('internal_checks', 'person_id'), ('audit_entries', 'details'), ('audit_secrets', 'person_id'),
        ('outbox', 'payload')) AS words (relation, attribute)
    LOOP
        EXECUTE format('ALTER TABLE dudao.%I ALTER COLUMN %I SET STATISTICS 0', told.relation, told.attribute);
    END LOOP;
END
$statistics$;

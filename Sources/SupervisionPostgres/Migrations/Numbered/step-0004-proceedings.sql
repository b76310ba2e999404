-- What the daily work adds: proceedings and their steps, evidence, registers, layers of the policy, frozen pools, and the
-- history of supervisors' standing. As before, district_code leads every key of what a district owns.

-- City-wide ------------------------------------------------------------------------------------------------------------

CREATE TABLE dudao.standing_measures (
    person_id text COLLATE "C" NOT NULL REFERENCES dudao.supervisors,
    standing text COLLATE "C" NOT NULL CHECK (standing IN ('good', 'criticised', 'suspended', 'disqualified')),
    decided_on dudao.day NOT NULL,
    from_on dudao.day NOT NULL,
    until_on dudao.day,
    ground text NOT NULL,
    facts text,
    PRIMARY KEY (person_id, decided_on, standing),
    CHECK (until_on >= from_on)
);
COMMENT ON TABLE dudao.standing_measures IS '批评教育、暂停、取消资格, each as decided (Article 17); supervisors.standing is what they come to.';

CREATE TABLE dudao.person_documents (
    person_id text COLLATE "C" NOT NULL,
    document_type text COLLATE "C" NOT NULL,
    masked text,
    commitment text CHECK (commitment ~ '^[0-9a-f]{64}$'),
    recorded_on dudao.day NOT NULL,
    erased_on dudao.day,
    PRIMARY KEY (person_id, document_type),
    -- Erased is erased: neither form of the number stays.
    CHECK (erased_on IS NULL OR (masked IS NULL AND commitment IS NULL))
);
COMMENT ON TABLE dudao.person_documents IS '人员证件: a masked form and a keyed hash, never the number.';

CREATE TABLE dudao.interpretations (
    number text COLLATE "C" PRIMARY KEY,
    issued_on dudao.day NOT NULL,
    valid_from dudao.day NOT NULL,
    wording text NOT NULL,
    field text,
    value text,
    reading text
);
COMMENT ON TABLE dudao.interpretations IS '市鉴定管理中心的解释 (Article 18).';

CREATE TABLE dudao.policy_layers (
    layer_id text COLLATE "C" PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN ('promulgation', 'version', 'overlay')),
    district_code text COLLATE "C" REFERENCES dudao.districts,
    institution_id text COLLATE "C",
    title text NOT NULL,
    valid_from dudao.day NOT NULL,
    valid_to dudao.day,
    changes text,
    CHECK (valid_to >= valid_from)
);
COMMENT ON TABLE dudao.policy_layers IS 'The policy by date: promulgation, versions, and what own rules tighten (Articles 18 and 19).';

-- Owned by districts ---------------------------------------------------------------------------------------------------

CREATE TABLE dudao.officer_register (
    district_code text COLLATE "C" NOT NULL REFERENCES dudao.districts,
    person_id text COLLATE "C" NOT NULL,
    institution_key uuid NOT NULL REFERENCES dudao.institutions,
    kind text COLLATE "C" NOT NULL CHECK (kind IN ('training', 'examination', 'deployment', 'management')),
    happened_on dudao.day NOT NULL,
    subject text NOT NULL,
    outcome text CHECK (outcome IN ('passed', 'failed')),
    session_id text COLLATE "C",
    PRIMARY KEY (district_code, person_id, institution_key, kind, happened_on)
);
COMMENT ON TABLE dudao.officer_register IS '培训、考核、使用、管理: an institution''s four registers of its officers (Article 6).';

CREATE TABLE dudao.supplement_answers (
    district_code text COLLATE "C" NOT NULL,
    record_key uuid NOT NULL,
    version integer NOT NULL,
    item text COLLATE "C" NOT NULL,
    answer text NOT NULL CHECK (answer IN ('yes', 'no', 'na', 'not-observed')),
    remark text,
    PRIMARY KEY (district_code, record_key, version, item),
    FOREIGN KEY (district_code, record_key, version) REFERENCES dudao.records
);
COMMENT ON TABLE dudao.supplement_answers IS 'What Article 13 lists for the session''s mode and the form hasn''t.';

CREATE TABLE dudao.own_rules (
    district_code text COLLATE "C" NOT NULL REFERENCES dudao.districts,
    rule_id text COLLATE "C" NOT NULL,
    institution_id text COLLATE "C",
    title text NOT NULL,
    adopted_on dudao.day NOT NULL,
    valid_from dudao.day NOT NULL,
    valid_to dudao.day,
    document_hash text,
    layer_id text COLLATE "C",
    PRIMARY KEY (district_code, rule_id),
    CHECK (valid_to >= valid_from)
);
COMMENT ON TABLE dudao.own_rules IS '实施细则 of districts and institutions (Article 18).';

CREATE TABLE dudao.frozen_pools (
    district_code text COLLATE "C" NOT NULL REFERENCES dudao.districts,
    month dudao.day NOT NULL CHECK (extract(day FROM month) = 1),
    frozen_at dudao.moment NOT NULL,
    sessions integer NOT NULL CHECK (sessions >= 0),
    required integer NOT NULL CHECK (required BETWEEN 0 AND sessions),
    members text NOT NULL,
    hash text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
    PRIMARY KEY (district_code, month, frozen_at)
);
COMMENT ON TABLE dudao.frozen_pools IS 'Pools of sessions by date, with their members and the hash of both (Article 11).';

CREATE TABLE dudao.proceedings (
    district_code text COLLATE "C" NOT NULL REFERENCES dudao.districts,
    proceeding_key uuid NOT NULL,
    proceeding_id text COLLATE "C" NOT NULL,
    kind text NOT NULL,
    institution_id text COLLATE "C",
    session_id text COLLATE "C",
    source text,
    opened_at dudao.moment NOT NULL,
    ground text,
    subject text NOT NULL,
    due_on dudao.day,
    PRIMARY KEY (district_code, proceeding_key),
    UNIQUE (district_code, proceeding_id)
);
COMMENT ON TABLE dudao.proceedings IS '办理事项 as opened; which steps follow on which is the program''s state table of the kind.';
CREATE INDEX proceedings_by_kind ON dudao.proceedings (district_code, kind, opened_at);

CREATE TABLE dudao.proceeding_steps (
    district_code text COLLATE "C" NOT NULL,
    proceeding_key uuid NOT NULL,
    step integer NOT NULL CHECK (step >= 1),
    state text NOT NULL,
    taken_at dudao.moment NOT NULL,
    taken_by text COLLATE "C" NOT NULL,
    document text,
    wording text,
    due_on dudao.day,
    PRIMARY KEY (district_code, proceeding_key, step),
    FOREIGN KEY (district_code, proceeding_key) REFERENCES dudao.proceedings
);
COMMENT ON TABLE dudao.proceeding_steps IS 'The steps that proceedings took; nothing of them is edited.';

CREATE TABLE dudao.evidence (
    district_code text COLLATE "C" NOT NULL REFERENCES dudao.districts,
    evidence_id text COLLATE "C" NOT NULL,
    institution_id text COLLATE "C",
    session_id text COLLATE "C",
    proceeding_id text COLLATE "C",
    name text NOT NULL,
    sha256 text COLLATE "C" NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    media_type text NOT NULL,
    size integer NOT NULL CHECK (size >= 0),
    added_at dudao.moment NOT NULL,
    added_by text COLLATE "C" NOT NULL,
    note text,
    PRIMARY KEY (district_code, evidence_id)
);
COMMENT ON TABLE dudao.evidence IS '文字及影像资料 by the hash of their content (Article 8); the content lies beside the store.';
CREATE INDEX evidence_by_content ON dudao.evidence (district_code, sha256);

-- The planner's statistics tell nothing of words and people.
DO $statistics$
DECLARE
    told record;
BEGIN
    FOR told IN SELECT * FROM (VALUES
        ('standing_measures', 'person_id'), ('standing_measures', 'facts'), ('person_documents', 'person_id'),
        ('person_documents', 'masked'), ('person_documents', 'commitment'), ('officer_register', 'person_id'),
        ('officer_register', 'subject'), ('supplement_answers', 'remark'), ('own_rules', 'title'),
        ('frozen_pools', 'members'), ('proceedings', 'source'), ('proceedings', 'subject'),
        ('proceeding_steps', 'taken_by'), ('proceeding_steps', 'document'), ('proceeding_steps', 'wording'),
        ('evidence', 'name'), ('evidence', 'sha256'), ('evidence', 'added_by'), ('evidence', 'note'))
        AS words (relation, attribute)
    LOOP
        EXECUTE format('ALTER TABLE dudao.%I ALTER COLUMN %I SET STATISTICS 0', told.relation, told.attribute);
    END LOOP;
END
$statistics$;

-- Row security and privileges ------------------------------------------------------------------------------------------

DO $policies$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY[
        'officer_register', 'supplement_answers', 'own_rules', 'frozen_pools', 'proceedings', 'proceeding_steps', 'evidence']
    LOOP
        EXECUTE format('ALTER TABLE dudao.%I ENABLE ROW LEVEL SECURITY', name);
        EXECUTE format('ALTER TABLE dudao.%I FORCE ROW LEVEL SECURITY', name);
        EXECUTE format(
            'CREATE POLICY district_rows ON dudao.%I USING (district_code = ANY ((SELECT dudao.visible_districts())::text[]))',
            name);
        EXECUTE format('GRANT SELECT ON dudao.%I TO dudao_centre', name);
        EXECUTE format('GRANT INSERT ON dudao.%I TO dudao_writer', name);
    END LOOP;
    FOREACH name IN ARRAY ARRAY['standing_measures', 'person_documents'] LOOP
        EXECUTE format('ALTER TABLE dudao.%I ENABLE ROW LEVEL SECURITY', name);
        EXECUTE format('ALTER TABLE dudao.%I FORCE ROW LEVEL SECURITY', name);
        EXECUTE format(
            'CREATE POLICY people_rows ON dudao.%I USING ((SELECT dudao.sees_city(current_user))
                OR person_id IN (SELECT s.person_id FROM dudao.supervisors s))
                WITH CHECK ((SELECT dudao.sees_city(current_user)))', name);
        EXECUTE format('GRANT SELECT ON dudao.%I TO dudao_centre', name);
        EXECUTE format('GRANT INSERT ON dudao.%I TO dudao_municipal', name);
    END LOOP;
    FOREACH name IN ARRAY ARRAY['interpretations', 'policy_layers'] LOOP
        EXECUTE format('GRANT SELECT ON dudao.%I TO dudao_centre', name);
        EXECUTE format('GRANT INSERT ON dudao.%I TO dudao_municipal', name);
    END LOOP;
END
$policies$;
GRANT UPDATE (institution_id, title, adopted_on, valid_from, valid_to, document_hash, layer_id)
    ON dudao.own_rules TO dudao_writer;
GRANT UPDATE (masked, commitment, recorded_on, erased_on) ON dudao.person_documents TO dudao_municipal;

-- Who an audit entry's commitments are to may be forgotten, person by person; the chain goes on verifying.
CREATE FUNCTION dudao.erase_secrets(person text) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$
    DECLARE
        erased bigint;
    BEGIN
        IF NOT pg_has_role(dudao.caller(), 'dudao_municipal', 'USAGE') THEN
            RAISE EXCEPTION 'Only the municipal centre erases a person''s data.' USING ERRCODE = '42501';
        END IF;
        DELETE FROM dudao.audit_secrets AS kept WHERE kept.person_id = erase_secrets.person;
        GET DIAGNOSTICS erased = ROW_COUNT;
        RETURN erased;
    END
    $$;
COMMENT ON FUNCTION dudao.erase_secrets IS
    'Forgets who the commitments of the audit log are to, for one person; the entries and their hashes stay.';
REVOKE ALL ON FUNCTION dudao.erase_secrets FROM PUBLIC;
GRANT EXECUTE ON FUNCTION dudao.erase_secrets TO dudao_municipal;

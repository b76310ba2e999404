-- Read-only views for any other tool, with a contract of their own: a column of analysis_v1 is never given another
-- meaning or taken away; what changes comes as analysis_v2 beside it. Row security applies to whoever asks.

CREATE SCHEMA analysis_v1;
COMMENT ON SCHEMA analysis_v1 IS 'Dudao for analysts, version 1: see Documentation/Schema.md.';

CREATE VIEW analysis_v1.institutions WITH (security_invoker = true) AS
    SELECT institution_id, name, kind, district_code, category, filed_on, withdrawn_on FROM dudao.institutions;

CREATE VIEW analysis_v1.sessions WITH (security_invoker = true) AS
    SELECT s.district_code, s.session_id, i.institution_id, s.mode, s.occupation, s.level, s.starts_on, s.ends_on,
        s.half_day, s.rooms, s.registered, s.attended, s.state, s.filed_at
    FROM dudao.sessions AS s JOIN dudao.institutions AS i USING (institution_key);

CREATE VIEW analysis_v1.visits WITH (security_invoker = true) AS
    SELECT r.district_code, r.record_id, r.version, s.session_id, i.institution_id, r.checklist, r.checklist_version,
        r.visited_on,
        greatest(r.visited_on, (r.submitted_at AT TIME ZONE interval '8 hours')::date, r.reported_on) AS known_on,
        r.answers, length(translate(r.answers, 'YAO-', '')) AS violations
    FROM dudao.records AS r
        JOIN dudao.sessions AS s USING (district_code, session_key)
        JOIN dudao.institutions AS i USING (institution_key)
    WHERE r.submitted_at IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM dudao.records AS later
        WHERE later.district_code = r.district_code AND later.record_key = r.record_key AND later.version > r.version
            AND later.submitted_at IS NOT NULL);
COMMENT ON VIEW analysis_v1.visits IS 'The last submitted version of each record; known_on is the day the centre knew of it.';

CREATE VIEW analysis_v1.answers WITH (security_invoker = true) AS
    SELECT v.district_code, v.record_id, v.version, v.institution_id, v.visited_on, given.item,
        CASE given.letter WHEN 'Y' THEN 'yes' WHEN 'N' THEN 'no' WHEN 'A' THEN 'na' WHEN 'O' THEN 'not-observed' END AS answer
    FROM analysis_v1.visits AS v
        JOIN dudao.checklists AS c USING (checklist, checklist_version)
        CROSS JOIN LATERAL unnest(c.items, string_to_array(v.answers, NULL)) AS given (item, letter)
    WHERE given.letter <> '-';
COMMENT ON VIEW analysis_v1.answers IS 'A row an answer of each visit.';

CREATE VIEW analysis_v1.findings WITH (security_invoker = true) AS
    SELECT v.district_code, v.record_id, v.version, v.institution_id, f.visited_on, f.item, f.answer, f.sampled, f.failed,
        f.remark
    FROM dudao.findings AS f
        JOIN dudao.records AS r USING (district_code, record_key, version)
        JOIN analysis_v1.visits AS v
            ON v.district_code = f.district_code AND v.record_id = r.record_id AND v.version = f.version;

CREATE VIEW analysis_v1.item_months WITH (security_invoker = true) AS
    SELECT m.district_code, i.institution_id, m.month, m.checklist, m.checklist_version, m.visits, counted.item,
        counted.answered, counted.violated, counted.not_observed
    FROM dudao.item_months AS m
        JOIN dudao.institutions AS i USING (institution_key)
        JOIN dudao.checklists AS c USING (checklist, checklist_version)
        CROSS JOIN LATERAL unnest(c.items, m.answered, m.violated, m.not_observed)
            AS counted (item, answered, violated, not_observed);
COMMENT ON VIEW analysis_v1.item_months IS 'Counts by institution, item and month of visit.';

CREATE VIEW analysis_v1.complaints WITH (security_invoker = true) AS
    SELECT c.district_code, c.complaint_id, i.institution_id, c.received_on, c.severe, c.state
    FROM dudao.complaints AS c JOIN dudao.institutions AS i USING (institution_key);

CREATE VIEW analysis_v1.escalations WITH (security_invoker = true) AS
    SELECT e.district_code, e.escalation_id, s.session_id, i.institution_id, e.ground, e.item, e.discovered_at
    FROM dudao.escalations AS e
        JOIN dudao.sessions AS s USING (district_code, session_key)
        JOIN dudao.institutions AS i USING (institution_key);

CREATE VIEW analysis_v1.audit WITH (security_invoker = true) AS
    SELECT district_code, sequence, to_timestamp(microseconds / 1000000.0) AS acted_at, role, actor, act, subject, basis,
        details::jsonb AS details, people, previous, hash
    FROM dudao.audit_entries;

GRANT USAGE ON SCHEMA analysis_v1 TO dudao_centre;
GRANT SELECT ON ALL TABLES IN SCHEMA analysis_v1 TO dudao_centre;

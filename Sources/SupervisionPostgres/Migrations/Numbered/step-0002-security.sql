-- Who sees and writes what. Roles carry it: row security asks whether current_user is a member of a district's role, and a
-- setting may only narrow what the role allows. Records, entries and the audit log stay as they are because nobody is
-- granted UPDATE, DELETE or TRUNCATE on them.

-- Roles belong to the whole server, so another database may have made them already.
DO $roles$
DECLARE
    wanted record;
BEGIN
    FOR wanted IN SELECT * FROM (VALUES
        ('dudao_centre', 'NOLOGIN'), ('dudao_writer', 'NOLOGIN'), ('dudao_municipal', 'NOLOGIN'),
        ('dudao_auditor', 'NOLOGIN'), ('dudao_app', 'LOGIN NOINHERIT')) AS roles (name, attributes)
    LOOP
        IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = wanted.name) THEN
            BEGIN
                EXECUTE format('CREATE ROLE %I %s', wanted.name, wanted.attributes);
            EXCEPTION WHEN duplicate_object OR unique_violation THEN
                -- Another database's migration made it meanwhile.
                NULL;
            END;
        END IF;
    END LOOP;
    FOR wanted IN SELECT * FROM (VALUES
        ('dudao_centre', 'dudao_writer'), ('dudao_centre', 'dudao_auditor'), ('dudao_writer', 'dudao_municipal'),
        ('dudao_municipal', 'dudao_app'), ('dudao_auditor', 'dudao_app')) AS grants (name, attributes)
    LOOP
        BEGIN
            EXECUTE format('GRANT %I TO %I', wanted.name, wanted.attributes);
        EXCEPTION WHEN unique_violation THEN
            NULL;
        END;
    END LOOP;
END
$roles$;

-- Who asks -------------------------------------------------------------------------------------------------------------

-- Row security asks at every statement: PL/pgSQL keeps its plans for the session, where a function in SQL is planned anew
-- at each call, and to_regrole looks in the catalogue's cache.

CREATE FUNCTION dudao.sees_city(who name) RETURNS boolean
    LANGUAGE plpgsql STABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp
    AS $$ BEGIN
        RETURN pg_has_role(who, 'dudao_municipal', 'USAGE') OR pg_has_role(who, 'dudao_auditor', 'USAGE');
    END $$;
COMMENT ON FUNCTION dudao.sees_city IS 'Whether a role sees every district''s rows.';

CREATE FUNCTION dudao.is_of(who name, code text) RETURNS boolean
    LANGUAGE plpgsql STABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp
    AS $$ BEGIN
        -- to_regrole reads a name as SQL does, blanks and quotes included: only a plain code may reach it.
        RETURN code ~ '^[A-Za-z0-9]{1,20}$'
            AND coalesce(pg_has_role(who, to_regrole('dudao_district_' || lower(code))::oid, 'USAGE'), false);
    END $$;
COMMENT ON FUNCTION dudao.is_of IS 'Whether a role is a member of a district''s role.';

CREATE FUNCTION dudao.visible_districts() RETURNS text[]
    LANGUAGE plpgsql STABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp
    AS $$
    DECLARE
        city boolean := pg_has_role(current_user, 'dudao_municipal', 'USAGE')
            OR pg_has_role(current_user, 'dudao_auditor', 'USAGE');
        narrow text := coalesce(current_setting('dudao.narrow_to', true), '');
    BEGIN
        RETURN (
            SELECT coalesce(array_agg(known.code), '{}')
            FROM (SELECT district_code AS code FROM dudao.districts UNION ALL SELECT '110000') AS known
            WHERE (city OR coalesce(
                    pg_has_role(current_user, to_regrole('dudao_district_' || lower(known.code))::oid, 'USAGE'), false))
                AND (narrow = '' OR known.code = ANY (string_to_array(narrow, ','))));
    END $$;
COMMENT ON FUNCTION dudao.visible_districts IS
    'The districts whose rows current_user sees; the setting dudao.narrow_to may only take some away. Asked once a statement.';

CREATE FUNCTION dudao.caller() RETURNS name
    LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
    AS $$ SELECT CASE current_setting('role') WHEN 'none' THEN session_user ELSE current_setting('role')::name END $$;
COMMENT ON FUNCTION dudao.caller IS
    'The role that asked, also within a function that runs as its owner. SET ROLE takes only roles one is a member of.';

CREATE FUNCTION dudao.may_act(code text) RETURNS boolean
    LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
    AS $$
    SELECT (code = '110000' OR EXISTS (SELECT 1 FROM dudao.districts AS known WHERE known.district_code = code))
        AND (pg_has_role(dudao.caller(), 'dudao_municipal', 'USAGE') OR dudao.is_of(dudao.caller(), code))
    $$;

-- Row security ---------------------------------------------------------------------------------------------------------

DO $policies$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY[
        'sessions', 'officers', 'assessors', 'dispatches', 'records', 'signatures', 'findings', 'escalations', 'complaints',
        'internal_checks', 'monthly_reports', 'credit_entries', 'item_months', 'audit_heads', 'audit_entries',
        'audit_secrets', 'outbox', 'bookings']
    LOOP
        EXECUTE format('ALTER TABLE dudao.%I ENABLE ROW LEVEL SECURITY', name);
        EXECUTE format('ALTER TABLE dudao.%I FORCE ROW LEVEL SECURITY', name);
        EXECUTE format(
            'CREATE POLICY district_rows ON dudao.%I USING (district_code = ANY ((SELECT dudao.visible_districts())::text[]))',
            name);
    END LOOP;
    FOREACH name IN ARRAY ARRAY['supervisors', 'availability', 'employments', 'conflicts'] LOOP
        EXECUTE format('ALTER TABLE dudao.%I ENABLE ROW LEVEL SECURITY', name);
        EXECUTE format('ALTER TABLE dudao.%I FORCE ROW LEVEL SECURITY', name);
    END LOOP;
    FOREACH name IN ARRAY ARRAY['availability', 'employments', 'conflicts'] LOOP
        EXECUTE format(
            'CREATE POLICY people_rows ON dudao.%I USING ((SELECT dudao.sees_city(current_user))
                OR person_id IN (SELECT s.person_id FROM dudao.supervisors s))
                WITH CHECK ((SELECT dudao.sees_city(current_user)))', name);
    END LOOP;
    -- Functions that run as the owner answer for the whole city; the owner itself is bound by these policies alone.
    FOREACH name IN ARRAY ARRAY[
        'supervisors', 'availability', 'employments', 'conflicts', 'bookings', 'audit_heads', 'audit_entries', 'audit_secrets']
    LOOP
        EXECUTE format('CREATE POLICY owner_functions ON dudao.%I TO CURRENT_USER USING (true) WITH CHECK (true)', name);
    END LOOP;
END
$policies$;
CREATE POLICY owner_functions ON dudao.sessions FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY people_rows ON dudao.supervisors
    USING ((SELECT dudao.sees_city(current_user)) OR home_district = ANY ((SELECT dudao.visible_districts())::text[]))
    WITH CHECK ((SELECT dudao.sees_city(current_user)));

-- Acts -----------------------------------------------------------------------------------------------------------------

CREATE FUNCTION dudao.audit_text(VARIADIC fields text[]) RETURNS text
    LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp
    AS $$
    SELECT 'dudao audit 1' || coalesce(string_agg(
        E'\n' || octet_length(convert_to(field, 'UTF8')) || ':' || field, '' ORDER BY place), '')
    FROM unnest(fields) WITH ORDINALITY AS given (field, place)
    $$;
COMMENT ON FUNCTION dudao.audit_text IS 'What is hashed of an entry: every field behind its length in bytes.';

CREATE FUNCTION dudao.append_act(
    chain text, microseconds bigint, acting text, actor text, actor_salt bytea, act text, subject text, basis text,
    details text, people text[], people_salts bytea[]
) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$
    #variable_conflict use_variable
    DECLARE
        head record;
        actor_commitment text := encode(sha256(actor_salt || convert_to(actor, 'UTF8')), 'hex');
        commitments text[] := '{}';
        next_hash text;
    BEGIN
        IF NOT dudao.may_act(chain) OR (chain = '110000' AND NOT pg_has_role(dudao.caller(), 'dudao_municipal', 'USAGE')) THEN
            RAISE EXCEPTION 'This role may not act in chain %.', chain USING ERRCODE = '42501';
        END IF;
        IF NOT (CASE WHEN acting = 'municipal' THEN pg_has_role(dudao.caller(), 'dudao_municipal', 'USAGE')
            ELSE acting LIKE 'district:%' AND dudao.is_of(dudao.caller(), substr(acting, 10)) END)
        THEN
            RAISE EXCEPTION 'This role may not act as %.', acting USING ERRCODE = '42501';
        END IF;
        PERFORM details::jsonb;
        IF cardinality(people) <> cardinality(people_salts) THEN
            RAISE EXCEPTION 'Every person needs a salt.' USING ERRCODE = '22023';
        END IF;
        INSERT INTO dudao.audit_heads AS heads VALUES (chain, 0, repeat('0', 64)) ON CONFLICT DO NOTHING;
        SELECT heads.sequence, heads.hash INTO head FROM dudao.audit_heads AS heads WHERE heads.district_code = chain FOR UPDATE;
        FOR place IN 1 .. cardinality(people) LOOP
            commitments := commitments
                || encode(sha256(people_salts[place] || convert_to(people[place], 'UTF8')), 'hex');
        END LOOP;
        next_hash := encode(sha256(convert_to(dudao.audit_text(
            head.hash, chain, (head.sequence + 1)::text, microseconds::text, acting, actor_commitment, act, subject, basis,
            details, array_to_string(commitments, ',')), 'UTF8')), 'hex');
        INSERT INTO dudao.audit_entries VALUES (
            chain, head.sequence + 1, microseconds, acting, actor_commitment, act, subject, basis, details, commitments,
            head.hash, next_hash);
        INSERT INTO dudao.audit_secrets VALUES (chain, head.sequence + 1, 0, actor, actor_salt);
        FOR place IN 1 .. cardinality(people) LOOP
            INSERT INTO dudao.audit_secrets VALUES (chain, head.sequence + 1, place, people[place], people_salts[place]);
        END LOOP;
        UPDATE dudao.audit_heads AS heads SET sequence = head.sequence + 1, hash = next_hash WHERE heads.district_code = chain;
        RETURN head.sequence + 1;
    END
    $$;
COMMENT ON FUNCTION dudao.append_act IS 'Appends an act to its chain, whose head stays locked until the transaction ends.';

CREATE FUNCTION dudao.lock_chains(chains text[]) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$
    BEGIN
        IF NOT (SELECT coalesce(bool_and(dudao.may_act(chain)), true) FROM unnest(chains) AS chain) THEN
            RAISE EXCEPTION 'This role may not act in all of these chains.' USING ERRCODE = '42501';
        END IF;
        INSERT INTO dudao.audit_heads
            SELECT chain, 0, repeat('0', 64) FROM unnest(chains) AS chain ORDER BY chain ON CONFLICT DO NOTHING;
        PERFORM 1 FROM dudao.audit_heads AS heads WHERE heads.district_code = ANY (chains) ORDER BY heads.district_code FOR UPDATE;
    END
    $$;
COMMENT ON FUNCTION dudao.lock_chains IS 'Locks chains from the start of a large act, so that acts wait for it instead of failing.';

CREATE FUNCTION dudao.book(person text, day date, halves text[], district text, session uuid) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$
    BEGIN
        IF NOT dudao.may_act(district) THEN
            RAISE EXCEPTION 'This role may not book for district %.', district USING ERRCODE = '42501';
        END IF;
        IF NOT EXISTS (
            SELECT 1 FROM dudao.sessions AS s
            WHERE s.district_code = book.district AND s.session_key = book.session)
        THEN
            RAISE EXCEPTION 'There is no such session.' USING ERRCODE = '23503';
        END IF;
        INSERT INTO dudao.bookings (person_id, day, half_day, district_code, session_key)
            SELECT book.person, book.day, half, book.district, book.session FROM unnest(halves) AS half
            ON CONFLICT DO NOTHING;
        IF EXISTS (
            SELECT 1 FROM dudao.bookings AS taken
            WHERE taken.person_id = book.person AND taken.day = book.day AND taken.half_day = ANY (halves)
                AND (taken.district_code, taken.session_key) IS DISTINCT FROM (book.district, book.session))
        THEN
            -- Nothing of a booking that fails in part may stay: the block below undoes it.
            RAISE EXCEPTION USING ERRCODE = 'DU001';
        END IF;
        RETURN true;
    EXCEPTION WHEN SQLSTATE 'DU001' THEN
        RETURN false;
    END
    $$;
COMMENT ON FUNCTION dudao.book IS 'Takes half-days of a supervisor, city-wide, or tells that one is taken, and by whom never.';

CREATE FUNCTION dudao.is_free_and_eligible(person text, day date, halves text[], institution uuid, session uuid)
    RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$
    SELECT EXISTS (
        SELECT 1 FROM dudao.supervisors AS s
        WHERE s.person_id = person AND s.card_issued_on <= day AND coalesce(s.card_expires_on >= day, true)
            AND (s.standing IN ('good', 'criticised') OR (s.standing = 'suspended' AND s.standing_until < day))
            AND NOT EXISTS (
                SELECT 1 FROM dudao.employments AS e
                WHERE e.person_id = person AND e.institution_key = institution AND e.from_on <= day
                    AND coalesce(e.to_on >= day - interval '3 years', true))
            AND NOT EXISTS (
                SELECT 1 FROM dudao.conflicts AS c
                    JOIN dudao.institutions AS i ON i.institution_id = c.other
                WHERE c.person_id = person AND i.institution_key = institution AND c.from_on <= day
                    AND coalesce(c.to_on >= day, true))
            AND NOT EXISTS (
                SELECT 1 FROM dudao.availability AS a
                WHERE a.person_id = person AND a.day = is_free_and_eligible.day
                    AND (a.half_day = 'day' OR a.half_day = ANY (halves)))
            AND NOT EXISTS (
                SELECT 1 FROM dudao.bookings AS b
                WHERE b.person_id = person AND b.day = is_free_and_eligible.day AND b.half_day = ANY (halves)
                    AND b.session_key IS DISTINCT FROM session))
    $$;
COMMENT ON FUNCTION dudao.is_free_and_eligible IS
    'Articles 9 and 10, city-wide: yes or no, and never why. Employers count until three years after they ended.';

CREATE FUNCTION dudao.make_findings_months(months date[]) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$
    DECLARE
        first date;
    BEGIN
        FOR first IN
            SELECT DISTINCT date_trunc('month', month)::date FROM unnest(months) AS month
            WHERE month BETWEEN '2000-01-01' AND '2099-12-31' ORDER BY 1
        LOOP
            CONTINUE WHEN to_regclass('dudao.findings_' || to_char(first, 'YYYY_MM')) IS NOT NULL;
            LOCK TABLE dudao.findings IN SHARE UPDATE EXCLUSIVE MODE;
            CONTINUE WHEN to_regclass('dudao.findings_' || to_char(first, 'YYYY_MM')) IS NOT NULL;
            BEGIN
                EXECUTE format(
                    'CREATE TABLE dudao.%I PARTITION OF dudao.findings FOR VALUES FROM (%L) TO (%L)',
                    'findings_' || to_char(first, 'YYYY_MM'), first, (first + interval '1 month')::date);
            EXCEPTION WHEN check_violation THEN
                -- Rows of the month stand in findings_other already; so will the others.
                CONTINUE;
            END;
            EXECUTE format(
                'ALTER TABLE dudao.%I ALTER COLUMN remark SET STATISTICS 0', 'findings_' || to_char(first, 'YYYY_MM'));
            EXECUTE format('ALTER TABLE dudao.%I ENABLE ROW LEVEL SECURITY', 'findings_' || to_char(first, 'YYYY_MM'));
            EXECUTE format('ALTER TABLE dudao.%I FORCE ROW LEVEL SECURITY', 'findings_' || to_char(first, 'YYYY_MM'));
        END LOOP;
    END
    $$;
COMMENT ON FUNCTION dudao.make_findings_months IS 'Makes the partitions of months of visits; days beyond 2000 to 2099 stay in findings_other.';
-- The months of some years are made here: making one takes a lock on findings that ordinary work shouldn't meet.
SELECT dudao.make_findings_months(ARRAY(
    SELECT month::date FROM generate_series(DATE '2023-01-01', DATE '2029-12-01', interval '1 month') AS month));
ALTER TABLE dudao.findings_other ENABLE ROW LEVEL SECURITY;
ALTER TABLE dudao.findings_other FORCE ROW LEVEL SECURITY;

-- Privileges -----------------------------------------------------------------------------------------------------------

REVOKE ALL ON SCHEMA public FROM PUBLIC;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA dudao FROM PUBLIC;
GRANT USAGE ON SCHEMA dudao TO dudao_centre;
GRANT EXECUTE ON FUNCTION dudao.sees_city, dudao.is_of, dudao.visible_districts, dudao.caller, dudao.may_act,
    dudao.audit_text, dudao.is_free_and_eligible TO dudao_centre;
GRANT EXECUTE ON FUNCTION dudao.append_act, dudao.lock_chains, dudao.book, dudao.make_findings_months TO dudao_writer;

GRANT SELECT ON dudao.districts, dudao.checklists, dudao.institutions, dudao.filed_plans, dudao.supervisors,
    dudao.availability, dudao.employments, dudao.conflicts, dudao.bookings, dudao.sessions, dudao.officers, dudao.assessors,
    dudao.dispatches, dudao.records, dudao.signatures, dudao.findings, dudao.escalations, dudao.complaints,
    dudao.internal_checks, dudao.monthly_reports, dudao.credit_entries, dudao.item_months, dudao.audit_heads,
    dudao.audit_entries, dudao.audit_secrets, dudao.outbox TO dudao_centre;

-- Rows with a later state: every column but those of a key, and never the district.
DO $updates$
DECLARE
    given record;
BEGIN
    FOR given IN
        SELECT c.relname, CASE WHEN c.relname = ANY (ARRAY[
                'sessions', 'officers', 'assessors', 'dispatches', 'complaints', 'internal_checks', 'monthly_reports'])
            THEN 'dudao_writer' ELSE 'dudao_municipal' END AS grantee,
            string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum) AS columns
        FROM pg_class AS c JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum > 0
        WHERE c.relnamespace = 'dudao'::regnamespace AND c.relname = ANY (ARRAY[
                'sessions', 'officers', 'assessors', 'dispatches', 'complaints', 'internal_checks', 'monthly_reports',
                'districts', 'institutions', 'filed_plans', 'supervisors', 'employments', 'conflicts'])
            AND a.attname <> 'district_code'
            AND NOT EXISTS (
                SELECT 1 FROM pg_index AS i WHERE i.indrelid = c.oid AND i.indisunique AND a.attnum = ANY (i.indkey))
        GROUP BY c.relname
    LOOP
        EXECUTE format('GRANT UPDATE (%s) ON dudao.%I TO %I', given.columns, given.relname, given.grantee);
    END LOOP;
END
$updates$;
GRANT INSERT ON dudao.sessions, dudao.officers, dudao.assessors, dudao.dispatches, dudao.complaints,
    dudao.internal_checks, dudao.monthly_reports TO dudao_writer;
-- Rows that stay as they are (Articles 3 and 16).
GRANT INSERT ON dudao.records, dudao.signatures, dudao.findings, dudao.escalations, dudao.credit_entries TO dudao_writer;
-- What is made anew from other rows, and what is gone once it was delivered.
GRANT INSERT, UPDATE, DELETE ON dudao.item_months TO dudao_writer;
GRANT INSERT, DELETE ON dudao.outbox TO dudao_writer;
-- A session that is cancelled gives its supervisors' half-days back; taking one is book's alone.
GRANT DELETE ON dudao.bookings TO dudao_writer;
-- Locking a message while it is delivered asks for UPDATE; the key alone can be named, so that its content can't change.
GRANT UPDATE (message_key) ON dudao.outbox TO dudao_writer;

GRANT INSERT ON dudao.districts, dudao.institutions, dudao.filed_plans, dudao.supervisors, dudao.availability,
    dudao.employments, dudao.conflicts TO dudao_municipal;

#!/usr/bin/env python3
"""The import as a careful analyst would write it: pandas for reading and checking, psycopg 3 and COPY for loading.

usage: import_pandas.py FOLDER CONNECTION

Reads districts, institutions, sessions, records and answers, checks what `dudao check` checks of these five files, and loads
them, the findings and the rollups into a migrated, empty database in one transaction. CONNECTION logs in as a superuser, so
row security costs nothing, and rows are copied straight into place. Prints one JSON line: seconds of wall and of this
process's processor time, and its peak memory in MB.

It does less than `dudao import`: a fault ends it with the rows' count and not with each place and remedy; it can't skip
rows, add to a database that has rows, compare what is stored, keep districts apart, or write the audit log.
"""
import io
import json
import os
import resource
import sys
import time

import numpy
import pandas
import psycopg

LEVELS = ["apprentice", "5", "4", "3", "2", "1", "special", "chief"]
MODES = ["examination", "process", "direct", "outcome"]
STATES = ["filed", "held", "cancelled", "postponed", "completed"]
HALF_DAYS = ["am", "pm", "day"]
ANSWERS = {"yes": "Y", "no": "N", "na": "A", "not-observed": "O"}
BLOCK = 100_000


def refuse(bad, what):
    """Ends the program when any row is at fault."""
    if isinstance(bad, pandas.Series) and bad.dtype == "boolean":
        bad = bad.fillna(False)
    count = int(numpy.count_nonzero(bad))
    if count:
        sys.exit(f"import_pandas: {count} rows: {what}")


def read(folder, name, types=None):
    """Reads a table as text, but for columns whose type is told."""
    frame = pandas.read_csv(
        f"{folder}/{name}.csv", dtype=types or "str", keep_default_na=False, na_values=[""], encoding="utf-8")
    for column in frame.columns:
        if frame[column].dtype == "str" or frame[column].dtype == object:
            frame[column] = frame[column].str.strip()
    return frame


def require(frame, name, columns):
    for column in columns:
        refuse(frame[column].isna(), f"{name}.{column} is missing")


def one_of(frame, name, column, words):
    refuse(frame[column].notna() & ~frame[column].isin(words), f"{name}.{column} is none of {words}")


def days(frame, name, column):
    """A column's days; text that is none ends the program."""
    read = pandas.to_datetime(frame[column], format="%Y-%m-%d", errors="coerce")
    refuse(read.isna() & frame[column].notna(), f"{name}.{column} is no day")
    return read


def instants(frame, name, column):
    read = pandas.to_datetime(frame[column], format="%Y-%m-%dT%H:%M:%S%z", errors="coerce", utc=True)
    refuse(read.isna() & frame[column].notna(), f"{name}.{column} is no instant")
    return read.dt.tz_convert("Asia/Shanghai").dt.tz_localize(None).dt.normalize()


def numbers(frame, name, column, low, high):
    read = pandas.to_numeric(frame[column], errors="coerce")
    refuse((read.isna() & frame[column].notna()) | (read < low) | (read > high) | (read % 1 != 0) & read.notna(),
           f"{name}.{column} isn't a whole number from {low} to {high}")
    return read


def in_order(low, high, name, what):
    refuse((low > high) & low.notna() & high.notna(), f"{name}: {what} out of order")


def unique(frame, name, columns):
    refuse(frame.duplicated(columns), f"{name}: {columns} come twice")


def refer(values, known, name, what):
    """The places of values among known ids; one that isn't there ends the program."""
    places = pandas.Index(known).get_indexer(values)
    refuse(places < 0, f"{name}: {what} isn't known")
    return places


def keys(count):
    """As many UUIDs one after the other, as text; later ones are greater, which spares the indexes."""
    first = int.from_bytes(int(time.time() * 1000).to_bytes(6, "big") + b"\x70" + os.urandom(1), "big")
    pairs = numpy.empty((count, 2), ">u8")
    pairs[:, 0] = first
    pairs[:, 1] = (0x8000_0000_0000_0000 + int.from_bytes(os.urandom(6), "big") * 4096
                   + numpy.arange(count, dtype=numpy.uint64))
    text = pairs.tobytes().hex()
    return numpy.array([text[place:place + 32] for place in range(0, len(text), 32)], dtype=object)


def load(cursor, table, frame):
    """Copies a table's rows in, a block at a time; CSV by pandas is several times faster here than rows in binary."""
    with cursor.copy(f"COPY dudao.{table} ({', '.join(frame.columns)}) FROM STDIN (FORMAT csv)") as copy:
        for low in range(0, len(frame), BLOCK):
            block = io.StringIO()
            frame.iloc[low:low + BLOCK].to_csv(block, header=False, index=False)
            copy.write(block.getvalue())


def roll_up(cursor):
    """Counts by institution, item and month, as the store does, under the settings that it makes for this."""
    cursor.execute("SELECT set_config('enable_nestloop', 'off', true), set_config('work_mem', '64MB', true)")
    for checklist, version, items in cursor.execute(
            "SELECT checklist, checklist_version, cardinality(items) FROM dudao.checklists ORDER BY 1, 2").fetchall():
        def sums(bits):
            return "ARRAY[" + ", ".join(f"sum(get_bit({bits}, {place}))" for place in range(items)) + "]::integer[]"
        cursor.execute(
            f"""
            INSERT INTO dudao.item_months
            SELECT district_code, institution_key, month, checklist, checklist_version, count(*),
                {sums("answered")}, {sums("violated")}, {sums("not_observed")}
            FROM (
                SELECT r.district_code, s.institution_key, date_trunc('month', r.visited_on)::date AS month,
                    r.checklist, r.checklist_version,
                    translate(r.answers, 'YNAO-', '11000')::varbit AS answered,
                    translate(r.answers, 'YNAO-', '01000')::varbit AS violated,
                    translate(r.answers, 'YNAO-', '00010')::varbit AS not_observed
                FROM dudao.records AS r JOIN dudao.sessions AS s USING (district_code, session_key)
                WHERE r.checklist = %s AND r.checklist_version = %s AND r.submitted_at IS NOT NULL AND NOT EXISTS (
                    SELECT 1 FROM dudao.records AS later
                    WHERE later.district_code = r.district_code AND later.record_key = r.record_key
                        AND later.version > r.version AND later.submitted_at IS NOT NULL)) AS counted
            GROUP BY 1, 2, 3, 4, 5
            """, (checklist, version))


def run(folder, connection):
    """Reads, checks and loads."""
    districts = read(folder, "districts")
    require(districts, "districts", ["district_code", "name"])
    unique(districts, "districts", ["district_code"])

    institutions = read(folder, "institutions")
    require(institutions, "institutions", ["institution_id", "name", "kind", "district_code", "filed_on"])
    one_of(institutions, "institutions", "kind", ["employer", "social"])
    unique(institutions, "institutions", ["institution_id"])
    refer(institutions.district_code, districts.district_code, "institutions", "district_code")
    in_order(days(institutions, "institutions", "filed_on"), days(institutions, "institutions", "withdrawn_on"),
             "institutions", "filed_on, withdrawn_on")
    institutions.insert(0, "institution_key", keys(len(institutions)))

    sessions = read(folder, "sessions")
    require(sessions, "sessions", ["session_id", "institution_id", "district_code", "mode", "occupation", "level",
                                   "starts_on", "registered", "state", "filed_at"])
    one_of(sessions, "sessions", "mode", MODES)
    one_of(sessions, "sessions", "level", LEVELS)
    one_of(sessions, "sessions", "half_day", HALF_DAYS)
    one_of(sessions, "sessions", "state", STATES)
    unique(sessions, "sessions", ["session_id"])
    refer(sessions.district_code, districts.district_code, "sessions", "district_code")
    holders = refer(sessions.institution_id, institutions.institution_id, "sessions", "institution_id")
    in_order(days(sessions, "sessions", "starts_on"), days(sessions, "sessions", "ends_on"), "sessions", "days")
    numbers(sessions, "sessions", "rooms", 0, 10_000)
    in_order(numbers(sessions, "sessions", "attended", 0, 100_000), numbers(sessions, "sessions", "registered", 0, 100_000),
             "sessions", "attended, registered")
    instants(sessions, "sessions", "filed_at")
    sessions = sessions.drop(columns="institution_id")
    sessions.insert(0, "session_key", keys(len(sessions)))
    sessions.insert(0, "institution_key", institutions.institution_key.to_numpy()[holders])

    records = read(folder, "records")
    require(records, "records", ["record_id", "version", "session_id", "checklist", "checklist_version", "visited_on"])
    versions = numbers(records, "records", "version", 1, 1_000_000)
    numbers(records, "records", "checklist_version", 1, 1_000_000)
    unique(records, "records", ["record_id", "version"])
    places = refer(records.session_id, sessions.session_id, "records", "session_id")
    visited = days(records, "records", "visited_on")
    in_order(visited, instants(records, "records", "submitted_at"), "records", "visited_on, submitted_at")
    in_order(visited, days(records, "records", "reported_on"), "records", "visited_on, reported_on")
    cursor = connection.cursor()
    forms = {
        (code, str(version)): items for code, version, items in cursor.execute(
            "SELECT checklist, checklist_version, items FROM dudao.checklists").fetchall()}
    refuse(~pandas.MultiIndex.from_frame(records[["checklist", "checklist_version"]]).isin(list(forms)),
           "records: checklist isn't known")
    ids, record_numbers = numpy.unique(records.record_id.to_numpy(), return_inverse=True)
    own_keys = keys(len(ids))
    records = records.drop(columns="session_id")
    records.insert(0, "session_key", sessions.session_key.to_numpy()[places])
    records.insert(0, "record_key", own_keys[record_numbers])
    records.insert(0, "district_code", sessions.district_code.to_numpy()[places])

    answers = read(folder, "answers", {
        "record_id": "str", "version": "Int32", "item": "category", "answer": "category", "sampled": "Int32",
        "failed": "Int32", "remark": "str"})
    require(answers, "answers", ["record_id", "version", "item", "answer"])
    one_of(answers, "answers", "answer", list(ANSWERS))
    in_order(numbers(answers, "answers", "failed", 0, 100_000), numbers(answers, "answers", "sampled", 0, 100_000),
             "answers", "failed, sampled")
    record = refer(answers.record_id, ids, "answers", "record_id")
    limit = 1_000_001
    row = refer(
        record.astype(numpy.int64) * limit + answers.version.to_numpy(numpy.int64),
        record_numbers.astype(numpy.int64) * limit + versions.to_numpy(numpy.int64), "answers", "record and version")
    del record
    form_of_record, form_list = pandas.factorize(pandas.MultiIndex.from_frame(records[["checklist", "checklist_version"]]))
    codes = list(answers.item.cat.categories)
    widest = max(len(items) for items in forms.values())
    table = numpy.array([
        [forms[form].index(code) if code in forms[form] else -1 for code in codes] for form in form_list])
    place = table[form_of_record[row], answers.item.cat.codes.to_numpy()]
    refuse(place < 0, "answers: item isn't on the record's checklist")
    flat = row.astype(numpy.int64) * widest + place
    refuse(numpy.bincount(flat, minlength=1) > 1, "answers: an item is answered twice")
    letters = numpy.full(len(records) * widest, ord("-"), numpy.uint8)
    letter = numpy.array([ord(ANSWERS[word]) for word in answers.answer.cat.categories], numpy.uint8)
    letters[flat] = letter[answers.answer.cat.codes.to_numpy()]
    del flat, place
    packed = letters.tobytes().decode("ascii")
    lengths = [len(forms[form]) for form in form_list]
    records["answers"] = [
        packed[at * widest:at * widest + lengths[form]] for at, form in enumerate(form_of_record.tolist())]

    says_more = ((answers.answer == "no") | answers.sampled.notna() | answers.failed.notna()
                 | answers.remark.notna()).to_numpy()
    findings = answers[says_more].drop(columns=["record_id"])
    chosen = row[says_more]
    del answers, row
    findings.insert(0, "record_key", records.record_key.to_numpy()[chosen])
    findings.insert(0, "visited_on", records.visited_on.to_numpy()[chosen])
    findings.insert(0, "district_code", records.district_code.to_numpy()[chosen])

    load(cursor, "districts", districts)
    load(cursor, "institutions", institutions)
    load(cursor, "sessions", sessions.drop(columns="institution_id", errors="ignore"))
    load(cursor, "records", records)
    months = sorted({text[:7] + "-01" for text in findings.visited_on.unique()})
    cursor.execute("SELECT dudao.make_findings_months(%s::date[])", (months,))
    load(cursor, "findings", findings)
    roll_up(cursor)
    connection.commit()
    return {"records": len(records), "findings": len(findings)}


def main():
    begun = time.perf_counter()
    with psycopg.connect(sys.argv[2]) as connection:
        counts = run(sys.argv[1], connection)
    used = resource.getrusage(resource.RUSAGE_SELF)
    print(json.dumps({
        "wall": round(time.perf_counter() - begun, 3), "cpu": round(used.ru_utime + used.ru_stime, 3),
        "peak_rss": round(used.ru_maxrss / 1024, 1), **counts}))


if __name__ == "__main__":
    main()

import LibPQ

/// Keeps the counts by institution, item and month in step with the records.
enum Rollups {
    /// Counts the whole of some districts anew.
    ///
    /// - Complexity: One pass over their records a checklist.
    static func rebuild(districts: [String], on connection: isolated Connection) throws {
        _ = try connection.execute("DELETE FROM dudao.item_months WHERE district_code = ANY (\(districts))")
        try count(on: connection, where: "r.district_code = ANY (\(districts))")
    }

    /// Counts anew the institution and months that one record's versions touch.
    static func refresh(district: String, record: String, on connection: isolated Connection) throws {
        let touched: SQL = """
            SELECT s.institution_key, date_trunc('month', r.visited_on)::date
            FROM dudao.records AS r JOIN dudao.sessions AS s USING (district_code, session_key)
            WHERE r.district_code = \(district) AND r.record_id = \(record)
            """
        _ = try connection.execute(
            """
            DELETE FROM dudao.item_months
            WHERE district_code = \(district) AND (institution_key, month) IN (\(fragment: touched))
            """)
        try count(
            on: connection,
            where: """
                r.district_code = \(district)
                    AND (s.institution_key, date_trunc('month', r.visited_on)::date) IN (\(fragment: touched))
                """)
    }

    private static func count(on connection: isolated Connection, where condition: SQL) throws {
        let checklists = try connection.query(
            "SELECT checklist, checklist_version, cardinality(items) FROM dudao.checklists ORDER BY 1, 2")
        for row in checklists {
            let checklist = try row.decode(String.self, at: 0)
            let version = try row.decode(Int32.self, at: 1)
            let items = Int(try row.decode(Int32.self, at: 2))
            let sums = { (bits: String) in
                "ARRAY[" + (0..<items).map { "sum(get_bit(\(bits), \($0)))" }.joined(separator: ", ")
                    + "]::integer[]"
            }
            var sql = SQL(
                trusted: """
                    INSERT INTO dudao.item_months
                    SELECT district_code, institution_key, month, checklist, checklist_version, count(*),
                        \(sums("answered")), \(sums("violated")), \(sums("not_observed"))
                    FROM (
                        SELECT r.district_code, s.institution_key, date_trunc('month', r.visited_on)::date AS month,
                            r.checklist, r.checklist_version,
                            translate(r.answers, 'YNAO-', '11000')::varbit AS answered,
                            translate(r.answers, 'YNAO-', '01000')::varbit AS violated,
                            translate(r.answers, 'YNAO-', '00010')::varbit AS not_observed
                        FROM dudao.records AS r JOIN dudao.sessions AS s USING (district_code, session_key)
                        WHERE
                    """)
            sql.append(" \(fragment: condition)")
            sql.append(" AND r.checklist = \(checklist) AND r.checklist_version = \(version)")
            sql.append(
                """
                 AND r.submitted_at IS NOT NULL AND NOT EXISTS (
                    SELECT 1 FROM dudao.records AS later
                    WHERE later.district_code = r.district_code AND later.record_key = r.record_key
                        AND later.version > r.version AND later.submitted_at IS NOT NULL)) AS counted
                GROUP BY 1, 2, 3, 4, 5
                """)
            _ = try connection.execute(sql)
        }
    }
}

import LibPQ
import Testing

/// A long COPY of which the server refuses a row near the beginning.
struct CopyCase: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// The row that is refused, from 1; the others are right.
    let refused: Int
    /// Whether the server sends a notice for each row, which must not be taken for an error.
    let hasNotices: Bool

    static let rows = 1_000_000

    static let all = [
        CopyCase(testDescription: "first row", refused: 1, hasNotices: false),
        CopyCase(testDescription: "row 30,000", refused: 30_000, hasNotices: false),
        CopyCase(testDescription: "row 20,000 after as many notices", refused: 20_000, hasNotices: true),
    ]

    /// Runs it, and expects the server's error soon, with its line, and a connection that still works.
    func verify(on connection: isolated Connection) throws {
        try connection.execute(
            "CREATE TEMP TABLE refusing (i int4 CHECK (i <> \(fragment: SQL(trusted: "\(refused)"))), t text)"
        )
        if hasNotices {
            try connection.executeScript(
                """
                CREATE FUNCTION pg_temp.tell() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN RAISE NOTICE 'row %', NEW.i; RETURN NEW; END $$;
                CREATE TRIGGER tell BEFORE INSERT ON refusing FOR EACH ROW EXECUTE FUNCTION pg_temp.tell();
                """)
        }
        let text = String(repeating: "x", count: 100)
        var written = 0
        let error = try statementError {
            _ = try connection.copyIn("COPY refusing FROM STDIN (FORMAT binary)") { writer in
                for row in 1...Self.rows {
                    try writer.beginRow(2)
                    try writer.write(Int32(row))
                    try writer.write(text)
                    written = row
                }
            }
        }
        #expect(error.sqlState == .checkViolation, "\(error)")
        #expect(error.code == .server)
        #expect(error.phase == .copy)
        #expect(error.copyLine == refused)
        #expect(written < refused + Self.rows / 10, "\(written) rows were written")
        #expect(try connection.query("SELECT * FROM refusing").isEmpty)
    }
}

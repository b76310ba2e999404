import LibPQ
import Testing

@Suite("An error of the server ends COPY early")
struct EarlyErrorTests {
    @Test(
        "A refused row near the beginning stops the body after far fewer than all rows",
        arguments: CopyCase.all)
    func refused(_ example: CopyCase) async throws {
        try await withConnection { try example.verify(on: $0) }
    }

    @Test("A malformed first row is refused with its line")
    func malformed() async throws {
        try await withConnection { connection in
            try connection.execute("CREATE TEMP TABLE t (i int4)")
            var written = 0
            let error = try statementError {
                _ = try connection.copyIn("COPY t FROM STDIN (FORMAT binary)") { writer in
                    for row in 1...1_000_000 {
                        try writer.beginRow(1)
                        if row == 1 { try writer.write(Int64(row)) } else { try writer.write(Int32(row)) }
                        written = row
                    }
                }
            }
            #expect(error.sqlState == SQLState(rawValue: "22P03"))
            #expect(error.copyLine == 1)
            #expect(written < 500_000, "\(written) rows were written")
        }
    }

    @Test("A body that passes over the error gets no further, and the error is thrown all the same")
    func swallowed() async throws {
        try await withConnection { connection in
            try connection.execute("CREATE TEMP TABLE t (i int4 CHECK (i <> 1))")
            var failures = 0
            let error = try statementError {
                _ = try connection.copyIn("COPY t FROM STDIN (FORMAT binary)") { writer in
                    for row in 1...300_000 {
                        do {
                            try writer.beginRow(1)
                            try writer.write(Int32(row))
                        } catch {
                            failures += 1
                        }
                    }
                }
            }
            #expect(error.sqlState == .checkViolation)
            #expect(failures > 0)
            #expect(try connection.query("SELECT * FROM t").isEmpty)
        }
    }

    @Test("Notices alone end nothing")
    func notices() async throws {
        try await withConnection { connection in
            try connection.executeScript(
                """
                CREATE TEMP TABLE t (i int4);
                CREATE FUNCTION pg_temp.tell() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN RAISE NOTICE '%', repeat('Ein E', 1 + NEW.i % 5000); RETURN NEW; END $$;
                CREATE TRIGGER tell BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION pg_temp.tell();
                """)
            let count = try connection.copyIn("COPY t FROM STDIN (FORMAT binary)") { writer in
                for row in 1...20_000 {
                    try writer.beginRow(1)
                    try writer.write(Int32(row))
                }
            }
            #expect(count == 20_000)
        }
    }
}

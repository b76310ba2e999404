import Glibc
import LibPQ
import Testing

@Suite("COPY moves rows both ways")
struct CopyTests {
    @Test("Rows of every type go in and come out")
    func both() async throws {
        try await withConnection { connection in
            try connection.execute(
                """
                CREATE TEMP TABLE copied (b bool, s int2, i int4, l int8, f float4, d float8, t text, y bytea,
                day date, moment timestamptz, id uuid, n numeric, a int4[])
                """)
            let number = try #require(PostgresNumeric("-12.340"))
            let long = String(repeating: "督导", count: 50_000)
            let count = try connection.copyIn("COPY copied FROM STDIN (FORMAT binary)") { writer in
                for row in 0..<2_000 {
                    try writer.beginRow(13)
                    try writer.write(row % 2 == 0)
                    try writer.write(Int16(row))
                    try writer.write(Int32(row))
                    try writer.write(Int64(row) << 33)
                    try writer.write(Float(row) / 2)
                    try writer.write(Double(row) / 3)
                    if row == 7 { try writer.write(long) } else { try writer.write("row \(row)") }
                    try [UInt8]("bytes".utf8).withUnsafeBytes { try writer.write(bytes: $0) }
                    try writer.write(PostgresDate(daysSince1970: row))
                    try writer.write(PostgresTimestamp(microsecondsSince1970: Int64(row)))
                    try writer.write(PostgresUUID(high: 1, low: UInt64(row)))
                    try writer.write(number)
                    if row % 3 == 0 {
                        try writer.writeNull()
                    } else {
                        try writer.write(encoded: [Int32(row)])
                    }
                }
            }
            #expect(count == 2_000)
            var seen = 0
            let copied = try connection.copyOut(
                "COPY (SELECT * FROM copied ORDER BY i) TO STDOUT (FORMAT binary)"
            ) { row in
                try ensure(row.count == 13)
                try ensure(row.bool(at: 0) == (seen % 2 == 0))
                try ensure(row.int16(at: 1) == Int16(seen))
                try ensure(row.int32(at: 2) == Int32(seen))
                try ensure(row.int64(at: 3) == Int64(seen) << 33)
                try ensure(row.float(at: 4) == Float(seen) / 2)
                try ensure(row.double(at: 5) == Double(seen) / 3)
                try ensure(row.string(at: 6) == (seen == 7 ? long : "row \(seen)"))
                try ensure(row.bytes(at: 7).count == 5)
                try ensure(row.date(at: 8).daysSince1970 == seen)
                try ensure(row.timestamp(at: 9).microsecondsSince1970 == Int64(seen))
                try ensure(row.uuid(at: 10).low == UInt64(seen))
                try ensure(row.decode(PostgresNumeric.self, at: 11, as: .numeric) == number)
                try ensure(row.isNull(at: 12) == (seen % 3 == 0))
                seen += 1
            }
            #expect(copied == 2_000)
            #expect(
                try connection.copyOut("COPY (SELECT 1 WHERE false) TO STDOUT (FORMAT binary)") { _ in } == 0)
            var lines = ""
            let count2 = try connection.copyOut(
                raw: "COPY (SELECT i FROM copied ORDER BY i LIMIT 3) TO STDOUT"
            ) {
                lines += String(decoding: $0, as: UTF8.self)
            }
            #expect(count2 == 3)
            #expect(lines == "0\n1\n2\n")
        }
    }

    struct Stop: Error {}

    @Test("A body that throws on the way leaves the connection usable")
    func throwing() async throws {
        try await withConnection { connection in
            try connection.execute("CREATE TEMP TABLE t (i int4)")
            for rows in [0, 1, 100, 40_000] {
                #expect(throws: Stop.self) {
                    try connection.copyIn("COPY t FROM STDIN (FORMAT binary)") { writer in
                        for row in 0..<rows {
                            try writer.beginRow(1)
                            try writer.write(Int32(row))
                        }
                        throw Stop()
                    }
                }
                #expect(try connection.query("SELECT * FROM t").isEmpty)
            }
            let error = try statementError {
                _ = try connection.copyIn("COPY t FROM STDIN (FORMAT binary)") { writer in
                    try writer.beginRow(2)
                    try writer.write(Int32(1))
                }
            }
            #expect(error.code == .copyFailed)
            for after in [1, 50, 50_000] {
                var seen = 0
                #expect(throws: Stop.self) {
                    _ = try connection.copyOut(
                        "COPY (SELECT i, repeat('y', 100) FROM generate_series(1, 3000000) i) TO STDOUT (FORMAT binary)"
                    ) { _ in
                        seen += 1
                        if seen == after { throw Stop() }
                    }
                }
                #expect(try connection.first("SELECT 1")?.decode(Int.self, at: 0) == 1)
            }
        }
    }

    @Test("A statement or a close within a COPY is refused or ends it, and nothing else")
    func nested() async throws {
        try await withConnection { connection in
            try connection.execute("CREATE TEMP TABLE t (i int4)")
            let count = try connection.copyIn("COPY t FROM STDIN (FORMAT binary)") { writer in
                try writer.beginRow(1)
                try ensure(try statementError { _ = try connection.query("SELECT 1") }.code == .misuse)
                try writer.write(Int32(1))
            }
            #expect(count == 1)
            #expect(try connection.query("SELECT * FROM t").count == 1)
            let error = try statementError {
                _ = try connection.copyIn("COPY t FROM STDIN (FORMAT binary)") { writer in
                    connection.close()
                    for row in 0..<100_000 {
                        try? writer.beginRow(1)
                        try? writer.write(Int32(row))
                    }
                }
            }
            #expect(error.code == .connectionLost)
            #expect(try statementError { _ = try connection.query("SELECT 1") }.code == .connectionClosed)
        }
    }

    @Test("A COPY that is cancelled, killed or late leaves no row")
    func interrupted() async throws {
        let pool = try TestServer.required().pool(PoolOptions(maximumConnections: 1))
        try await pool.withConnection { try $0.execute("CREATE TABLE interrupted (i int4)") }
        let work = Task {
            try await pqError {
                _ = try await pool.withConnection { connection in
                    try connection.copyIn("COPY interrupted FROM STDIN (FORMAT binary)") { writer in
                        while true {
                            try writer.beginRow(1)
                            try writer.write(Int32(1))
                        }
                    }
                }
            }
        }
        try await Task.sleep(for: .milliseconds(200))
        work.cancel()
        #expect(try await work.value.code == .cancelled)
        let killed = try await pqError {
            _ = try await pool.withConnection { connection in
                let pid = connection.backendPID
                try connection.withStatementTimeout(.seconds(20)) {
                    _ = try connection.copyIn("COPY interrupted FROM STDIN (FORMAT binary)") { writer in
                        for row in 0..<30_000_000 {
                            if row == 1_000_000 { kill(pid) }
                            try writer.beginRow(1)
                            try writer.write(Int32(1))
                        }
                    }
                }
            }
        }
        #expect(killed.code == .connectionLost, "\(killed)")
        let late = try await pqError {
            _ = try await pool.withConnection { connection in
                try connection.withStatementTimeout(.milliseconds(200)) {
                    _ = try connection.copyOut(
                        "COPY (SELECT pg_sleep(30)::text) TO STDOUT (FORMAT binary)"
                    ) { _ in }
                }
            }
        }
        #expect(late.code == .timedOut)
        let rows = try await pool.run("SELECT * FROM interrupted")
        #expect(rows.isEmpty)
        try await pool.withConnection { try $0.execute("DROP TABLE interrupted") }
        await pool.shutdown()
    }

    /// Ends a process of the private cluster; only root may, so else it ends itself by its own time.
    private func kill(_ pid: Int32) {
        _ = Glibc.kill(pid, SIGTERM)
    }

    @Test("The server's error names the line of the COPY")
    func line() async throws {
        try await withConnection { connection in
            try connection.execute("CREATE TEMP TABLE t (i int4 CHECK (i <> 5))")
            let error = try statementError {
                _ = try connection.copyIn("COPY t FROM STDIN (FORMAT binary)") { writer in
                    for row in 1...10 {
                        try writer.beginRow(1)
                        try writer.write(Int32(row))
                    }
                }
            }
            #expect(error.sqlState == .checkViolation)
            #expect(error.copyLine == 5)
            #expect(error.phase == .copy)
            #expect(try connection.query("SELECT * FROM t").isEmpty)
            let wrong = try statementError {
                _ = try connection.copyIn("COPY t FROM STDIN") { _ in }
            }
            #expect(wrong.code == .misuse)
            #expect(try statementError { _ = try connection.copyIn("SELECT 1") { _ in } }.code == .misuse)
            #expect(
                try statementError { _ = try connection.copyOut("COPY t TO STDOUT") { _ in } }.code == .misuse
            )
            #expect(
                try statementError { _ = try connection.copyOut("COPY nothing TO STDOUT") { _ in } }.sqlState
                    == .undefinedTable)
            #expect(try connection.query("SELECT * FROM t").isEmpty)
        }
    }
}

import LibPQ
import Testing

@Suite("A savepoint undoes its own statements and no others")
struct SavepointTests {
    struct Stop: Error {}

    private func numbers(_ connection: isolated Connection) throws -> [Int] {
        try connection.query("SELECT i FROM s ORDER BY i").map { try $0.decode(Int.self, at: 0) }
    }

    private func withTable(_ body: @Sendable (isolated Connection) async throws -> sending Void) async throws
    {
        try await withConnection { connection in
            try connection.execute("CREATE TEMP TABLE s (i int8 PRIMARY KEY)")
            try await body(connection)
        }
    }

    @Test("What returns is kept, and what throws is undone while the transaction goes on")
    func effect() async throws {
        try await withTable { connection in
            try await connection.transaction { connection in
                // The first statement of the transaction, too.
                let kept = try connection.savepoint { try connection.execute("INSERT INTO s VALUES (1)") }
                #expect(kept == 1)
                #expect(throws: Stop.self) {
                    try connection.savepoint {
                        try connection.execute("INSERT INTO s VALUES (2)")
                        throw Stop()
                    }
                }
                let refused = try statementError {
                    _ = try connection.savepoint { try connection.execute("INSERT INTO s VALUES (1)") }
                }
                #expect(refused.sqlState == .uniqueViolation)
                try connection.execute("INSERT INTO s VALUES (3)")
                try ensure(connection.isInTransaction)
            }
            let kept = try self.numbers(connection)
            #expect(kept == [1, 3])
        }
    }

    @Test("Nested ones are undone each by itself, many times over")
    func nested() async throws {
        try await withTable { connection in
            try await connection.transaction { connection in
                for round in 0..<10 {
                    try connection.savepoint {
                        try connection.execute("INSERT INTO s VALUES (\(round * 10))")
                        _ = try? connection.savepoint {
                            try connection.execute("INSERT INTO s VALUES (\(round * 10 + 1))")
                            try connection.savepoint {
                                try connection.execute("INSERT INTO s VALUES (\(round * 10 + 2))")
                            }
                            throw Stop()
                        }
                        try connection.savepoint {
                            try connection.execute("INSERT INTO s VALUES (\(round * 10 + 3))")
                        }
                    }
                    _ = try? connection.savepoint {
                        try connection.savepoint {
                            try connection.execute("INSERT INTO s VALUES (\(round * 10 + 4))")
                        }
                        throw Stop()
                    }
                }
            }
            let kept = try self.numbers(connection)
            let expected: [Int] = (0..<10).flatMap { (round: Int) -> [Int] in [round * 10, round * 10 + 3] }
            #expect(kept == expected)
        }
    }

    @Test("An error that was passed over is told, and only the savepoint is undone")
    func swallowed() async throws {
        try await withTable { connection in
            try await connection.transaction { connection in
                try connection.execute("INSERT INTO s VALUES (1)")
                let error = try statementError {
                    try connection.savepoint {
                        try connection.execute("INSERT INTO s VALUES (2)")
                        _ = try? connection.execute("SELECT 1/0")
                    }
                }
                #expect(error.code == .transactionAborted)
                try connection.execute("INSERT INTO s VALUES (3)")
            }
            let kept = try self.numbers(connection)
            #expect(kept == [1, 3])
        }
    }

    private func connect() async throws -> Connection {
        let connection = try await Connection.connect(TestServer.required().configuration())
        try await connection.execute("CREATE TEMP TABLE s (i int8 PRIMARY KEY)")
        return connection
    }

    @Test("Outside of a transaction, in a failed one, and when the body ends it, an error says so")
    func misuse() async throws {
        let connection = try await connect()
        try await connection.perform { connection in
            let outside = try statementError { try connection.savepoint {} }
            #expect(outside.code == .misuse)
        }
        let aborted = try await pqError {
            try await connection.transaction { connection in
                _ = try? connection.execute("SELECT 1/0")
                let error = try statementError { try connection.savepoint {} }
                #expect(error.code == .transactionAborted)
            }
        }
        #expect(aborted.code == .transactionAborted)
        let ended = try await pqError {
            try await connection.transaction { connection in
                _ = try connection.savepoint { try connection.execute("COMMIT") }
            }
        }
        #expect(ended.code == .misuse)
        #expect(await !connection.isInTransaction)
        #expect(try await connection.query("SELECT * FROM s").isEmpty)
        await connection.close()
    }

    @Test("A cancelled body is undone, and the connection can be used again")
    func cancelled() async throws {
        let connection = try await connect()
        let work = Task {
            try await pqError {
                try await connection.perform { connection in
                    try await connection.transaction { connection in
                        try connection.execute("INSERT INTO s VALUES (1)")
                        _ = try connection.savepoint { try connection.execute("SELECT pg_sleep(30)") }
                    }
                }
            }
        }
        try await Task.sleep(for: .milliseconds(150))
        work.cancel()
        #expect(try await work.value.code == .cancelled)
        #expect(try await connection.query("SELECT * FROM s").isEmpty)
        await connection.close()
    }
}

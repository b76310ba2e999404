import LibPQ
import Testing

@Suite("Transactions take effect wholly, once, and as whom they say")
struct TransactionTests {
    struct Stop: Error {}

    private func withTable(
        _ name: String, _ body: @Sendable (ConnectionPool) async throws -> Void
    ) async throws {
        let pool = try TestServer.required().pool()
        try await pool.withConnection { connection in
            try connection.execute("CREATE TABLE \(identifier: name) (id int8 PRIMARY KEY, value int8)")
        }
        try await body(pool)
        try await pool.withConnection { try $0.execute("DROP TABLE \(identifier: name)") }
        await pool.shutdown()
    }

    @Test("What returns is kept and what throws is not")
    func effect() async throws {
        try await withTable("effect") { pool in
            let count = try await pool.withTransaction { connection in
                try connection.execute("INSERT INTO effect VALUES (1, 1)")
            }
            #expect(count == 1)
            await #expect(throws: Stop.self) {
                try await pool.withTransaction { connection in
                    try connection.execute("INSERT INTO effect VALUES (2, 2)")
                    throw Stop()
                }
            }
            try await pool.withTransaction { _ in }
            let swallowed = try await pqError {
                try await pool.withTransaction { connection in
                    try connection.execute("INSERT INTO effect VALUES (3, 3)")
                    _ = try? connection.execute("SELECT 1/0")
                }
            }
            #expect(swallowed.code == .transactionAborted)
            let rows = try await pool.run("SELECT id FROM effect")
            #expect(try rows.map { try $0.decode(Int.self, at: 0) } == [1])
        }
    }

    @Test("Role, settings, isolation, access and time limits hold within, and end with it")
    func options() async throws {
        let pool = try TestServer.required().pool(PoolOptions(maximumConnections: 1))
        let role = "rol\"e; x"
        try await pool.withConnection { try $0.execute("CREATE ROLE \(identifier: role)") }
        let options = TransactionOptions(
            isolation: .serializable, access: .readOnly, role: role,
            settings: [TransactionSetting(name: "app.district", value: "区'; --")],
            statementTimeout: .milliseconds(200), lockTimeout: .milliseconds(100))
        let question: SQL = """
            SELECT current_user::text, current_setting('app.district', true),
            current_setting('transaction_isolation'), current_setting('transaction_read_only'),
            current_setting('statement_timeout'), current_setting('lock_timeout')
            """
        let expected = [role, "区'; --", "serializable", "on", "200ms", "100ms"]
        for _ in 0..<3 {
            let row = try #require(try await pool.run(question, in: options).first)
            for (place, text) in expected.enumerated() {
                #expect(try row.decode(String.self, at: place) == text)
            }
            let inside = try await pool.withTransaction(options) { try $0.first(question) }
            for (place, text) in expected.enumerated() {
                #expect(try inside?.decode(String.self, at: place) == text)
            }
        }
        let after = try #require(try await pool.run(question).first)
        #expect(try after.decode(String.self, at: 0) == "tester")
        #expect(try after.decode(String?.self, at: 1) ?? "" == "")
        #expect(try after.decode(String.self, at: 4) == "0")
        let late = try await pqError { _ = try await pool.run("SELECT pg_sleep(5)", in: options) }
        #expect(late.code == .timedOut)
        let write = try await pqError {
            _ = try await pool.run("CREATE TABLE never (i int4)", in: TransactionOptions(access: .readOnly))
        }
        #expect(write.sqlState == .readOnlyTransaction)
        let unknown = try await pqError {
            _ = try await pool.run("SELECT 1", in: TransactionOptions(role: "no_such_role"))
        }
        #expect(unknown.phase == .begin)
        #expect(unknown.code == .server)
        try await pool.withConnection { try $0.execute("DROP ROLE \(identifier: role)") }
        await pool.shutdown()
    }

    @Test("A statement run by itself commits, and its failure leaves nothing")
    func run() async throws {
        try await withTable("run_alone") { pool in
            for number in 0..<5 {
                let rows = try await pool.run(
                    "INSERT INTO run_alone VALUES (\(number), 0) RETURNING id", in: TransactionOptions())
                #expect(try rows[0].decode(Int.self, at: 0) == number)
            }
            let error = try await pqError { _ = try await pool.run("INSERT INTO run_alone VALUES (1, 0)") }
            #expect(error.sqlState == .uniqueViolation)
            #expect(try await pool.run("SELECT count(*) FROM run_alone")[0].decode(Int.self, at: 0) == 5)
            try await pool.run("ALTER TABLE run_alone ADD more int4")
            for _ in 0..<3 { _ = try await pool.run("SELECT * FROM run_alone") }
            _ = try await pool.run("ALTER TABLE run_alone ADD yet_more int4")
            #expect(try await pool.run("SELECT * FROM run_alone").columns.count == 4)
        }
    }

    @Test("A serialisation conflict is run again, and nothing else is")
    func retry() async throws {
        try await withTable("conflict") { pool in
            _ = try await pool.run("INSERT INTO conflict VALUES (1, 0), (2, 0)")
            let attempts = Counter()
            let serializable = TransactionOptions(isolation: .serializable)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<8 {
                    group.addTask {
                        try await pool.withTransaction(
                            serializable, retry: RetryPolicy(attempts: 50)
                        ) { connection in
                            attempts.add()
                            let sum = try connection.first("SELECT sum(value)::int8 FROM conflict")?
                                .decode(Int.self, at: 0)
                            try await Task.sleep(for: .milliseconds(5))
                            try connection.execute("UPDATE conflict SET value = \(sum ?? 0) + 1 WHERE id = 1")
                        }
                    }
                }
                try await group.waitForAll()
            }
            #expect(
                try await pool.run("SELECT value FROM conflict WHERE id = 1")[0].decode(Int.self, at: 0) == 8)
            #expect(attempts.value > 8)
            let others = Counter()
            let error = try await pqError {
                _ = try await pool.withTransaction { connection in
                    others.add()
                    try connection.execute("INSERT INTO conflict VALUES (1, 1)")
                }
            }
            #expect(error.sqlState == .uniqueViolation)
            #expect(others.value == 1)
            let once = Counter()
            let given = try await pqError {
                try await pool.withTransaction(retry: .never) { connection in
                    once.add()
                    try connection.executeScript(
                        "DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = '40001'; END $$")
                }
            }
            #expect(given.isRetryable)
            #expect(once.value == 1)
        }
    }

    @Test("A connection lost during COMMIT leaves it in doubt, and one lost before doesn't")
    func doubt() async throws {
        try await withTable("doubt") { pool in
            // The deferred trigger waits within COMMIT, long enough to be killed there.
            try await pool.withConnection { connection in
                try connection.executeScript(
                    """
                    CREATE FUNCTION doubt_wait() RETURNS trigger LANGUAGE plpgsql AS
                    $$ BEGIN PERFORM pg_sleep(20); RETURN NULL; END $$;
                    CREATE CONSTRAINT TRIGGER doubt_late AFTER INSERT ON doubt
                    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION doubt_wait();
                    """)
            }
            for isAlone in [false, true] {
                let work = Task {
                    try await pqError {
                        if isAlone {
                            _ = try await pool.run("INSERT INTO doubt VALUES (1, 1)")
                        } else {
                            _ = try await pool.withTransaction { connection in
                                try connection.execute("INSERT INTO doubt VALUES (1, 1)")
                            }
                        }
                    }
                }
                try await withConnection { connection in
                    let find: SQL = """
                        SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                        WHERE query = 'COMMIT' AND state = 'active' AND wait_event = 'PgSleep'
                        """
                    for _ in 0..<500 {
                        guard try connection.query(find).isEmpty else { break }
                        try await Task.sleep(for: .milliseconds(10))
                    }
                }
                let error = try await work.value
                #expect(error.code == .commitInDoubt, "\(error)")
                #expect(error.phase == .commit)
                #expect(!error.isRetryable)
            }
            let before = try await pqError {
                _ = try await pool.withTransaction { connection in
                    try connection.execute("SELECT pg_terminate_backend(pg_backend_pid())")
                }
            }
            #expect(before.code == .connectionLost)
            try await pool.withConnection { try $0.executeScript("DROP FUNCTION doubt_wait() CASCADE") }
        }
    }

    @Test("A cancelled transaction is rolled back")
    func cancelled() async throws {
        try await withTable("cancelled") { pool in
            let work = Task {
                try await pqError {
                    try await pool.withTransaction { connection in
                        try connection.execute("INSERT INTO cancelled VALUES (1, 1)")
                        _ = try connection.query("SELECT pg_sleep(30)")
                    }
                }
            }
            try await Task.sleep(for: .milliseconds(150))
            work.cancel()
            #expect(try await work.value.code == .cancelled)
            #expect(try await pool.run("SELECT * FROM cancelled").isEmpty)
        }
    }
}

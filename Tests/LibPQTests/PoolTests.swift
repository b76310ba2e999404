import LibPQ
import Logging
import Synchronization
import Testing

@Suite("A pool lends clean connections within its bounds")
struct PoolTests {
    @Test("Work is spread over a bounded number of connections, and all of it is done")
    func bounds() async throws {
        let pool = try TestServer.required().pool(PoolOptions(maximumConnections: 3))
        let pids = try await withThrowingTaskGroup(of: Int32.self) { group in
            for number in 0..<100 {
                group.addTask {
                    try await pool.withConnection { connection in
                        let value = try connection.first("SELECT \(number)")?.decode(Int.self, at: 0)
                        #expect(value == number)
                        return connection.backendPID
                    }
                }
            }
            return try await group.reduce(into: Set()) { $0.insert($1) }
        }
        #expect(pids.count <= 3)
        #expect(pool.connectionCount <= 3)
        await pool.shutdown()
        #expect(pool.connectionCount == 0)
    }

    @Test("Who comes when all is taken waits in line, is refused when the line is full, and for too long")
    func waiting() async throws {
        let options = PoolOptions(maximumConnections: 1, maximumWaiters: 1, waitTimeout: .milliseconds(200))
        let pool = try TestServer.required().pool(options)
        let holder = Task {
            try await pool.withConnection { connection in
                _ = try connection.query("SELECT pg_sleep(1)")
            }
        }
        while pool.connectionCount == 0 { await Task.yield() }
        try await Task.sleep(for: .milliseconds(50))
        let waiter = Task { try await pqError { try await pool.withConnection { _ in } } }
        while pool.waiterCount == 0 { try await Task.sleep(for: .milliseconds(1)) }
        #expect(try await pqError { try await pool.withConnection { _ in } }.code == .poolExhausted)
        #expect(try await waiter.value.code == .poolTimeout)
        try await holder.value
        await pool.shutdown()
    }

    @Test("Waiting ends at once when its task is cancelled")
    func cancelWaiting() async throws {
        let pool = try TestServer.required().pool(
            PoolOptions(maximumConnections: 1, waitTimeout: .seconds(300)))
        let holder = Task {
            try await pqError {
                _ = try await pool.withConnection { connection in
                    _ = try connection.query("SELECT pg_sleep(60)")
                }
            }
        }
        while pool.connectionCount == 0 || pool.idleCount == 1 { try await Task.sleep(for: .milliseconds(5)) }
        let cancelled = Task { try await pqError { try await pool.withConnection { _ in } } }
        while pool.waiterCount == 0 { try await Task.sleep(for: .milliseconds(1)) }
        cancelled.cancel()
        #expect(try await cancelled.value.code == .cancelled)
        #expect(pool.waiterCount == 0)
        holder.cancel()
        #expect(try await holder.value.code == .cancelled)
        await pool.shutdown()
    }

    @Test("A lease leaves no transaction, setting, role, lock, table or COPY behind")
    func cleanliness() async throws {
        let pool = try TestServer.required().pool(PoolOptions(maximumConnections: 1))
        let pid = try await pool.withConnection { connection in
            try connection.executeScript(
                """
                DROP ROLE IF EXISTS pool_role; CREATE ROLE pool_role; SET application_name = 'dirty';
                CREATE TEMP TABLE left_over (i int4); SELECT pg_advisory_lock(42);
                SELECT set_config('app.district', 'x', false); SET ROLE pool_role;
                """)
            return connection.backendPID
        }
        let check: @Sendable () async throws -> Int32 = {
            try await pool.withConnection { connection in
                let row = try #require(
                    try connection.first(
                        """
                        SELECT current_user::text, current_setting('application_name'),
                        coalesce(current_setting('app.district', true), ''),
                        (SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid()),
                        to_regclass('pg_temp.left_over') IS NULL
                        """))
                #expect(try row.decode(String.self, at: 0) == "tester")
                #expect(try row.decode(String.self, at: 1) == "")
                #expect(try row.decode(String.self, at: 2) == "")
                #expect(try row.decode(Int.self, at: 3) == 0)
                #expect(try row.decode(Bool.self, at: 4))
                let isOpen = connection.isInTransaction
                #expect(!isOpen)
                return connection.backendPID
            }
        }
        #expect(try await check() == pid)
        try await pool.withConnection { connection in
            try connection.execute("BEGIN")
            try connection.execute("CREATE TABLE never_committed (i int4)")
        }
        #expect(try await check() == pid)
        _ = try await pqError {
            try await pool.withConnection { connection in
                try connection.execute("BEGIN")
                try connection.execute("SELECT 1/0")
            }
        }
        #expect(try await check() == pid)
        try await pool.withConnection { connection in
            let exists = try connection.first("SELECT to_regclass('never_committed') IS NOT NULL")
            #expect(try exists?.decode(Bool.self, at: 0) == false)
            try connection.execute("DROP ROLE pool_role")
        }
        await pool.shutdown()
    }

    @Test("A killed server process is a lost connection, and the pool recovers")
    func killed() async throws {
        let pool = try TestServer.required().pool(PoolOptions(maximumConnections: 2))
        let pid = Mutex<Int32>(0)
        let victim = Task {
            try await pqError {
                try await pool.withConnection { connection in
                    let number = connection.backendPID
                    pid.withLock { $0 = number }
                    _ = try connection.query("SELECT pg_sleep(30)")
                }
            }
        }
        while pid.withLock({ $0 }) == 0 { try await Task.sleep(for: .milliseconds(5)) }
        try await Task.sleep(for: .milliseconds(50))
        let number = pid.withLock { $0 }
        try await pool.withConnection { connection in
            try connection.execute("SELECT pg_terminate_backend(\(number))")
        }
        let error = try await victim.value
        #expect(error.code == .connectionLost)
        #expect(error.sqlState == .adminShutdown)
        // Killed while free: the next lease doesn't notice.
        let free = try await pool.withConnection { $0.backendPID }
        try await withConnection { try $0.execute("SELECT pg_terminate_backend(\(free))") }
        try await Task.sleep(for: .milliseconds(50))
        for _ in 0..<5 {
            let one = try await pool.withConnection { try $0.first("SELECT 1")?.decode(Int.self, at: 0) }
            #expect(one == 1)
        }
        await pool.shutdown()
    }

    @Test("An unreachable server fails at once, also for those who wait")
    func unreachable() async throws {
        let configuration = try ConnectionConfiguration(parsing: "host=/tmp/no-such-folder user=x")
        let pool = ConnectionPool(
            configuration, options: PoolOptions(maximumConnections: 1, waitTimeout: .seconds(3000)),
            logger: Logger(label: "test"))
        let start = ContinuousClock.now
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<20 {
                group.addTask {
                    let error = try? await pqError { try await pool.withConnection { _ in } }
                    #expect(error?.code == .connectionRefused)
                    #expect(error?.isRetryable == true)
                }
            }
        }
        #expect(ContinuousClock.now - start < .seconds(1000))
        #expect(pool.connectionCount == 0)
    }

    @Test("A refused login tells why")
    func rejected() async throws {
        let configuration = try TestServer.required().configuration().with("dbname", "no_such_database")
        let error = try await pqError { _ = try await Connection.connect(configuration) }
        #expect(error.code == .connectionRejected)
        #expect(error.sqlState == .invalidCatalogName)
        let stranger = try TestServer.required().configuration().with("user", "nobody_here")
        let second = try await pqError { _ = try await Connection.connect(stranger) }
        #expect(second.code == .authenticationFailed)
    }

    @Test("Shutting down waits for work, cancels what is late, and refuses the rest")
    func shutdown() async throws {
        let options = PoolOptions(maximumConnections: 2, shutdownTimeout: .milliseconds(300))
        let pool = try TestServer.required().pool(options)
        let started = Counter()
        let quick = Task {
            try await pool.withConnection { connection in
                started.add()
                _ = try connection.query("SELECT pg_sleep(0.1)")
            }
        }
        let late = Task {
            try await pqError {
                _ = try await pool.withConnection { connection in
                    started.add()
                    _ = try connection.query("SELECT pg_sleep(30)")
                }
            }
        }
        while started.value < 2 { try await Task.sleep(for: .milliseconds(1)) }
        let start = ContinuousClock.now
        await pool.shutdown()
        #expect(ContinuousClock.now - start < .seconds(25))
        try await quick.value
        #expect(try await late.value.code == .cancelled)
        #expect(try await pqError { try await pool.withConnection { _ in } }.code == .poolClosed)
        #expect(pool.connectionCount == 0)
    }

    @Test("Connections end with their life and when nobody needs them")
    func ages() async throws {
        let pool = try TestServer.required().pool(PoolOptions(idleTimeout: .milliseconds(100)))
        try await pool.withConnection { _ in }
        #expect(pool.connectionCount == 1)
        try await Task.sleep(for: .milliseconds(500))
        #expect(pool.connectionCount == 0)
        let young = try TestServer.required().pool(
            PoolOptions(maximumConnections: 1, maximumLifetime: .milliseconds(100)))
        let first = try await young.withConnection { $0.backendPID }
        try await Task.sleep(for: .milliseconds(150))
        #expect(try await young.withConnection { $0.backendPID } != first)
        await young.shutdown()
    }

    @Test("An idle connection is asked for its health")
    func health() async throws {
        let pool = try TestServer.required().pool(
            PoolOptions(maximumConnections: 1, healthCheckAfter: .zero))
        let first = try await pool.withConnection { $0.backendPID }
        #expect(try await pool.withConnection { $0.backendPID } == first)
        await pool.shutdown()
    }

    @Test("Child tasks of a body reach the connection too")
    func children() async throws {
        let pool = try TestServer.required().pool()
        let sum = try await pool.withConnection { connection in
            async let four = connection.first("SELECT 4")?.decode(Int.self, at: 0)
            async let five = connection.first("SELECT 5")?.decode(Int.self, at: 0)
            return (try await four ?? 0) + (try await five ?? 0)
        }
        #expect(sum == 9)
        await pool.shutdown()
    }

    @Test("Random cancellations hit their own statement only", arguments: [UInt64(21), 22])
    func cancellations(_ seed: UInt64) async throws {
        let pool = try TestServer.required().pool(PoolOptions(maximumConnections: 8))
        var generator = SeededGenerator(seed: seed)
        let plans = (0..<300).map { _ in
            (Int.random(in: 0...60_000, using: &generator), Int.random(in: 0...3, using: &generator))
        }
        let outcomes = await withTaskGroup(of: String.self) { group in
            var counts: [String: Int] = [:]
            for (number, plan) in plans.enumerated() {
                if number >= 16, let outcome = await group.next() { counts[outcome, default: 0] += 1 }
                group.addTask { await Self.cancelled(pool, number, plan.0, plan.1) }
            }
            for await outcome in group { counts[outcome, default: 0] += 1 }
            return counts
        }
        #expect(outcomes["wrong", default: 0] == 0, "\(outcomes)")
        #expect(outcomes["done", default: 0] + outcomes["cancelled", default: 0] == 300, "\(outcomes)")
        #expect(outcomes["cancelled", default: 0] > 30, "\(outcomes)")
        #expect(outcomes["done", default: 0] > 0, "\(outcomes)")
        // Nothing is lost and everything still answers.
        for number in 0..<40 {
            let value = try await pool.withConnection {
                try $0.first("SELECT \(number)")?.decode(Int.self, at: 0)
            }
            #expect(value == number)
        }
        #expect(pool.connectionCount == pool.idleCount)
        #expect(pool.connectionCount <= 8)
        await pool.shutdown()
    }

    private static func cancelled(
        _ pool: ConnectionPool, _ number: Int, _ delay: Int, _ kind: Int
    ) async -> String {
        let work = Task {
            try await pool.withConnection { connection in
                for round in 0..<4 {
                    let key = number * 10 + round
                    let sql: SQL =
                        switch kind {
                        case 0: "SELECT \(key)"
                        case 1: "SELECT \(key) FROM pg_sleep(0.001)"
                        case 2: "SELECT \(key), count(*) FROM generate_series(1, 20000)"
                        default: "SELECT \(key), repeat('x', 100000)"
                        }
                    if kind == 3, round == 2 {
                        _ = try connection.copyOut(
                            "COPY (SELECT i FROM generate_series(1, 20000) i) TO STDOUT (FORMAT binary)"
                        ) { _ in }
                    }
                    guard try connection.first(sql)?.decode(Int.self, at: 0) == key else { return false }
                }
                return true
            }
        }
        try? await Task.sleep(for: .microseconds(delay))
        work.cancel()
        do {
            return try await work.value ? "done" : "wrong"
        } catch let error as PQError {
            return error.code == .cancelled ? "cancelled" : "other: \(error)"
        } catch {
            return "other: \(error)"
        }
    }

    @Test("A connection that leaves its body can't be used after it")
    func escape() async throws {
        let pool = try TestServer.required().pool(PoolOptions(maximumConnections: 1))
        let escaped = try await pool.withConnection { $0 }
        #expect(try await pqError { _ = try await escaped.query("SELECT 1") }.code == .misuse)
        try await pool.withConnection { connection in
            try connection.execute("SELECT 1")
            let nested = try await connection.perform { try $0.first("SELECT 2")?.decode(Int.self, at: 0) }
            #expect(nested == 2)
            let outside = await Task.detached {
                try? await pqError { _ = try await escaped.query("SELECT 1") }
            }.value
            #expect(outside?.code == .misuse)
        }
        await pool.shutdown()
    }

    @Test("A long statement ends at once when its task is cancelled")
    func cancelLong() async throws {
        let pool = try TestServer.required().pool(PoolOptions(maximumConnections: 1))
        let work = Task {
            try await pqError { try await pool.withConnection { _ = try $0.query("SELECT pg_sleep(60)") } }
        }
        while pool.connectionCount == 0 || pool.idleCount == 1 { try await Task.sleep(for: .milliseconds(5)) }
        try await Task.sleep(for: .milliseconds(100))
        let start = ContinuousClock.now
        work.cancel()
        #expect(try await work.value.code == .cancelled)
        #expect(ContinuousClock.now - start < .seconds(30))
        #expect(try await pool.withConnection { try $0.first("SELECT 9")?.decode(Int.self, at: 0) } == 9)
        await pool.shutdown()
    }
}

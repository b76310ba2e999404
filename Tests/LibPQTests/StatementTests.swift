import LibPQ
import Logging
import Testing

@Suite("Statements bind their values and tell their errors")
struct StatementTests {
    @Test("Every value is bound, fragments are renumbered, names are quoted")
    func interpolation() throws {
        let inner: SQL = "a = \(1) AND b = \("x")"
        var sql: SQL = "SELECT \(identifier: "ta\"ble") FROM t WHERE c = \(true) AND \(fragment: inner)"
        #expect(sql.text == "SELECT \"ta\"\"ble\" FROM t WHERE c = $1 AND a = $2 AND b = $3")
        sql.append(" OR \(fragment: inner) \(literal: "LIMIT 1")")
        #expect(sql.text.hasSuffix("b = $3 OR a = $4 AND b = $5 LIMIT 1"))
        var many: SQL = "SELECT 1"
        for number in 0..<120 { many.append(" + \(number)") }
        let twice: SQL = "\(fragment: many), \(fragment: many)"
        #expect(twice.text.hasSuffix("+ $239 + $240"))
        #expect(twice.text.contains("+ $120, SELECT 1 + $121 "))
    }

    @Test("What looks like SQL in a value stays a value")
    func injection() async throws {
        try await withConnection { connection in
            try connection.execute("CREATE TEMP TABLE victim (name text)")
            let hostile = "x'); DROP TABLE victim; --"
            #expect(try connection.execute("INSERT INTO victim VALUES (\(hostile))") == 1)
            let rows = try connection.query("SELECT name FROM victim WHERE name = \(hostile)")
            #expect(rows.count == 1)
            #expect(rows.columns == ["name"])
            let name = "we\"ird; DROP TABLE victim"
            try connection.execute("CREATE TEMP TABLE \(identifier: name) (\(identifier: name) int4)")
            #expect(try connection.query("SELECT \(identifier: name) FROM \(identifier: name)").isEmpty)
        }
    }

    @Test("A violated constraint is named, and the description quotes no row")
    func violation() async throws {
        try await withConnection { connection in
            try connection.executeScript(
                """
                CREATE TEMP TABLE person (id int8 CONSTRAINT person_key PRIMARY KEY, name text NOT NULL);
                INSERT INTO person VALUES (4711, 'a');
                """)
            let error = try statementError {
                try connection.execute("INSERT INTO person VALUES (\(4711), \("secret name"))")
            }
            #expect(error.code == .server)
            #expect(error.sqlState == .uniqueViolation)
            #expect(error.constraint == "person_key")
            #expect(error.table == "person")
            #expect(error.schema?.hasPrefix("pg_temp") == true)
            #expect(error.severity == "ERROR")
            #expect(error.phase == .statement)
            #expect(error.detail?.contains("4711") == true)
            #expect(error.statement == "INSERT INTO person VALUES ($1, $2)")
            #expect(!error.description.contains("4711"))
            #expect(error.debugDescription.contains("4711"))
            #expect(!error.isRetryable)
            let null = try statementError {
                try connection.execute("INSERT INTO person VALUES (1, \(String?.none))")
            }
            #expect(null.sqlState == .notNullViolation)
            #expect(null.column == "name")
            let syntax = try statementError { _ = try connection.query("SELECT 1 FRM x y") }
            #expect(syntax.sqlState == .syntaxError)
            #expect((syntax.position ?? 0) > 1)
        }
    }

    @Test("A script's error has its line")
    func script() async throws {
        try await withConnection { connection in
            let error = try statementError {
                try connection.executeScript("CREATE TEMP TABLE s (i int4);\n-- 督导\nSELECT nothing FROM s;\n")
            }
            #expect(error.line == 3)
            #expect(error.sqlState == .undefinedColumn)
            // The script took no effect.
            #expect(throws: PQError.self) { try connection.query("SELECT * FROM s") }
        }
    }

    @Test("A pipeline gives each result, or the first error with its place")
    func pipeline() async throws {
        try await withConnection { connection in
            for _ in 0..<4 {
                let rows = try connection.pipeline((0..<50).map { "SELECT \($0) + 1" })
                #expect(try rows.map { try $0[0].decode(Int.self, at: 0) } == Array(1...50))
            }
            let error = try statementError {
                _ = try connection.pipeline(["SELECT 1", "SELECT 1/0", "SELECT bad"])
            }
            #expect(error.statementIndex == 1)
            #expect(error.sqlState == .divisionByZero)
            #expect(try connection.first("SELECT 1")?.decode(Int.self, at: 0) == 1)
        }
    }

    @Test("Prepared statements survive a changed table, a lost name and their bound")
    func statementCache() async throws {
        var configuration = try TestServer.required().configuration()
        configuration.statementCacheCapacity = 4
        let connection = try await Connection.connect(configuration)
        try await connection.perform { connection in
            try connection.execute("CREATE TEMP TABLE c (i int4)")
            try connection.execute("INSERT INTO c VALUES (1)")
            for _ in 0..<3 { #expect(try connection.query("SELECT * FROM c").columns == ["i"]) }
            try connection.execute("ALTER TABLE c ADD j int4")
            #expect(try connection.query("SELECT * FROM c").columns == ["i", "j"])
            for _ in 0..<3 { #expect(try connection.query("SELECT * FROM c").columns == ["i", "j"]) }
            try connection.execute("DEALLOCATE ALL")
            #expect(try connection.query("SELECT * FROM c").columns == ["i", "j"])
            for round in 0..<200 {
                let text = SQL(trusted: "SELECT \(round % 20) + 0")
                for _ in 0..<3 { #expect(try connection.first(text)?.decode(Int.self, at: 0) == round % 20) }
            }
            let count = try connection.first("SELECT count(*) FROM pg_prepared_statements")?.decode(
                Int.self, at: 0)
            #expect(try #require(count) <= 4 + 17)
        }
        await connection.close()
    }

    @Test("Dropping prepared statements doesn't keep a transaction from its isolation level")
    func dropping() async throws {
        var configuration = try TestServer.required().configuration()
        configuration.statementCacheCapacity = 2
        let pool = ConnectionPool(
            configuration, options: PoolOptions(maximumConnections: 1), logger: Logger(label: "test"))
        // Each statement is prepared when it is seen again, and pushes an older one out.
        for round in 0..<3 {
            try await pool.withConnection { connection in
                for number in 0..<40 {
                    let sql = SQL(trusted: "SELECT \(number + round * 100)")
                    _ = try connection.query(sql)
                    _ = try connection.query(sql)
                }
            }
            let options = TransactionOptions(isolation: .repeatableRead, access: .readOnly)
            let level = try await pool.run("SHOW transaction_isolation", in: options)
            #expect(try level[0].decode(String.self, at: 0) == "repeatable read")
            let kept = try await pool.withConnection { connection in
                try connection.first("SELECT count(*) FROM pg_prepared_statements")?.decode(Int64.self, at: 0)
            }
            #expect((kept ?? 99) < 40)
        }
        await pool.shutdown()
    }

    @Test("A million rows are read in flat memory")
    func forEach() async throws {
        try await withConnection { connection in
            let sql: SQL = "SELECT i, repeat('x', 400) FROM generate_series(1, \(1_000_000)) AS i"
            var sum = 0
            var before = 0
            try connection.forEach(sql, batch: 5_000) { row in
                let number = try row.decode(Int.self, at: 0)
                sum += number
                if number == 20_000 { before = residentKilobytes() }
            }
            #expect(sum == 500_000_500_000)
            // Held at once they would take 400 MB and more; other tests beside this one take some too.
            #expect(residentKilobytes() - before < 200_000)
            var isOpen = connection.isInTransaction
            #expect(!isOpen)
            struct Enough: Error {}
            #expect(throws: Enough.self) {
                try connection.forEach("SELECT 1", batch: 10) { _ in throw Enough() }
            }
            isOpen = connection.isInTransaction
            #expect(!isOpen)
        }
    }

    /// Other tests of the process take memory meanwhile; what every statement leaves behind would show in each round.
    @Test("Twenty thousand statements leave memory flat")
    func manyStatements() async throws {
        try await withConnection { connection in
            for number in 0..<2_000 { _ = try connection.query("SELECT \(number), \("text")") }
            var least = Int.max
            for _ in 0..<5 {
                let before = residentKilobytes()
                for number in 0..<4_000 {
                    let row = try #require(try connection.first("SELECT \(number), \("text")"))
                    guard try row.decode(Int.self, at: 0) == number else { throw MissingError() }
                }
                least = min(least, residentKilobytes() - before)
            }
            #expect(least < 2_000)
        }
    }

    @Test("A late statement is cancelled and the connection goes on")
    func timeout() async throws {
        try await withConnection { connection in
            let error = try statementError {
                try connection.withStatementTimeout(.milliseconds(100)) {
                    _ = try connection.query("SELECT pg_sleep(20)")
                }
            }
            #expect(error.code == .timedOut)
            #expect(try connection.first("SELECT 5")?.decode(Int.self, at: 0) == 5)
        }
    }

    @Test("COPY by query is refused and does no harm")
    func misuse() async throws {
        try await withConnection { connection in
            try connection.execute("CREATE TEMP TABLE c (i int4)")
            #expect(try statementError { _ = try connection.query("COPY c FROM STDIN") }.code == .misuse)
            #expect(try statementError { _ = try connection.query("COPY c TO STDOUT") }.code == .misuse)
            #expect(try connection.query("SELECT * FROM c").isEmpty)
        }
    }
}

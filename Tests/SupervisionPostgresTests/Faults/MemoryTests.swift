import Glibc
import LibPQ
import SupervisionModel
import SupervisionPostgres
import SupervisionPostgresTesting
import SupervisionStore
import SupervisionStoreTesting
import Testing

@Suite("Faults: much work on one pool", .serialized)
struct MemoryTests {
    private static let growth = 5 << 20

    /// The memory that the process holds, in bytes, by `/proc/self/statm`.
    private static func resident() -> Int {
        let text = String(decoding: FolderText.read("/proc/self/statm") ?? [], as: UTF8.self)
        let pages = text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
        return pages * Int(sysconf(Int32(_SC_PAGESIZE)))
    }

    @Test("Memory stays flat however many statements run", .timeLimit(.minutes(60)))
    func flat() async throws {
        let statements = SoakLength.count("DUDAO_SOAK_STATEMENTS", short: 20_000)
        let bench = try await FaultBench.make(seed: 5)
        let pool = try bench.pool()
        let store = PostgresStore(pool: pool)
        // What is kept once, such as prepared statements and the allocator's arenas, is there after a while.
        try await Self.work(max(4_000, statements / 20), bench, pool, store)
        // Other tests of the process take memory meanwhile; what every statement leaves behind would show in each round.
        var grown = Int.max
        for _ in 0..<4 {
            let before = Self.resident()
            try await Self.work(statements / 4, bench, pool, store)
            grown = min(grown, Self.resident() - before)
        }
        print("faults: \(statements) statements, a quarter of them grew by \(grown >> 10) kB")
        #expect(grown < Self.growth)
        #expect(pool.connectionCount == pool.idleCount && pool.connectionCount <= 4)
        await pool.shutdown()
        bench.cluster.remove()
    }

    private static func work(
        _ statements: Int, _ bench: FaultBench, _ pool: ConnectionPool, _ store: PostgresStore
    ) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for lane in 0..<4 {
                group.addTask {
                    // Each round is forty statements: of the client alone, and of the store.
                    for round in 0..<max(1, statements / 160) {
                        try await self.round(round * 4 + lane, bench, pool, store)
                    }
                }
            }
            try await group.waitForAll()
        }
    }

    private static func round(
        _ number: Int, _ bench: FaultBench, _ pool: ConnectionPool, _ store: PostgresStore
    ) async throws {
        try await pool.withConnection { connection in
            for place in 0..<20 {
                let value = try connection.first(
                    "SELECT \(number + place), \("text \(place)"), \([number, place])")
                guard try value?.decode(Int.self, at: 0) == number + place else { throw TestFolder.Failure() }
            }
            // Texts that are new each time, so that the cache of statements gives way.
            for place in 0..<4 {
                let sql = SQL(trusted: "SELECT \(number) AS n\(number % 997)_\(place)")
                _ = try connection.query(sql)
            }
            _ = try connection.pipeline(["SELECT 1", "SELECT \(number)", "SELECT 3"])
        }
        let fixture = bench.fixture
        try await store.reading(as: fixture.municipal) { work in
            for district in [fixture.east, fixture.west] {
                _ = try await work.institutions.find(fixture.institutionID(district))
                _ = try await work.rows(StoredQuestion(.sessions, limit: 5))
            }
        }
        do {
            _ = try await pool.withConnection { connection in try connection.query("SELECT 1 / 0") }
        } catch let error as PQError where error.sqlState == .divisionByZero {}
        if number % 25 == 0 {
            try await store.transaction(as: fixture.official(of: fixture.east), at: fixture.now) { work in
                try await work.append(
                    Act(.imported, in: fixture.east, subject: "\(number)", basis: LegalBasis(article: 5)))
            }
        }
    }
}

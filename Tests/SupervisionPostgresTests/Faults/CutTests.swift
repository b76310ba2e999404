import LibPQ
import SupervisionPostgres
import SupervisionPostgresTesting
import SupervisionStore
import SystemPackage
import Testing

@Suite("Faults: connections are cut", .serialized)
struct CutTests {
    private static func proxy(_ bench: FaultBench) throws -> CuttingProxy {
        let port = ClusterLocation.port
        let folder = bench.cluster.cluster.location.socketFolder.string
        return try CuttingProxy(to: "\(folder)/.s.PGSQL.\(port)", port: port)
    }

    @Test(
        "What was acknowledged is there once, and the rest wholly or not at all",
        .timeLimit(.minutes(60)), arguments: SoakLength.seeds(23))
    func cuts(seed: UInt64) async throws {
        let cuts = SoakLength.count("DUDAO_SOAK_CUTS", short: 12)
        let bench = try await FaultBench.make(seed: seed)
        let proxy = try Self.proxy(bench)
        let pool = try bench.pool(through: proxy.folder.path, statementTimeout: .seconds(6))
        let store = PostgresStore(pool: pool)
        let ledger = FaultLedger()
        let load = Task {
            await FaultLoad(bench: bench, store: store, ledger: ledger, seed: seed).run(actors: 4)
        }
        var dice = FaultDice(seed: seed)
        // Each kind in turn, in an order that the seed decides, so that a short run has them all.
        var kinds: [CuttingProxy.Cut] = []
        for _ in 0..<cuts {
            if kinds.isEmpty { kinds = CuttingProxy.Cut.allCases }
            let kind = kinds.remove(at: dice.next(below: kinds.count))
            try await Task.sleep(for: dice.pause(5..<300))
            proxy.arm(kind, stall: 100 + dice.next(below: 1_400))
            let fired = proxy.fired
            for _ in 0..<1_000 where kind != .all && proxy.fired == fired {
                try await Task.sleep(for: .milliseconds(10))
            }
            if proxy.disarm() { ledger.wrong("There was no occasion for \(kind) in ten seconds") }
            ledger.count("cut \(kind)")
        }
        ledger.end()
        await load.value
        print("faults: seed \(seed), \(proxy.fired) cuts: \(ledger.summary)")
        #expect(proxy.fired == cuts)
        try await FaultCheck(bench: bench, ledger: ledger).run(store, pool)
        proxy.stop()
        bench.cluster.remove()
    }

    @Test("A connection that stalls for good is given up: a statement, a COMMIT, a cancelled COMMIT")
    func stalls() async throws {
        let bench = try await FaultBench.make(seed: 1)
        let proxy = try Self.proxy(bench)
        let pool = try bench.pool(
            connections: 1, through: proxy.folder.path, statementTimeout: .milliseconds(300))
        let late = try await Self.stalled(proxy) {
            try await pool.withConnection { connection in
                _ = try connection.query("SELECT 1")
                proxy.freeze()
                _ = try connection.query("SELECT 2")
            }
        }
        #expect(late == .timedOut)
        let doubtful = try await Self.stalled(proxy) {
            try await pool.withTransaction { connection in
                _ = try connection.query("SELECT 1")
                proxy.freeze()
            }
        }
        #expect(doubtful == .commitInDoubt)
        await pool.shutdown()
        // Without any limit of time, cancelling ends the wait.
        let patient = try bench.pool(connections: 1, through: proxy.folder.path)
        let cancelled = try await Self.stalled(proxy, cancellingAfter: .milliseconds(300)) {
            try await patient.withTransaction { connection in
                _ = try connection.query("SELECT 1")
                proxy.freeze()
            }
        }
        #expect(cancelled == .commitInDoubt)
        #expect(patient.connectionCount == patient.idleCount)
        await patient.shutdown()
        proxy.stop()
        bench.cluster.remove()
    }

    @Test("A cancellation that overtakes its statement is sent again")
    func overtaking() async throws {
        let bench = try await FaultBench.make(seed: 1)
        let proxy = try Self.proxy(bench)
        let pool = try bench.pool(connections: 1, through: proxy.folder.path)
        for round in 0..<3 {
            let pid = try await pool.withConnection { connection in
                _ = try connection.query("SELECT 1")
                return connection.backendPID
            }
            let began = ContinuousClock.now
            let task = Task {
                try await pool.withConnection { connection in
                    _ = try connection.query("SELECT 1")
                    proxy.arm(.delay, stall: 400)
                    _ = try connection.query("SELECT pg_sleep(30)")
                }
            }
            while proxy.fired == round { try await Task.sleep(for: .milliseconds(1)) }
            try await Task.sleep(for: .milliseconds(50))
            task.cancel()
            let error = await #expect(throws: PQError.self) { try await task.value }
            #expect(error?.code == .cancelled)
            #expect(ContinuousClock.now - began < .seconds(25))
            // The connection wasn't given up for it.
            #expect(try await pool.withConnection { connection in connection.backendPID } == pid)
        }
        await pool.shutdown()
        proxy.stop()
        bench.cluster.remove()
    }

    /// The code with which a body ends within a minute, after which the proxy goes on.
    private static func stalled(
        _ proxy: CuttingProxy, cancellingAfter pause: Duration? = nil,
        _ body: @Sendable @escaping () async throws -> Void
    ) async throws -> PQError.Code? {
        let began = ContinuousClock.now
        let task = Task { try await body() }
        if let pause {
            try await Task.sleep(for: pause)
            task.cancel()
        }
        var code: PQError.Code?
        do { try await task.value } catch let error as PQError { code = error.code }
        #expect(ContinuousClock.now - began < .seconds(60))
        proxy.thaw()
        return code
    }
}

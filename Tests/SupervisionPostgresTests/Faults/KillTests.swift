import SupervisionPostgres
import SupervisionPostgresTesting
import Testing

@Suite("Faults: the server is killed", .serialized)
struct KillTests {
    @Test(
        "What was acknowledged is there once, and the rest wholly or not at all",
        .timeLimit(.minutes(60)), arguments: SoakLength.seeds(17))
    func kills(seed: UInt64) async throws {
        let kills = SoakLength.count("DUDAO_SOAK_KILLS", short: 3)
        let bench = try await FaultBench.make(seed: seed)
        let pool = try bench.pool()
        let store = PostgresStore(pool: pool)
        let ledger = FaultLedger()
        let load = Task {
            await FaultLoad(bench: bench, store: store, ledger: ledger, seed: seed).run(actors: 4)
        }
        var dice = FaultDice(seed: seed)
        for _ in 0..<kills {
            try await Task.sleep(for: dice.pause(50..<900))
            bench.cluster.kill()
            try await Task.sleep(for: dice.pause(0..<100))
            do { try await bench.cluster.restart() } catch {
                ledger.wrong("The server didn't come back: \(error)")
                break
            }
        }
        ledger.end()
        await load.value
        print("faults: seed \(seed), \(kills) kills: \(ledger.summary)")
        try await FaultCheck(bench: bench, ledger: ledger).run(store, pool)
        bench.cluster.remove()
    }
}

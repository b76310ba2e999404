import SupervisionPostgres
import SupervisionPostgresTesting
import Testing

@Suite("Faults: tasks are cancelled", .serialized)
struct CancellationTests {
    @Test(
        "No result goes astray, no connection is lost, and nothing is kept by half",
        .timeLimit(.minutes(60)), arguments: SoakLength.seeds(29))
    func cancellations(seed: UInt64) async throws {
        let count = SoakLength.count("DUDAO_SOAK_CANCELLATIONS", short: 300)
        let bench = try await FaultBench.make(seed: seed)
        let pool = try bench.pool()
        let store = PostgresStore(pool: pool)
        let ledger = FaultLedger()
        await CancellationLoad(bench: bench, pool: pool, store: store, ledger: ledger, seed: seed)
            .run(count, lanes: 10)
        print("faults: seed \(seed), \(count) cancellations: \(ledger.summary)")
        try await FaultCheck(bench: bench, ledger: ledger).run(store, pool)
        bench.cluster.remove()
    }
}

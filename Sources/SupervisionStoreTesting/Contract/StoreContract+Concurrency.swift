import SupervisionModel
import SupervisionStore

extension StoreContract {
    static let concurrency: [Check] = [
        Check("loses no update of transactions at once", losesNoUpdate),
        Check("lets one of several take a key", letsOneTakeKey),
        Check("lets one of several take a half-day", letsOneTakeHalfDay),
        Check("leaves no gap in a chain that many write to", leavesNoGap),
        Check("goes on when a waiting transaction is cancelled", survivesCancelledWaiting),
        Check("keeps to a simple model under random acts at once, replayed in the log's order", keepsToModel),
    ]

    /// Tries an act until others no longer get in its way.
    static func persistently<Result: Sendable>(
        _ body: @Sendable () async throws -> Result
    ) async throws -> Result {
        for _ in 0..<200 {
            do {
                return try await body()
            } catch let error as StoreError where error.code == .busy {
                await Task.yield()
            }
        }
        throw Failure("Others got in its way 200 times.")
    }

    private static func losesNoUpdate(_ bench: StoreBench) async throws {
        try await bench.fixture.fill(bench.store)
        let old = try bench.fixture.session(
            bench.fixture.sessionID(bench.east), in: bench.east, registered: 0)
        try await bench.write(as: bench.eastern) { work in try await work.replace(old) }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<16 {
                group.addTask {
                    try await persistently {
                        try await bench.write(as: bench.eastern) { work in
                            guard let found = try await work.sessions.find(old.id, in: bench.east) else {
                                throw Failure("The session is gone.")
                            }
                            await Task.yield()
                            try await work.replace(
                                try bench.fixture.session(
                                    found.id, in: bench.east, registered: found.registered + 1))
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
        let found = try await bench.store.reading(as: bench.eastern) { work in
            try await work.sessions.find(old.id, in: bench.east)?.registered
        }
        try require(found == 16, "Sixteen steps came to \(found ?? -1).")
    }

    private static func count(
        _ tasks: Int, _ body: @escaping @Sendable (Int) async throws -> Bool
    ) async throws -> Int {
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for number in 0..<tasks { group.addTask { try await persistently { try await body(number) } } }
            return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
    }

    private static func letsOneTakeKey(_ bench: StoreBench) async throws {
        try await bench.fixture.fill(bench.store)
        let taken = try await count(8) { number in
            let session = try bench.fixture.session(SessionID("P-new"), in: bench.east, registered: number)
            do {
                try await bench.write(as: bench.eastern, subject: "taken by \(number)") { work in
                    try await work.insert(session)
                }
                return true
            } catch let error as StoreError where error.code == .conflict {
                return false
            }
        }
        try require(taken == 1, "\(taken) of 8 took the key.")
        let acts = try await bench.store.auditEntries(
            as: bench.eastern, chain: AuditChain(bench.east), after: 0, limit: 100)
        try require(
            acts.filter { $0.subject.hasPrefix("taken by") }.count == 1,
            "The log has \(acts.count) acts of it.")
    }

    private static func letsOneTakeHalfDay(_ bench: StoreBench) async throws {
        try await bench.fixture.fill(bench.store)
        let person = bench.fixture.supervisorIDs(bench.east)[1]
        let rows = try (0..<8).map {
            FixtureRow(
                try bench.fixture.session(
                    SessionID("P-\($0)"), in: $0 % 2 == 0 ? bench.east : bench.west))
        }
        try await bench.fixture.store(rows, in: bench.store)
        let taken = try await count(8) { number in
            let district = number % 2 == 0 ? bench.east : bench.west
            return try await bench.write(as: bench.fixture.official(of: district)) { work in
                try await work.book(
                    bench.fixture.booking(
                        person, for: SessionID("P-\(number)"), in: district,
                        number < 4 ? .wholeDay : .morning))
            }
        }
        try require(taken == 1, "\(taken) of 8 sessions got the half-day.")
    }

    private static func leavesNoGap(_ bench: StoreBench) async throws {
        try await bench.fixture.fill(bench.store)
        let actors = [bench.eastern, bench.western, bench.municipal]
        _ = try await count(24) { number in
            try await bench.write(as: actors[number % 3], subject: "\(number)") { _ in true }
        }
        let verdicts = try await bench.store.verifyAudit(as: bench.municipal, checkpoints: [])
        try require(verdicts.map(\.count) == [9, 8, 8], "They have \(verdicts.map(\.count)) entries.")
        try require(verdicts.allSatisfy(\.faults.isEmpty), "They show \(verdicts.map(\.faults)).")
    }

    private static func survivesCancelledWaiting(_ bench: StoreBench) async throws {
        try await bench.fixture.fill(bench.store)
        let tasks = (0..<12).map { number in
            Task {
                try await persistently {
                    try await bench.write(as: bench.eastern, subject: "\(number)") { _ in
                        for _ in 0..<20 { await Task.yield() }
                    }
                }
            }
        }
        for number in stride(from: 1, to: tasks.count, by: 2) { tasks[number].cancel() }
        for (number, task) in tasks.enumerated() {
            switch await task.result {
            case .success: break
            case .failure(let error):
                try require(
                    number % 2 == 1, "Transaction \(number) wasn't cancelled and ended with \(error).")
            }
        }
        let done = try await bench.store.auditEntries(
            as: bench.eastern, chain: AuditChain(bench.east), after: 0, limit: 100
        ).map(\.subject)
        try require(
            stride(from: 0, to: 12, by: 2).allSatisfy { done.contains("\($0)") }, "Only \(done) were done.")
        try require(Set(done).count == done.count, "Some were done twice: \(done).")
    }

    private static func keepsToModel(_ bench: StoreBench) async throws {
        for seed in [UInt64(1), 2, 3] {
            try await RandomActs(seed: seed, actors: 6, acts: 30).run(on: bench.store, fixture: bench.fixture)
        }
    }
}

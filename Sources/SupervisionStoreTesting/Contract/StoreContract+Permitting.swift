import SupervisionModel
import SupervisionStore

extension StoreContract {
    static let permitting: [Check] = [
        Check("forgets whom entries name, one person alone, and the chains verify", forgetsOne),
        Check("lets the municipal centre alone forget", forgetsForMunicipal),
        Check("forgets nothing without an act that says so", forgetsWithAct),
        Check("takes an act from whom the table lets do it, and from nobody else", asksPermission),
    ]

    private static let forgotten = PersonID("person-x")
    private static let other = PersonID("person-y")

    /// Leaves an entry about two people in the eastern district's chain and one in the city's.
    private static func nameBoth(_ bench: StoreBench) async throws {
        try await bench.fixture.fill(bench.store)
        for district in [bench.east, nil] {
            try await bench.store.transaction(as: bench.municipal, at: bench.fixture.now) { work in
                try await work.append(
                    Act(.imported, in: district, subject: "x", basis: nil, people: [forgotten, other]))
            }
        }
    }

    private static func forget(_ person: PersonID, _ bench: StoreBench) async throws -> Int {
        try await bench.write(as: bench.municipal) { work in try await work.forget(person) }
    }

    private static func forgetsOne(_ bench: StoreBench) async throws {
        try await nameBoth(bench)
        let kept = try await bench.heads(as: bench.municipal)
        let counts = [
            try await forget(forgotten, bench), try await forget(forgotten, bench),
            try await forget(PersonID("nobody"), bench),
        ]
        try require(counts == [2, 0, 0], "Forgetting counts \(counts) commitments instead of 2, 0 and 0.")
        let verdicts = try await bench.store.verifyAudit(as: bench.municipal, checkpoints: kept)
        for verdict in verdicts {
            try require(verdict.faults.isEmpty, "Chain \(verdict.chain.code) shows \(verdict.faults).")
        }
        let others = try await forget(other, bench)
        try require(others == 2, "Of somebody else \(others) commitments were left instead of 2.")
    }

    private static func forgetsForMunicipal(_ bench: StoreBench) async throws {
        try await nameBoth(bench)
        for actor in [bench.eastern, bench.fixture.auditor] {
            try await bench.refuses(.notPermitted, "Forgetting by \(actor.role)") {
                try await bench.write(as: actor) { work in _ = try await work.forget(forgotten) }
            }
        }
        try await bench.refuses(.notPermitted, "Forgetting while reading") {
            try await bench.store.reading(as: bench.municipal) { work in
                _ = try await work.forget(forgotten)
            }
        }
        let left = try await forget(forgotten, bench)
        try require(left == 2, "After refusals \(left) commitments were left instead of 2.")
    }

    private static func forgetsWithAct(_ bench: StoreBench) async throws {
        try await nameBoth(bench)
        try await bench.refuses(.actMissing, "Forgetting without an act") {
            try await bench.store.transaction(as: bench.municipal, at: bench.fixture.now) { work in
                _ = try await work.forget(forgotten)
            }
        }
        let left = try await forget(forgotten, bench)
        try require(left == 2, "Without an act \(2 - left) commitments were forgotten all the same.")
    }

    private static func asksPermission(_ bench: StoreBench) async throws {
        try await bench.fixture.fill(bench.store)
        for actor in [bench.municipal, bench.eastern] {
            let before = try await count(bench)
            let permitted = ActPermission.all.filter { $0.doers.contains(actor.role.party) }
            try await bench.store.transaction(as: actor, at: bench.fixture.now) { work in
                for row in permitted {
                    try await work.append(Act(row.kind, in: bench.east, subject: "x", basis: row.basis))
                }
                // Kinds of other regimes stand in no table, and the chain's district alone bounds them.
                try await work.append(
                    Act(ActKind(rawValue: "other.regime"), in: bench.east, subject: "x", basis: nil))
            }
            let after = try await count(bench)
            try require(
                after == before + permitted.count + 1,
                "Of \(permitted.count + 1) acts of \(actor.role) the chain has \(after - before).")
            for row in ActPermission.all where !row.doers.contains(actor.role.party) {
                try await requireRefusal(of: row, by: actor, bench)
            }
            let end = try await count(bench)
            try require(end == after, "Refused acts of \(actor.role) left \(end - after) entries.")
        }
    }

    private static func count(_ bench: StoreBench) async throws -> Int {
        try await bench.store.auditEntries(
            as: bench.municipal, chain: AuditChain(bench.east), after: 0, limit: 10_000
        ).count
    }

    private static func requireRefusal(
        of row: ActPermission, by actor: ActorIdentity, _ bench: StoreBench
    ) async throws {
        do {
            try await bench.store.transaction(as: actor, at: bench.fixture.now) { work in
                try await work.append(Act(row.kind, in: bench.east, subject: "x", basis: row.basis))
            }
        } catch let error as StoreError {
            try require(error.code == .notPermitted, "\(row.kind.rawValue) was refused by: \(error)")
            for party in row.doers {
                try require(
                    error.message.contains(party.rawValue), "\(error.message) doesn't name \(party).")
            }
            return
        }
        throw Failure("\(actor.role) did \(row.kind.rawValue).")
    }
}

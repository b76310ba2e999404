import SupervisionModel
import SupervisionStore

extension StoreContract {
    static let atomicity: [Check] = [
        Check("keeps all of a transaction", keepsAll),
        Check("keeps nothing of a body that throws", keepsNothingThrown),
        Check("keeps nothing of a transaction whose task is cancelled", keepsNothingCancelled),
        Check("refuses rows without an act, and keeps none", refusesRowsWithoutAct),
        Check("takes a transaction that only asks", takesAsking),
        Check("keeps an act that wrote no rows", keepsActAlone),
        Check("refuses a unit of work that is used after its end", refusesEnded),
        Check("shows a transaction what it wrote itself", showsOwnWrites),
        Check("refuses every write while reading", refusesWritesReading),
        Check("reads from one moment", readsOneMoment),
    ]

    private struct Thrown: Error {}

    private static func keepsAll(_ bench: StoreBench) async throws {
        try await bench.fixture.fill(bench.store)
        for row in try bench.fixture.everything() {
            try bench.requireSame(
                try await bench.find(row, as: bench.municipal), row.row, "The row of \(row.table.name)")
        }
    }

    private static func keepsNothingThrown(_ bench: StoreBench) async throws {
        try await bench.fixture.fill(bench.store)
        let heads = try await bench.heads(as: bench.municipal)
        let new = try bench.fixture.session(SessionID("P-new"), in: bench.east)
        let changed = try bench.fixture.session(
            bench.fixture.sessionID(bench.east), in: bench.east, registered: 7)
        do {
            try await bench.write(as: bench.eastern) { work in
                try await work.insert(new)
                try await work.replace(changed)
                _ = try await work.book(
                    bench.fixture.booking(
                        bench.fixture.supervisorIDs(bench.east)[0], for: new.id, in: bench.east))
                try await work.post(OutboxMessage(topic: "check", district: bench.east, payload: "{}"))
                try await work.append(bench.fixture.act(in: bench.east))
                throw Thrown()
            }
            throw Failure("The body's error didn't come out.")
        } catch is Thrown {}
        try require(
            try await bench.find(FixtureRow(new), as: bench.eastern) == nil, "A row of it was kept.")
        let now = try await bench.find(FixtureRow(changed), as: bench.eastern)
        try require(now != changed.row, "A change of it was kept.")
        try require(try await bench.heads(as: bench.municipal) == heads, "An act of it was kept.")
        let taken = try await bench.store.takeOutbox(as: bench.municipal, limit: 10) { _ in }
        try require(taken == 0, "A message of it was kept.")
    }

    private static func keepsNothingCancelled(_ bench: StoreBench) async throws {
        try await bench.fixture.fill(bench.store)
        let heads = try await bench.heads(as: bench.municipal)
        let new = try bench.fixture.session(SessionID("P-new"), in: bench.east)
        let task = Task {
            try await bench.write(as: bench.eastern) { work in
                try await work.insert(new)
                // The cancelling task is this one's own, so that it is cancelled here for certain.
                withUnsafeCurrentTask { $0?.cancel() }
                try await work.append(bench.fixture.act(in: bench.east))
            }
        }
        switch await task.result {
        case .success: throw Failure("It ended as if it hadn't been cancelled.")
        case .failure(let error as StoreError):
            try require(error.code == .cancelled, "It ended with \(error) instead of code cancelled.")
        case .failure(is CancellationError): break
        case .failure(let error): throw Failure("It ended with \(error).")
        }
        try require(
            try await bench.find(FixtureRow(new), as: bench.eastern) == nil, "A row of it was kept.")
        try require(try await bench.heads(as: bench.municipal) == heads, "An act of it was kept.")
        try await bench.insert([FixtureRow(new)], as: bench.eastern)
    }

    private static func refusesRowsWithoutAct(_ bench: StoreBench) async throws {
        try await bench.fixture.fill(bench.store)
        let new = try bench.fixture.session(SessionID("P-new"), in: bench.east)
        try await bench.refuses(.actMissing, "A row without an act") {
            try await bench.store.transaction(as: bench.eastern, at: bench.fixture.now) { work in
                try await work.insert(new)
            }
        }
        try require(
            try await bench.find(FixtureRow(new), as: bench.eastern) == nil, "The row was kept all the same.")
    }

    private static func takesAsking(_ bench: StoreBench) async throws {
        try await bench.fixture.fill(bench.store)
        let heads = try await bench.heads(as: bench.municipal)
        let found = try await bench.store.transaction(as: bench.eastern, at: bench.fixture.now) { work in
            try await work.allRows(of: .sessions).count
        }
        try require(found == 1, "It saw \(found) sessions instead of 1.")
        try require(try await bench.heads(as: bench.municipal) == heads, "Asking left an act.")
    }

    private static func keepsActAlone(_ bench: StoreBench) async throws {
        try await bench.fixture.fill(bench.store)
        try await bench.write(as: bench.eastern, subject: "nothing but words") { _ in }
        let entries = try await bench.store.auditEntries(
            as: bench.eastern, chain: AuditChain(bench.east), after: 0, limit: 10)
        try require(entries.last?.subject == "nothing but words", "The act isn't there.")
    }

    private static func refusesEnded(_ bench: StoreBench) async throws {
        try await bench.fixture.fill(bench.store)
        let session = try bench.fixture.session(SessionID("P-new"), in: bench.east)
        let written = try await bench.write(as: bench.eastern) { work in work }
        let read = try await bench.store.reading(as: bench.eastern) { work in work }
        for work in [written, read] {
            try await bench.refuses(.ended, "A question after the end") {
                _ = try await work.rows(StoredQuestion(.sessions))
            }
            try await bench.refuses(.ended, "Finding after the end") {
                _ = try await work.find(session.keyCells, in: .sessions)
            }
        }
        try await bench.refuses(.ended, "A row after the end") { try await written.insert(session) }
        try await bench.refuses(.ended, "An act after the end") {
            try await written.append(bench.fixture.act(in: bench.east))
        }
    }

    private static func showsOwnWrites(_ bench: StoreBench) async throws {
        try await bench.fixture.fill(bench.store)
        let new = try bench.fixture.session(SessionID("P-new"), in: bench.east)
        try await bench.write(as: bench.eastern) { work in
            try await work.insert(new)
            let found = try await work.sessions.find(new.id, in: bench.east)
            try require(found == new, "What was written isn't found in the same transaction.")
        }
    }

    private static func refusesWritesReading(_ bench: StoreBench) async throws {
        try await bench.fixture.fill(bench.store)
        let heads = try await bench.heads(as: bench.municipal)
        let new = try bench.fixture.session(SessionID("P-new"), in: bench.east)
        let old = try bench.fixture.session(
            bench.fixture.sessionID(bench.east), in: bench.east, registered: 7)
        let writes: [@Sendable (any UnitOfWork) async throws -> Void] = [
            { try await $0.insert(new) }, { try await $0.replace(old) },
            { try await $0.append(bench.fixture.act(in: bench.east)) },
            { try await $0.post(OutboxMessage(topic: "check", district: bench.east, payload: "{}")) },
            {
                _ = try await $0.book(
                    bench.fixture.booking(
                        bench.fixture.supervisorIDs(bench.east)[0], for: old.id, in: bench.east))
            },
        ]
        for (number, write) in writes.enumerated() {
            try await bench.refuses(.notPermitted, "Write \(number) of 5 while reading") {
                try await bench.store.reading(as: bench.eastern) { work in try await write(work) }
            }
        }
        try require(try await bench.heads(as: bench.municipal) == heads, "Something was kept.")
        try require(
            try await bench.find(FixtureRow(new), as: bench.eastern) == nil, "A row was kept.")
    }

    private static func readsOneMoment(_ bench: StoreBench) async throws {
        try await bench.fixture.fill(bench.store)
        let new = try bench.fixture.session(SessionID("P-new"), in: bench.east)
        try await bench.store.reading(as: bench.eastern) { work in
            let before = try await work.allRows(of: .sessions)
            try await bench.insert([FixtureRow(new)], as: bench.eastern)
            let after = try await work.allRows(of: .sessions)
            try require(before == after, "What was written meanwhile was seen.")
            let found = try await work.find(new.keyCells, in: .sessions)
            try require(found == nil, "What was written meanwhile was found.")
        }
        try require(
            try await bench.find(FixtureRow(new), as: bench.eastern) != nil, "What was written isn't there.")
    }
}

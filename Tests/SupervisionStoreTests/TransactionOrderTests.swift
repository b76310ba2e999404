import SupervisionModel
import SupervisionStore
import SupervisionStoreTesting
import Testing

@Suite("Transactions in memory")
struct TransactionOrderTests {
    private let fixture = StoreFixture()

    private func append(_ subject: String, to store: MemoryStore) async throws {
        try await store.transaction(as: fixture.municipal, at: fixture.now) { work in
            try await work.append(fixture.act(in: nil, subject: subject))
        }
    }

    /// Waits until so many transactions stand in line.
    private func wait(for count: Int, on store: MemoryStore) async {
        while store.waitingCount < count { await Task.yield() }
    }

    /// Begins a transaction that lasts until the gate is opened, and waits until it has begun.
    private func hold(_ store: MemoryStore, _ gate: AsyncStream<Void>) async -> Task<Void, any Error> {
        let (begun, beginning) = AsyncStream<Void>.makeStream()
        let task = Task {
            try await store.transaction(as: fixture.municipal, at: fixture.now) { _ in
                beginning.finish()
                for await _ in gate {}
            }
        }
        for await _ in begun {}
        return task
    }

    @Test("run in the order in which they came", .timeLimit(.minutes(1)))
    func order() async throws {
        let store = MemoryHarness.store()
        let (gate, opener) = AsyncStream<Void>.makeStream()
        let first = await hold(store, gate)
        var waiting: [Task<Void, any Error>] = []
        for number in 1...5 {
            waiting.append(Task { try await append("\(number)", to: store) })
            await wait(for: number, on: store)
        }
        opener.finish()
        try await first.value
        for task in waiting { try await task.value }
        let entries = try await store.auditEntries(as: fixture.municipal, chain: .city, after: 0, limit: 10)
        #expect(entries.map(\.subject) == ["1", "2", "3", "4", "5"])
    }

    @Test(
        "end at once when they are cancelled while waiting, and reading waits for nobody",
        .timeLimit(.minutes(1)))
    func cancelled() async throws {
        let store = MemoryHarness.store()
        let (gate, opener) = AsyncStream<Void>.makeStream()
        let first = await hold(store, gate)
        let second = Task { try await append("never", to: store) }
        await wait(for: 1, on: store)
        second.cancel()
        let error = await #expect(throws: StoreError.self) { try await second.value }
        #expect(error?.code == .cancelled)
        let count = try await store.reading(as: fixture.municipal) {
            try await $0.allRows(of: .sessions).count
        }
        #expect(count == 0)
        opener.finish()
        try await first.value
        try await append("after", to: store)
        let entries = try await store.auditEntries(as: fixture.municipal, chain: .city, after: 0, limit: 10)
        #expect(entries.map(\.subject) == ["after"])
    }
}

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

    @Test("run in the order in which they came")
    func order() async throws {
        let store = MemoryHarness.store()
        let (gate, opener) = AsyncStream<Void>.makeStream()
        let first = Task {
            try await store.transaction(as: fixture.municipal, at: fixture.now) { _ in
                for await _ in gate {}
            }
        }
        var waiting: [Task<Void, any Error>] = []
        try await Task.sleep(for: .milliseconds(30))
        for number in 1...5 {
            waiting.append(Task { try await append("\(number)", to: store) })
            // Long enough for it to stand in line before the next comes.
            try await Task.sleep(for: .milliseconds(30))
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
        let first = Task {
            try await store.transaction(as: fixture.municipal, at: fixture.now) { _ in
                for await _ in gate {}
            }
        }
        try await Task.sleep(for: .milliseconds(30))
        let second = Task { try await append("never", to: store) }
        try await Task.sleep(for: .milliseconds(30))
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

import SupervisionModel
import SupervisionStore

extension StoreContract {
    static let outbox: [Check] = [
        Check("delivers a message until it is handled, and not after", deliversUntilHandled),
        Check("gives a district its own messages and an auditor none", givesOwnMessages),
        Check("gives messages in their order, a few at a time", givesMessagesInOrder),
        Check("gives two pollers at work together different messages", partsPollers),
    ]

    private struct Unhandled: Error {}

    private static func post(_ bench: StoreBench, _ payloads: [String], as actor: ActorIdentity) async throws
    {
        for payload in payloads {
            try await bench.write(as: actor) { work in
                try await work.post(
                    OutboxMessage(topic: "check", district: actor.role.ownDistrict, payload: payload))
            }
        }
    }

    private static func take(
        _ bench: StoreBench, as actor: ActorIdentity, limit: Int = 100
    ) async throws -> [StoredOutboxMessage] {
        let basket = Basket()
        let count = try await bench.store.takeOutbox(as: actor, limit: limit) { await basket.put($0) }
        let taken = await basket.messages
        try require(count == taken.count, "It counted \(count) messages and gave \(taken.count).")
        return taken
    }

    private actor Basket {
        var messages: [StoredOutboxMessage] = []

        func put(_ more: [StoredOutboxMessage]) { messages += more }
    }

    private static func deliversUntilHandled(_ bench: StoreBench) async throws {
        try await bench.fixture.fill(bench.store)
        try await post(bench, ["{\"n\":1}"], as: bench.eastern)
        let first = Basket()
        do {
            _ = try await bench.store.takeOutbox(as: bench.municipal, limit: 10) { messages in
                await first.put(messages)
                throw Unhandled()
            }
            throw Failure("The handler's error didn't come out.")
        } catch is Unhandled {}
        let second = try await take(bench, as: bench.municipal)
        try require(
            second.map(\.id) == (await first.messages).map(\.id) && second.count == 1,
            "The second delivery has \(second.count) messages under other ids.")
        try require(
            second[0].message == OutboxMessage(topic: "check", district: bench.east, payload: "{\"n\":1}")
                && second[0].postedAt == bench.fixture.now, "It gives \(second[0]).")
        let third = try await take(bench, as: bench.municipal)
        try require(third.isEmpty, "A handled message was delivered again.")
    }

    private static func givesOwnMessages(_ bench: StoreBench) async throws {
        try await bench.fixture.fill(bench.store)
        try await post(bench, ["east"], as: bench.eastern)
        try await post(bench, ["west"], as: bench.western)
        try await post(bench, ["city"], as: bench.municipal)
        let west = try await take(bench, as: bench.western).map(\.message.payload)
        try require(west == ["west"], "A district gets \(west).")
        try await bench.refuses(.notPermitted, "An auditor's taking of messages") {
            _ = try await bench.store.takeOutbox(as: bench.fixture.auditor, limit: 10) { _ in }
        }
        let rest = try await take(bench, as: bench.municipal).map(\.message.payload)
        try require(rest == ["east", "city"], "The municipal centre gets \(rest).")
    }

    private static func givesMessagesInOrder(_ bench: StoreBench) async throws {
        try await bench.fixture.fill(bench.store)
        try await post(bench, (1...5).map(String.init), as: bench.eastern)
        var found: [[String]] = []
        for _ in 0..<4 {
            found.append(try await take(bench, as: bench.eastern, limit: 2).map(\.message.payload))
        }
        try require(found == [["1", "2"], ["3", "4"], ["5"], []], "They come as \(found).")
    }

    private static func partsPollers(_ bench: StoreBench) async throws {
        try await bench.fixture.fill(bench.store)
        try await post(bench, ["1", "2", "3"], as: bench.eastern)
        let other = Basket()
        _ = try await bench.store.takeOutbox(as: bench.municipal, limit: 2) { first in
            let count = try await bench.store.takeOutbox(as: bench.eastern, limit: 10) { await other.put($0) }
            try require(
                first.count == 2 && count == 1, "While one handles \(first.count), another gets \(count).")
        }
        let seen = await other.messages
        try require(seen.map(\.message.payload) == ["3"], "Another poller gets \(seen.map(\.message)).")
        let rest = try await take(bench, as: bench.municipal)
        try require(rest.isEmpty, "\(rest.count) messages were delivered again.")
    }
}

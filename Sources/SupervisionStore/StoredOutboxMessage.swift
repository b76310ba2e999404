public import SupervisionModel

/// A message of the outbox as it waits to be taken: what was posted, under a key that stays the same at every delivery.
public struct StoredOutboxMessage: Hashable, Sendable {
    /// The message's own key: whoever handles messages tells a second delivery by it.
    public let id: StoreKey
    /// What was posted.
    public let message: OutboxMessage
    /// The moment of the act that it was posted with.
    public let postedAt: Instant

    /// Makes a stored message.
    public init(id: StoreKey, message: OutboxMessage, postedAt: Instant) {
        self.id = id
        self.message = message
        self.postedAt = postedAt
    }
}

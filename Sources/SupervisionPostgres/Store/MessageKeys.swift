import SupervisionModel
import SupervisionStore
import Synchronization

/// Makes the keys of the outbox's messages, in the order of asking within a store, so that messages of one moment keep
/// their order.
final class MessageKeys: Sendable {
    private let next = Atomic<UInt64>(0)
    private let source: KeySource

    init(_ source: KeySource = .system) { self.source = source }

    /// The next key: the moment, a counter where RFC 9562 (6.2, method 1) allows one, random bits behind it.
    func next(at moment: Instant) -> StoreKey {
        let count = next.wrappingAdd(1, ordering: .relaxed).newValue
        let random = source.key(at: moment)
        return StoreKey(
            milliseconds: moment.microseconds / 1000,
            random: StoreKey(high: 0, low: (count & 0x3FFF_FFFF) << 32 | random.low & 0xFFFF_FFFF))
    }
}

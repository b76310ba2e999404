/// A store's own name of a row: a UUID of version 7 (RFC 9562), made by the client so that a retry is safe.
///
/// Never shown, exported or hashed: people and files use the ids that the data came with.
public struct StoreKey: Hashable, Sendable {
    /// The first eight bytes, the most significant ones.
    public let high: UInt64
    /// The last eight bytes.
    public let low: UInt64

    /// Makes a key from its halves.
    public init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// Makes a key of version 7: 48 bits of milliseconds, then 74 bits that the caller drew.
    ///
    /// - Parameters:
    ///   - milliseconds: Milliseconds since 1970; only the lower 48 bits are kept.
    ///   - random: Bits of a generator; those where version and variant stand are not used.
    public init(milliseconds: Int64, random: StoreKey) {
        let time = UInt64(truncatingIfNeeded: milliseconds) << 16
        high = time | 0x7000 | (random.high & 0x0FFF)
        low = 0x8000_0000_0000_0000 | (random.low & 0x3FFF_FFFF_FFFF_FFFF)
    }

    /// The key `offset` places on, for a run of keys made at once: the last 32 bits count.
    ///
    /// RFC 9562, 6.2, method 1 lets the trailing bits count within one millisecond; keys of a run sort in its order.
    public func advanced(by offset: Int) -> StoreKey {
        StoreKey(
            high: high,
            low: (low & 0xFFFF_FFFF_0000_0000)
                | UInt64(UInt32(truncatingIfNeeded: low) &+ UInt32(truncatingIfNeeded: offset)))
    }
}

extension StoreKey: Comparable {
    /// Tells whether one key stands before another, as bytes.
    public static func < (left: StoreKey, right: StoreKey) -> Bool {
        (left.high, left.low) < (right.high, right.low)
    }
}

/// A seeded generator of random words that can start anywhere in its sequence.
///
/// The word at a position depends on the seed, the stream and the position alone (Philox 4×32 with ten
/// rounds), so work can be divided among threads, repeated or resumed without changing any number: give each
/// unit of work the stream of its index. Streams of one seed don't overlap. It isn't meant for secrets; the draw
/// of spot checks that the public verifies uses a hash instead.
///
/// ```swift
/// var generator = CounterGenerator(seed: 1, stream: 7)
/// let u = generator.unit()  // in [0, 1), the same on every machine
/// ```
///
/// - SeeAlso: Salmon, Moraes, Dror and Shaw (2011), "Parallel random numbers: as easy as 1, 2, 3".
public struct CounterGenerator: RandomNumberGenerator, Sendable, Hashable {
    /// The seed, which chooses the family of streams.
    public let seed: UInt64
    /// The stream, one of 2⁶⁴ independent sequences of the seed.
    public let stream: UInt64
    /// The number of words taken so far; set it to jump.
    public var position: UInt64

    /// Creates a generator at the start of a stream.
    ///
    /// - Parameters:
    ///   - seed: Chooses the family of streams.
    ///   - stream: Chooses one sequence of the family.
    public init(seed: UInt64, stream: UInt64 = 0) {
        self.seed = seed
        self.stream = stream
        self.position = 0
    }

    /// Returns the next 64 random bits.
    public mutating func next() -> UInt64 {
        let block = Self.philox(counter: position >> 1, stream: stream, key: seed)
        let word = position & 1 == 0 ? block.low : block.high
        position &+= 1
        return word
    }

    /// Returns a number in [0, 1): the top 53 bits of the next word, divided by 2⁵³.
    ///
    /// Unlike `Double.random(in:using:)` its rule is part of this type's contract.
    public mutating func unit() -> Double {
        Double(next() >> 11) * 0x1p-53
    }

    /// Returns a whole number below a bound, each equally likely, or 0 for a bound of 0.
    ///
    /// - Parameter bound: How many outcomes there are.
    /// - Complexity: One word on average, rarely more: words that would favour some outcome are thrown away.
    /// - SeeAlso: Lemire (2019), "Fast random integer generation in an interval".
    public mutating func index(below bound: UInt64) -> UInt64 {
        guard bound > 1 else { return 0 }
        var product = next().multipliedFullWidth(by: bound)
        if product.low < bound {
            let threshold = (0 &- bound) % bound
            while product.low < threshold {
                product = next().multipliedFullWidth(by: bound)
            }
        }
        return product.high
    }

    /// One block of 128 bits.
    private struct Block {
        let low: UInt64
        let high: UInt64
    }

    /// The block at a counter: ten rounds of two 32-bit multiplications.
    private static func philox(counter: UInt64, stream: UInt64, key: UInt64) -> Block {
        var c0 = UInt32(truncatingIfNeeded: counter)
        var c1 = UInt32(truncatingIfNeeded: counter >> 32)
        var c2 = UInt32(truncatingIfNeeded: stream)
        var c3 = UInt32(truncatingIfNeeded: stream >> 32)
        var k0 = UInt32(truncatingIfNeeded: key)
        var k1 = UInt32(truncatingIfNeeded: key >> 32)
        for _ in 0..<10 {
            let first = UInt64(0xD251_1F53) &* UInt64(c0)
            let second = UInt64(0xCD9E_8D57) &* UInt64(c2)
            c0 = UInt32(truncatingIfNeeded: second >> 32) ^ c1 ^ k0
            c1 = UInt32(truncatingIfNeeded: second)
            c2 = UInt32(truncatingIfNeeded: first >> 32) ^ c3 ^ k1
            c3 = UInt32(truncatingIfNeeded: first)
            k0 &+= 0x9E37_79B9
            k1 &+= 0xBB67_AE85
        }
        return Block(low: UInt64(c1) << 32 | UInt64(c0), high: UInt64(c3) << 32 | UInt64(c2))
    }
}

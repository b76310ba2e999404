public import SupervisionModel

/// Where a store's keys and salts come from; an argument, so that a test can repeat a run.
public struct KeySource: Sendable {
    private let draw: @Sendable () -> UInt64

    /// Makes a source from a function that gives 64 random bits a call and may be called from any thread.
    public init(_ draw: @escaping @Sendable () -> UInt64) {
        self.draw = draw
    }

    /// The system's generator, as unpredictable as the system can make it.
    public static let system = KeySource {
        var generator = SystemRandomNumberGenerator()
        return generator.next()
    }

    /// A new key of the moment.
    public func key(at moment: Instant) -> StoreKey {
        StoreKey(milliseconds: moment.microseconds / 1000, random: StoreKey(high: draw(), low: draw()))
    }

    /// The first of a run of up to 2³² keys; its last 32 bits are 0.
    public func run(at moment: Instant) -> StoreKey {
        let key = key(at: moment)
        return StoreKey(high: key.high, low: key.low & 0xFFFF_FFFF_0000_0000)
    }

    /// Sixteen random bytes, to hide a value in a commitment.
    public func salt() -> [UInt8] {
        let halves = [draw(), draw()]
        return halves.flatMap { half in (0..<8).map { UInt8(truncatingIfNeeded: half >> (8 * UInt64($0))) } }
    }
}

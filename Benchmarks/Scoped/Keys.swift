/// Keys of rows, one after the other as if by chance, and the same in every run.
struct Keys {
    /// How many rows the tables have.
    static let count: UInt64 = 200_000
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    /// The next key, from 1 on.
    mutating func next() -> Int64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int64((state >> 33) % Self.count) + 1
    }
}

/// Numbers drawn from a seed, so that a run that failed can be had again.
struct FaultDice: Sendable {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    /// A number from 0 to below the limit.
    mutating func next(below limit: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((value ^ (value >> 31)) % UInt64(max(1, limit)))
    }

    /// One of several.
    mutating func one<Element>(of all: [Element]) -> Element { all[next(below: all.count)] }

    /// A pause in milliseconds, of a range.
    mutating func pause(_ range: Range<Int>) -> Duration {
        .milliseconds(range.lowerBound + next(below: range.count))
    }
}

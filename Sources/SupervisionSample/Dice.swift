/// Random choices of one matter of the city: a stream of its own, so that no choice shifts another's.
///
/// SplitMix64 started from a hash of seed, matter and numbers. Choices are made by integer arithmetic and by comparing
/// binary64 quotients, without a library's functions, so that every machine makes the same.
///
/// - SeeAlso: Steele, Lea and Flood (2014), "Fast splittable pseudorandom number generators".
struct Dice {
    /// What a stream is for.
    enum Matter: UInt64 {
        case institution = 1, plans, planted, supervisor, sessions, draw, visit, complaints, conflicts,
            absence
        case officers, assessors, reports
        case standing, rules, register, urgent
    }

    private var state: UInt64

    init(seed: UInt64, _ matter: Matter, _ first: Int = 0, _ second: Int = 0) {
        var state = seed
        for word in [matter.rawValue, UInt64(bitPattern: Int64(first)), UInt64(bitPattern: Int64(second))] {
            state = Self.mixed(state &+ 0x9E37_79B9_7F4A_7C15 &* (word &+ 1))
        }
        self.state = state
    }

    private static func mixed(_ word: UInt64) -> UInt64 {
        var word = word
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        return Self.mixed(state)
    }

    /// A number in [0, 1).
    mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

    /// A whole number below a bound above 0; its slight unevenness, below 2⁻³², doesn't matter here.
    mutating func below(_ bound: Int) -> Int {
        Int(next().multipliedFullWidth(by: UInt64(max(1, bound))).high)
    }

    /// A whole number of a range.
    mutating func within(_ range: ClosedRange<Int>) -> Int { range.lowerBound + below(range.count) }

    /// Whether something of a given probability happens.
    mutating func happens(_ probability: Double) -> Bool { unit() < probability }

    /// One of several, each as likely; the first of one.
    mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }

    /// A place, likely in proportion to its weight.
    mutating func place(weights: [Int]) -> Int {
        var rest = below(weights.reduce(0, +))
        for (place, weight) in weights.enumerated() {
            rest -= weight
            if rest < 0 { return place }
        }
        return 0
    }

    /// How many of so many tries succeed.
    mutating func successes(of tries: Int, _ probability: Double) -> Int {
        var count = 0
        for _ in 0..<tries where happens(probability) { count += 1 }
        return count
    }

    /// The numbers below a bound in random order (Fisher and Yates).
    mutating func shuffled(_ count: Int) -> [Int] {
        var order = Array(0..<count)
        guard count > 1 else { return order }
        for place in stride(from: count - 1, through: 1, by: -1) { order.swapAt(place, below(place + 1)) }
        return order
    }
}

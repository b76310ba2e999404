/// Inclusion probabilities as they are written into a frame: whole multiples of 2⁻³², and what a draw makes of them.
///
/// What stands in a frame is `floor(π · 2³²)`, at least 1, so that anyone who reads the frame starts from the same
/// numbers. Rounding down loses less than 2⁻³² a unit; the size of the sample isn't touched by it: the draw's targets
/// are the written numbers, each raised by the same share of what is missing to the size, which is below 2⁻³² again.
/// They follow from the written numbers and the size alone.
public struct QuantisedProbabilities: Hashable, Sendable {
    /// `floor(π · 2³²)`, 2³² for a certain unit.
    public let words: [UInt64]
    /// The inclusion probabilities that the draw realises; they add up to the size.
    public let targets: [Double]

    /// What stands for certainty.
    private static let one: UInt64 = 1 << 32

    /// Quantises inclusion probabilities.
    ///
    /// - Parameter probabilities: Probabilities that add up to their size.
    public init(_ probabilities: InclusionProbabilities) {
        let words = probabilities.values.map { value in
            max(1, UInt64(max(0, min(1, value)) * 0x1p32))
        }
        self.words = words
        let open = words.count(where: { $0 < Self.one })
        // Whole numbers: exact for any frame that memory holds.
        let missing = Int64(probabilities.size) << 32 - Int64(words.reduce(0, +))
        let share = open == 0 ? 0 : Double(missing) / Double(open)
        targets = words.map { $0 < Self.one ? (Double($0) + share) * 0x1p-32 : 1 }
    }
}

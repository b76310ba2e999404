extension SpotCheckShare: Comparable {
    /// Tells whether one share is less than another, exact by cross-multiplication.
    ///
    /// Equal shares of different denominators are neither less nor more: 3/10 and 30/100.
    public static func < (left: SpotCheckShare, right: SpotCheckShare) -> Bool {
        left.numerator * right.denominator < right.numerator * left.denominator
    }
}

extension SpotCheckShare: CustomStringConvertible {
    /// The share as a fraction: `3/10`.
    public var description: String { "\(numerator)/\(denominator)" }

    /// Reads a fraction, `3/10`, or nothing when the text isn't one above 0 and at most 1.
    ///
    /// Digits only, without leading zeros: a share is written in one way.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let numerator = Int(parts[0]), let denominator = Int(parts[1]),
            let share = try? SpotCheckShare(numerator, of: denominator), share.description == text
        else { return nil }
        self = share
    }
}

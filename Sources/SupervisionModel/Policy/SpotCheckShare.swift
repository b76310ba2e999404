/// The least share of sessions that a district must spot-check, as an exact fraction (Article 11: 30 %).
public struct SpotCheckShare: Hashable, Sendable {
    /// Parts of the denominator.
    public let numerator: Int
    /// The denominator.
    public let denominator: Int

    /// Makes a share.
    ///
    /// - Throws: ``ModelError`` with code `policyMalformed` unless 0 < numerator ≤ denominator ≤ 1,000,000.
    public init(_ numerator: Int, of denominator: Int) throws(ModelError) {
        guard numerator > 0, numerator <= denominator, denominator <= 1_000_000 else {
            throw ModelError(
                code: .policyMalformed,
                message: "A spot-check share of \(numerator)/\(denominator) isn't above 0 and at most 1.",
                basis: LegalBasis(article: 11))
        }
        self.numerator = numerator
        self.denominator = denominator
    }

    private init(trusted numerator: Int, _ denominator: Int) {
        self.numerator = numerator
        self.denominator = denominator
    }

    /// Three in ten (抽查比例不低于30%).
    public static let thirtyPercent = SpotCheckShare(trusted: 3, 10)

    /// The fewest sessions that make the share of a pool, exact: `(3n + 9) div 10` for three in ten.
    ///
    /// Integer arithmetic throughout: in binary floating point, `0.1 × 3 × 10` rounds up to 4. An empty pool needs
    /// none: the share is then not applicable, never 100 %.
    ///
    /// - Parameter pool: The number of sessions in the pool; a negative number counts as none.
    public func required(of pool: Int) -> Int {
        guard pool > 0 else { return 0 }
        let whole = (pool / denominator) * numerator
        return whole + ((pool % denominator) * numerator + denominator - 1) / denominator
    }

    /// Tells whether so many checked sessions make the share of a pool.
    public func isMet(checked: Int, pool: Int) -> Bool { checked >= required(of: pool) }
}

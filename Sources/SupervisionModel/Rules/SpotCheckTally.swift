/// How many sessions a pool had, and how many of them were spot-checked in a way that counts (Article 11).
public struct SpotCheckTally: Hashable, Sendable {
    /// The sessions in the pool, from filings.
    public let pool: Int
    /// Those of them with a visit that counts: team, recusal and record in order.
    public let checked: Int

    /// Makes a tally.
    ///
    /// - Throws: ``ModelError`` with code `countOutOfRange` when a number is negative, or more were checked than there
    ///   are.
    public init(checked: Int, of pool: Int) throws(ModelError) {
        guard checked >= 0, checked <= pool else {
            throw ModelError(
                code: .countOutOfRange,
                message: "\(checked) of \(pool) sessions can't have been checked; "
                    + "give 0 to as many as there are.",
                basis: LegalBasis(article: 11))
        }
        self.pool = pool
        self.checked = checked
    }
}

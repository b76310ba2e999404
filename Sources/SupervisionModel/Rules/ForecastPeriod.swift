/// What a month or a year still needs to make its share (Article 11), in whole sessions.
public struct ForecastPeriod: Hashable, Sendable {
    /// The sessions of the pool that are over or checked already, and how many of them were checked.
    public let soFar: SpotCheckTally
    /// The sessions of the pool that could still be checked.
    public let toCome: Int
    /// The checks that the whole pool, so far and to come, asks for.
    public let required: Int

    /// Makes a period.
    ///
    /// - Throws: ``ModelError`` with code `countOutOfRange` when the number of sessions to come is negative.
    public init(share: SpotCheckShare, soFar: SpotCheckTally, toCome: Int) throws(ModelError) {
        guard toCome >= 0 else {
            throw ModelError(
                code: .countOutOfRange, message: "\(toCome) sessions can't be to come; give 0 or more.",
                basis: LegalBasis(article: 11))
        }
        self.soFar = soFar
        self.toCome = toCome
        required = share.required(of: soFar.pool + toCome)
    }

    /// How many more checks are needed; 0 once the share is made.
    public var needed: Int { max(0, required - soFar.checked) }

    /// Whether the share is made or the sessions to come suffice for it.
    public var isReachable: Bool { needed <= toCome }
}

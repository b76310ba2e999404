/// How far a district's month and year are from their share of spot checks, and whether they can still make it (Article 11).
///
/// Arithmetic on filings, not a prediction: a session filed later makes the pool larger, and what is needed with it.
///
/// ```swift
/// let month = try ForecastPeriod(
///     share: .thirtyPercent, soFar: SpotCheckTally(checked: 1, of: 8), toCome: 2)
/// month.needed       // 2: of 10 sessions 3 have to be checked
/// month.isReachable  // true, if both that are to come are
/// ```
public struct ShortfallForecast: Hashable, Sendable {
    /// The month.
    public let month: ForecastPeriod
    /// The year that the month lies in.
    public let year: ForecastPeriod

    /// Makes a forecast.
    ///
    /// - Throws: ``ModelError`` with code `countOutOfRange` when the year doesn't contain the month.
    public init(month: ForecastPeriod, year: ForecastPeriod) throws(ModelError) {
        guard year.toCome >= month.toCome, year.soFar.checked >= month.soFar.checked,
            year.soFar.pool - year.soFar.checked >= month.soFar.pool - month.soFar.checked
        else {
            throw ModelError(
                code: .countOutOfRange,
                message: "The month has \(month.soFar.checked) of \(month.soFar.pool) sessions checked and "
                    + "\(month.toCome) to come, which the year with \(year.soFar.checked) of "
                    + "\(year.soFar.pool) and \(year.toCome) doesn't contain.",
                basis: LegalBasis(article: 11))
        }
        self.month = month
        self.year = year
    }

    /// Whether both month and year can still make their share.
    public var isReachable: Bool { month.isReachable && year.isReachable }

    /// Whether neither can, so that the share will be missed by the reading of ``SpotCheckQuota``.
    public var isOutOfReach: Bool { !month.isReachable && !year.isReachable }
}

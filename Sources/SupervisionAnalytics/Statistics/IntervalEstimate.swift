/// A two-sided interval for an unknown quantity, with the level it was made for.
///
/// The same type carries confidence and credible intervals; the method that made it says which.
public struct IntervalEstimate: Sendable, Hashable {
    /// The lower end, never above ``upper``.
    public let lower: Double
    /// The upper end; positive infinity where the data set no limit.
    public let upper: Double
    /// The nominal coverage, in (0, 1): 0.95 for a 95 % interval.
    public let level: Double

    /// Creates an interval from its ends, in either order.
    ///
    /// - Parameters:
    ///   - lower: One end.
    ///   - upper: The other end.
    ///   - level: The nominal coverage, in (0, 1).
    public init(lower: Double, upper: Double, level: Double) {
        self.lower = Swift.min(lower, upper)
        self.upper = Swift.max(lower, upper)
        self.level = level
    }

    /// Whether a value lies in the interval, ends included.
    public func contains(_ value: Double) -> Bool {
        lower <= value && value <= upper
    }
}

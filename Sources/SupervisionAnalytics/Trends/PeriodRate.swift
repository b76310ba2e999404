/// What one period brought where events aren't limited by trials: a number of events and an exposure.
public struct PeriodRate: Sendable, Hashable {
    /// The number of events, finite and at least 0; fractions are allowed for weighted counts.
    public let events: Double
    /// The exposure, finite and at least 0.
    public let exposure: Double

    /// Creates a rate, or `nil` unless both numbers are finite and at least 0.
    public init?(events: Double, exposure: Double) {
        guard events >= 0, events.isFinite, exposure >= 0, exposure.isFinite else { return nil }
        self.events = events
        self.exposure = exposure
    }

    /// The rate, or `nil` without exposure.
    public var rate: Double? { exposure > 0 ? events / exposure : nil }
}

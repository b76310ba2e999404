/// What one period brought: events among trials.
///
/// A period without trials is no point at all, not a rate of zero.
public struct PeriodCount: Sendable, Hashable {
    /// The number of events, such as violations, from 0 to ``trials``.
    public let events: Int
    /// The number of trials, such as answered items or inspections, at least 0.
    public let trials: Int

    /// Creates a count, or `nil` unless 0 ≤ events ≤ trials.
    public init?(events: Int, trials: Int) {
        guard events >= 0, events <= trials else { return nil }
        self.events = events
        self.trials = trials
    }

    /// The rate, or `nil` without trials.
    public var rate: Double? { trials > 0 ? Double(events) / Double(trials) : nil }
}

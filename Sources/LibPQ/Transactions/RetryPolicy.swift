/// How often a transaction that lost against another one is run again, and after which pause.
///
/// Only a serialisation failure (SQLSTATE 40001) and a deadlock (40P01) are tried again, and always the whole
/// transaction. The pause doubles each time, and a random part of it is waited, so that two that collided
/// don't collide again.
public struct RetryPolicy: Sendable, Hashable {
    /// How often it is run in all, at least once.
    public let attempts: Int
    /// The longest pause after the first attempt.
    public let baseDelay: Duration
    /// The longest pause of all.
    public let maximumDelay: Duration

    /// Describes a policy.
    public init(
        attempts: Int = 5, baseDelay: Duration = .milliseconds(10), maximumDelay: Duration = .seconds(1)
    ) {
        self.attempts = max(1, attempts)
        self.baseDelay = baseDelay
        self.maximumDelay = maximumDelay
    }

    /// Runs once only.
    public static let never: RetryPolicy = RetryPolicy(attempts: 1)

    /// Five attempts, with pauses from 10 ms to 1 s.
    public static let standard: RetryPolicy = RetryPolicy()

    func pause(after attempt: Int) -> Duration {
        let most = max(1, maximumDelay.clampedNanoseconds)
        let base = max(1, baseDelay.clampedNanoseconds)
        let (scaled, overflow) = base.multipliedReportingOverflow(by: 1 << Int64(min(attempt - 1, 30)))
        return .nanoseconds(Int64.random(in: 0...(overflow ? most : min(scaled, most))))
    }
}

/// A connection of a pool with what the pool knows of its age.
struct PooledConnection: Sendable {
    let connection: Connection
    let endsAt: MonotonicTime
    let idleTimeout: Duration
    var idleSince: MonotonicTime

    func isOutdated(_ now: MonotonicTime) -> Bool {
        now >= endsAt || now.nanoseconds - idleSince.nanoseconds >= idleTimeout.clampedNanoseconds
    }
}

/// The bounds of a pool, each with a default.
public struct PoolOptions: Sendable {
    /// The most connections that are open at one time.
    public var maximumConnections: Int
    /// The most tasks that wait for one; the next is refused with `poolExhausted`.
    public var maximumWaiters: Int
    /// How long a task waits before it is refused with `poolTimeout`.
    public var waitTimeout: Duration
    /// How long a connection is used before it is replaced; each lives up to a tenth less, so that not all
    /// end at one time.
    public var maximumLifetime: Duration
    /// How long a connection is kept that nobody uses; up to a tenth less.
    public var idleTimeout: Duration
    /// After how long without use the server is asked whether it is still there.
    public var healthCheckAfter: Duration
    /// How long the server may take to answer that.
    public var healthCheckTimeout: Duration
    /// How long ``ConnectionPool/shutdown()`` waits for work in progress before it cancels it.
    public var shutdownTimeout: Duration

    /// Sets bounds.
    public init(
        maximumConnections: Int = 8, maximumWaiters: Int = 256, waitTimeout: Duration = .seconds(10),
        maximumLifetime: Duration = .seconds(3_600), idleTimeout: Duration = .seconds(300),
        healthCheckAfter: Duration = .seconds(30), healthCheckTimeout: Duration = .seconds(2),
        shutdownTimeout: Duration = .seconds(10)
    ) {
        self.maximumConnections = max(1, maximumConnections)
        self.maximumWaiters = max(0, maximumWaiters)
        self.waitTimeout = waitTimeout
        self.maximumLifetime = maximumLifetime
        self.idleTimeout = idleTimeout
        self.healthCheckAfter = healthCheckAfter
        self.healthCheckTimeout = healthCheckTimeout
        self.shutdownTimeout = shutdownTimeout
    }
}

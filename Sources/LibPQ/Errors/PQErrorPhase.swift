/// What a connection was doing when an error occurred.
public enum PQErrorPhase: String, Sendable, Hashable {
    /// Reading the connection string or reaching the server.
    case connect
    /// Waiting for a connection of the pool.
    case pool
    /// Opening a transaction: BEGIN, its settings and its role.
    case begin
    /// Running a statement or reading its result.
    case statement
    /// Moving rows by COPY.
    case copy
    /// Committing: the outcome counts.
    case commit
    /// Rolling back.
    case rollback
}

/// How a lease ended, told across the hop back from the connection's thread.
enum LeaseOutcome<Value>: Sendable {
    /// The connection was gone before the body ran.
    case unfit
    case value(Transfer<Value>, isClean: Bool)
    case failure(any Error, isClean: Bool)
}

/// A promise that a formatter doesn't keep.
public struct ContractViolation: Error, Sendable, Hashable {
    /// The name of the format.
    public let format: String
    /// The promise.
    public let promise: String
    /// What was found.
    public let message: String
}

/// A promise that a store doesn't keep.
public struct ContractViolation: Error, Sendable, Hashable {
    /// The promise.
    public let promise: String
    /// What was found.
    public let message: String

    /// Makes a violation.
    public init(promise: String, message: String) {
        self.promise = promise
        self.message = message
    }
}

extension ContractViolation: CustomStringConvertible {
    /// The promise and what was found.
    public var description: String { "\(promise): \(message)" }
}

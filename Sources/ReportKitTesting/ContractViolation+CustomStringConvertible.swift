extension ContractViolation: CustomStringConvertible {
    /// The format, the promise and what was found.
    public var description: String { "Format \(format), \"\(promise)\": \(message)" }
}

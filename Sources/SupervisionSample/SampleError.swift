/// A city that can't be made.
public struct SampleError: Error, Hashable, Sendable {
    /// What is wrong with the request.
    public struct Code: Hashable, Sendable {
        private enum Kind: Hashable { case parameterOutOfRange }
        private let kind: Kind

        /// A number of institutions or months outside of what the simulator makes, or an end it can't date.
        public static let parameterOutOfRange = Code(kind: .parameterOutOfRange)
    }

    /// What is wrong with the request.
    public let code: Code
    /// One sentence that names the parameter, its value and what is allowed.
    public let message: String

    /// Makes an error.
    public init(code: Code, message: String) {
        self.code = code
        self.message = message
    }
}

extension SampleError: CustomStringConvertible {
    /// The message.
    public var description: String { message }
}

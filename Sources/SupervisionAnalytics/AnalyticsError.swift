/// An input that a method of this module can't take; too little data is a result, not an error.
public struct AnalyticsError: Error, Hashable, Sendable {
    /// What is wrong with the input.
    public struct Code: Hashable, Sendable {
        private enum Kind: Hashable {
            case parameterOutOfRange, invalidRisk, invalidProbability, sizeOutOfRange, raggedColumns
            case duplicateIdentifier, tooManyUnits, unknownDistrict, unknownColumn
        }
        private let kind: Kind

        /// A parameter lies outside of what its method allows.
        public static let parameterOutOfRange = Code(kind: .parameterOutOfRange)
        /// A risk is negative or not a number.
        public static let invalidRisk = Code(kind: .invalidRisk)
        /// A probability isn't above 0 and at most 1.
        public static let invalidProbability = Code(kind: .invalidProbability)
        /// A sample is larger than its frame, negative, or smaller than what must be in it.
        public static let sizeOutOfRange = Code(kind: .sizeOutOfRange)
        /// Columns that belong together differ in length.
        public static let raggedColumns = Code(kind: .raggedColumns)
        /// Two units of one frame have the same identifier.
        public static let duplicateIdentifier = Code(kind: .duplicateIdentifier)
        /// A frame is larger than the exact method was made for.
        public static let tooManyUnits = Code(kind: .tooManyUnits)
        /// A district was named that the data doesn't have.
        public static let unknownDistrict = Code(kind: .unknownDistrict)
        /// A covariate or an outcome was named that the history doesn't have.
        public static let unknownColumn = Code(kind: .unknownColumn)
    }

    /// What is wrong with the input.
    public let code: Code
    /// One sentence that names the thing, the place and the remedy.
    public let message: String

    /// Makes an error.
    public init(code: Code, message: String) {
        self.code = code
        self.message = message
    }
}

extension AnalyticsError: CustomStringConvertible {
    /// The message.
    public var description: String { message }
}

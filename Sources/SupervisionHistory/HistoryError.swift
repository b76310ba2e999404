/// Columns that don't make a history.
public struct HistoryError: Error, Hashable, Sendable {
    /// What is wrong with the columns.
    public struct Code: Hashable, Sendable {
        private enum Kind: Hashable { case raggedColumns, indexOutOfRange, unknownColumn, malformedFindings }
        private let kind: Kind

        /// Columns of one table differ in length.
        public static let raggedColumns = Code(kind: .raggedColumns)
        /// A row refers to an institution, a district or an item that isn't there.
        public static let indexOutOfRange = Code(kind: .indexOutOfRange)
        /// A covariate or label was named that the history doesn't have.
        public static let unknownColumn = Code(kind: .unknownColumn)
        /// Masks overlap where they mustn't, or lists aren't sorted.
        public static let malformedFindings = Code(kind: .malformedFindings)
    }

    /// What is wrong with the columns.
    public let code: Code
    /// One sentence that names the column, the row and the remedy.
    public let message: String

    /// Makes an error.
    public init(code: Code, message: String) {
        self.code = code
        self.message = message
    }
}

extension HistoryError: CustomStringConvertible {
    /// The message.
    public var description: String { message }
}

/// Why a schema can't be brought to what the program needs.
public struct MigrationError: Error, Hashable, Sendable {
    /// What kind of trouble it is.
    public struct Code: Hashable, Sendable {
        private enum Kind: Hashable { case missing, altered, outOfOrder, newer, pending, failed }
        private let kind: Kind

        /// A step that the database has isn't among the program's, though later ones are.
        public static let missing = Code(kind: .missing)
        /// A step that was applied has another script in the program.
        public static let altered = Code(kind: .altered)
        /// The database lacks a step and has a later one.
        public static let outOfOrder = Code(kind: .outOfOrder)
        /// The database has steps that are newer than the program.
        public static let newer = Code(kind: .newer)
        /// Steps are to be applied before the store can be used.
        public static let pending = Code(kind: .pending)
        /// A step's script failed; nothing of it was kept.
        public static let failed = Code(kind: .failed)
    }

    /// What kind of trouble it is.
    public let code: Code
    /// The step's number.
    public let number: Int
    /// One sentence with the remedy.
    public let message: String

    /// Makes an error.
    public init(code: Code, number: Int, message: String) {
        self.code = code
        self.number = number
        self.message = message
    }
}

extension MigrationError: CustomStringConvertible {
    /// The message.
    public var description: String { message }
}

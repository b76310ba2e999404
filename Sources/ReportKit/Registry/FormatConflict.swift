/// Why a set of formatters can't be registered.
public struct FormatConflict: Error, Sendable, Hashable {
    /// What went wrong, for programs.
    public struct Code: Sendable, Hashable {
        private enum Kind { case nameTaken, faultyDescriptor }
        private let kind: Kind

        /// Two formatters claim one name.
        public static let nameTaken: Code = Code(kind: .nameTaken)
        /// A descriptor breaks its rules.
        public static let faultyDescriptor: Code = Code(kind: .faultyDescriptor)
    }

    /// What went wrong.
    public let code: Code
    /// The types concerned, with their modules.
    public let claimants: [String]
    /// One sentence that names the thing, the place and the remedy.
    public let message: String

    init(_ code: Code, claimants: [String], message: String) {
        self.code = code
        self.claimants = claimants
        self.message = message
    }
}

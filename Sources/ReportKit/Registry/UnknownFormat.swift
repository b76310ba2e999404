/// Why no formatter was found.
public struct UnknownFormat: Error, Sendable, Hashable {
    /// What went wrong, for programs.
    public struct Code: Sendable, Hashable {
        private enum Kind { case unknownName, unknownExtension, ambiguousExtension }
        private let kind: Kind

        /// No formatter has the name.
        public static let unknownName: Code = Code(kind: .unknownName)
        /// No formatter writes files with the extension.
        public static let unknownExtension: Code = Code(kind: .unknownExtension)
        /// Several formatters write files with the extension.
        public static let ambiguousExtension: Code = Code(kind: .ambiguousExtension)
    }

    /// What went wrong.
    public let code: Code
    /// What to choose from: names, or extensions where an extension is unknown.
    public let known: [String]
    /// One sentence that names the thing and what to choose from.
    public let message: String

    init(_ code: Code, known: [String], message: String) {
        self.code = code
        self.known = known
        self.message = message
    }
}

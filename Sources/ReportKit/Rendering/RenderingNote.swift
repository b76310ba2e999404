/// What a format couldn't carry, or had to change, for the person who asked for the file.
public struct RenderingNote: Sendable, Hashable {
    /// A stable name of what happened; a format may have its own.
    public struct Code: Sendable, Hashable, RawRepresentable {
        /// The name: small Latin letters and hyphens.
        public let rawValue: String

        /// Makes a code of a format's own.
        ///
        /// - Parameter rawValue: The name.
        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// Tables were left out.
        public static let tablesLeftOut: Code = Code(rawValue: "tables-left-out")
        /// Content other than tables was left out.
        public static let contentLeftOut: Code = Code(rawValue: "content-left-out")
        /// Cells were changed so that a program that opens the file can't take them for something else.
        public static let cellsNeutralised: Code = Code(rawValue: "cells-neutralised")
        /// Control characters were replaced.
        public static let charactersReplaced: Code = Code(rawValue: "characters-replaced")
        /// Rows were longer than their table has columns, and were cut.
        public static let rowsCut: Code = Code(rawValue: "rows-cut")
        /// Text was shortened to fit.
        public static let textShortened: Code = Code(rawValue: "text-shortened")
        /// Names that must differ were made to differ.
        public static let namesChanged: Code = Code(rawValue: "names-changed")
    }

    /// What happened.
    public let code: Code
    /// A sentence in the language of the request.
    public let message: String

    /// Makes a note.
    ///
    /// - Parameters:
    ///   - code: What happened.
    ///   - message: A sentence in the language of the request.
    public init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }
}

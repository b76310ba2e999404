extension CSVFormatter {
    /// What the files look like.
    public struct Options: Sendable, Hashable {
        /// Whether a file begins with a byte-order mark.
        public enum ByteOrderMark: Sendable, Hashable {
            /// Written, because spreadsheets take a file without it for one in a local encoding.
            case written
            /// Left out.
            case omitted
        }

        /// How a line ends.
        public enum LineEnding: Sendable, Hashable {
            /// By carriage return and line feed, as in RFC 4180.
            case crlf
            /// By a line feed.
            case lf
        }

        /// What the first line holds.
        public enum Heads: Sendable, Hashable {
            /// The columns' headings.
            case titles
            /// The columns' short names, the same in every language.
            case ids
        }

        /// What becomes of text that a spreadsheet would run.
        public enum Formulas: Sendable, Hashable {
            /// An apostrophe is put before it.
            case neutralised
            /// It stays as it is, for programs that read text as text.
            case kept
        }

        /// Whether a file begins with a byte-order mark.
        public var byteOrderMark: ByteOrderMark
        /// How a line ends.
        public var lineEnding: LineEnding
        /// What the first line holds.
        public var heads: Heads
        /// What becomes of text that a spreadsheet would run.
        public var formulas: Formulas

        /// Chooses what the files look like.
        ///
        /// - Parameters:
        ///   - byteOrderMark: Whether a file begins with a byte-order mark.
        ///   - lineEnding: How a line ends.
        ///   - heads: What the first line holds.
        ///   - formulas: What becomes of text that a spreadsheet would run.
        public init(
            byteOrderMark: ByteOrderMark = .written, lineEnding: LineEnding = .crlf, heads: Heads = .titles,
            formulas: Formulas = .neutralised
        ) {
            self.byteOrderMark = byteOrderMark
            self.lineEnding = lineEnding
            self.heads = heads
            self.formulas = formulas
        }
    }
}

extension Report {
    /// Running text, parts of which may be strong.
    ///
    /// A paragraph can be written as a plain string literal.
    public struct Paragraph: Sendable, Hashable {
        /// A stretch of text with one emphasis.
        public struct Span: Sendable, Hashable {
            /// The text, taken literally by every format.
            public var text: String
            /// How much it stands out.
            public var emphasis: Emphasis

            /// Makes a stretch of text.
            ///
            /// - Parameters:
            ///   - text: The text.
            ///   - emphasis: How much it stands out.
            public init(_ text: String, emphasis: Emphasis = .plain) {
                self.text = text
                self.emphasis = emphasis
            }
        }

        /// How much a stretch of text stands out.
        public enum Emphasis: String, Sendable, Hashable, CaseIterable {
            /// As the text around it.
            case plain
            /// Set in bold where a format can.
            case strong
        }

        /// The stretches, in reading order.
        public var spans: [Span]

        /// Makes a paragraph of stretches.
        ///
        /// - Parameter spans: The stretches, in reading order.
        public init(_ spans: [Span]) {
            self.spans = spans
        }

        /// Makes a paragraph of plain text.
        ///
        /// - Parameter text: The text.
        public init(_ text: String) {
            self.spans = [Span(text)]
        }

        /// The text without its emphasis.
        public var plainText: String {
            spans.reduce(into: "") { $0 += $1.text }
        }
    }
}

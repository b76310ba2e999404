extension Report {
    /// A remark set apart from the text.
    public struct Note: Sendable, Hashable {
        /// What a remark is for.
        public enum Kind: String, Sendable, Hashable, CaseIterable {
            /// Helps to read what is shown.
            case information
            /// Limits what may be concluded.
            case caution
            /// Must be acted on.
            case warning
        }

        /// What the remark is for.
        public var kind: Kind
        /// The remark.
        public var text: String

        /// Makes a remark.
        ///
        /// - Parameters:
        ///   - kind: What the remark is for.
        ///   - text: The remark.
        public init(_ kind: Kind, _ text: String) {
            self.kind = kind
            self.text = text
        }
    }
}

extension Report {
    /// One line of a report's provenance: what is known, and its value.
    public struct Metadatum: Sendable, Hashable {
        /// What the value is, in the report's language.
        public var label: String
        /// The value as text.
        public var value: String

        /// Makes one line of provenance.
        ///
        /// - Parameters:
        ///   - label: What the value is.
        ///   - value: The value as text.
        public init(_ label: String, _ value: String) {
            self.label = label
            self.value = value
        }
    }
}

public import SupervisionModel

/// What verifying evidence against a vault showed (Article 8): material altered, missing, or there without being listed.
public struct EvidenceReport: Hashable, Sendable {
    /// One thing that doesn't fit.
    public struct Entry: Hashable, Sendable {
        /// What is wrong.
        public let fault: EvidenceFault
        /// The hash that content is, or should be, kept under.
        public let sha256: String
        /// The item, nothing where content isn't on any list.
        public let item: EvidenceItem?

        /// Makes an entry.
        public init(_ fault: EvidenceFault, sha256: String, item: EvidenceItem?) {
            self.fault = fault
            self.sha256 = sha256
            self.item = item
        }
    }

    /// The items that were looked at.
    public let checked: Int
    /// Everything that doesn't fit: the items' in their order, then what isn't listed by its hash.
    public let entries: [Entry]

    /// Makes a report.
    public init(checked: Int, entries: [Entry]) {
        self.checked = checked
        self.entries = entries
    }
}

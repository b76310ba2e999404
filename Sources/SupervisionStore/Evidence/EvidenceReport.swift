public import SupervisionModel

/// What verifying evidence against a vault showed (Article 8): material altered, missing, or there without being listed.
public struct EvidenceReport: Hashable, Sendable {
    /// One thing that doesn't fit.
    public struct Entry: Hashable, Sendable {
        /// What is wrong.
        public let fault: EvidenceFault
        /// The hash that content is, or should be, kept under; empty for what is no content in its place.
        public let sha256: String
        /// The name in the vault of what is no content in its place, as somebody gave it; nothing otherwise.
        public let stray: String?
        /// The item, nothing where content isn't on any list.
        public let item: EvidenceItem?

        /// Makes an entry.
        public init(_ fault: EvidenceFault, sha256: String, item: EvidenceItem?) {
            self.fault = fault
            self.sha256 = sha256
            self.item = item
            stray = nil
        }

        /// Makes an entry of something that lies in the vault and is no content in its place.
        public init(stray: String) {
            fault = .extra
            sha256 = ""
            item = nil
            self.stray = stray
        }
    }

    /// The items that were looked at.
    public let checked: Int
    /// Everything that doesn't fit: the items' in their order, then what isn't listed by its hash, then by its name.
    public let entries: [Entry]

    /// Makes a report.
    public init(checked: Int, entries: [Entry]) {
        self.checked = checked
        self.entries = entries
    }
}

public import SupervisionStore

/// What an import did, or would do.
public struct FolderImportSummary: Hashable, Sendable {
    /// What became of one table's rows.
    public struct Table: Hashable, Sendable {
        /// The table's name.
        public let name: String
        /// Rows that were new, that replaced others, that were there already.
        public let count: BulkCount

        /// Makes a table's part.
        public init(name: String, count: BulkCount) {
            self.name = name
            self.count = count
        }
    }

    /// What became of one file's rows: those imported and those left out are all of them.
    public struct File: Hashable, Sendable {
        /// The file's name without its ending.
        public let name: String
        /// Its rows, blank ones aside.
        public let rows: Int
        /// Rows left out: at fault, referring to one that is, or alike to an earlier row.
        public let rejected: Int
        /// How many of those are alike to an earlier row.
        public let repeated: Int

        /// Makes a file's part.
        public init(name: String, rows: Int, rejected: Int, repeated: Int) {
            self.name = name
            self.rows = rows
            self.rejected = rejected
            self.repeated = repeated
        }
    }

    /// Each table, in the order of loading.
    public let tables: [Table]
    /// Each file that was there, in the order of reading.
    public let files: [File]
    /// What was found in the folder: notes, and with rows skipped their faults.
    public let notes: FaultReport
    /// SHA-256 of the folder's text, as the history of the folder has it.
    public let dataHash: String

    /// Makes a summary.
    public init(tables: [Table], files: [File], notes: FaultReport, dataHash: String) {
        self.tables = tables
        self.files = files
        self.notes = notes
        self.dataHash = dataHash
    }

    /// Rows left out of all files.
    public var rejectedRows: Int { files.reduce(0) { $0 + $1.rejected } }

    /// Whether the store has, or would have, other rows than before.
    public var changesAnything: Bool { tables.contains { $0.count.inserted + $0.count.replaced > 0 } }
}

/// What an export wrote.
public struct FolderExportSummary: Hashable, Sendable {
    /// One file.
    public struct File: Hashable, Sendable {
        /// The file's name without its ending.
        public let name: String
        /// Its rows.
        public let rows: Int

        /// Makes a file's part.
        public init(name: String, rows: Int) {
            self.name = name
            self.rows = rows
        }
    }

    /// Each file, in the order of the form; one without rows has its header.
    public let files: [File]

    /// Makes a summary.
    public init(files: [File]) {
        self.files = files
    }
}

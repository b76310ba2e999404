/// Rows of typed cells under typed columns.
///
/// The rows are pulled in batches when a formatter asks for them, and can be pulled again: a table of a million rows
/// needs no more memory than one of a thousand.
public struct Table: Sendable {
    /// A short name, unique in the report, from which the names of files are made.
    public var id: String
    /// The table's heading.
    public var title: String
    /// The columns, in order; at least one.
    public var columns: [Column]
    /// Where the rows come from.
    public var rows: RowSource
    /// What the table shows, in a sentence; or nothing.
    public var caption: String?
    /// Remarks below the table.
    public var notes: [String]

    /// Makes a table of rows that are pulled in batches.
    ///
    /// - Parameters:
    ///   - id: A short name, unique in the report.
    ///   - title: The table's heading.
    ///   - columns: The columns, in order.
    ///   - rows: Where the rows come from.
    ///   - caption: What the table shows.
    ///   - notes: Remarks below the table.
    public init(
        id: String, title: String, columns: [Column], rows: RowSource, caption: String? = nil,
        notes: [String] = []
    ) {
        self.id = id
        self.title = title
        self.columns = columns
        self.rows = rows
        self.caption = caption
        self.notes = notes
    }

    /// Makes a table of rows in memory.
    ///
    /// - Parameters:
    ///   - id: A short name, unique in the report.
    ///   - title: The table's heading.
    ///   - columns: The columns, in order.
    ///   - rows: The rows.
    ///   - caption: What the table shows.
    ///   - notes: Remarks below the table.
    public init(
        id: String, title: String, columns: [Column], rows: [[Cell]], caption: String? = nil,
        notes: [String] = []
    ) {
        self.init(
            id: id, title: title, columns: columns, rows: RowSource(rows), caption: caption, notes: notes)
    }

    /// Starts reading the rows, fitted to the columns.
    ///
    /// - Returns: A reader at the first row.
    public func makeReader() -> RowReader {
        RowReader(cursor: rows.makeCursor(), width: columns.count)
    }
}

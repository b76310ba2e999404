/// A row of a stored table: its cells in the table's order of columns.
public struct StoredRow: Hashable, Sendable {
    /// The cells.
    public var cells: [StoredCell]

    /// Makes a row.
    public init(_ cells: [StoredCell]) {
        self.cells = cells
    }
}

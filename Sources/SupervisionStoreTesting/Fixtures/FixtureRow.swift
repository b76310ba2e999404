public import SupervisionStore

/// A row with the table that it belongs to.
public struct FixtureRow: Hashable, Sendable {
    /// The table.
    public let table: StoredTable
    /// The row.
    public var row: StoredRow

    /// Makes a row of a table.
    public init(_ table: StoredTable, _ row: StoredRow) {
        self.table = table
        self.row = row
    }

    /// Makes the row of a value.
    public init(_ entity: some StoredEntity) {
        self.init(type(of: entity).table, entity.row)
    }

    /// The cells of the row's key.
    public var key: [StoredCell] { table.key.map { row.cells[$0] } }

    /// The same row with another cell in one column; the row as it is where the table has no such column.
    public func with(_ column: String, _ cell: StoredCell) -> FixtureRow {
        guard let place = table.place(column), place < row.cells.count else { return self }
        var copy = self
        copy.row.cells[place] = cell
        return copy
    }
}

/// A value of the domain that is one row of a stored table.
public protocol StoredEntity: Hashable, Sendable {
    /// The table.
    static var table: StoredTable { get }
    /// Reads the value from a row of its table.
    ///
    /// - Throws: ``StoreError`` with code `damaged` when the row isn't one.
    init(_ row: RowReader) throws(StoreError)
    /// The value as a row of its table.
    var row: StoredRow { get }
}

extension StoredEntity {
    /// The cells of the row's key, in the table's order.
    public var keyCells: [StoredCell] {
        let row = row
        return Self.table.key.map { row.cells[$0] }
    }
}

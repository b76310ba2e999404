/// Where a table's rows come from: a recipe for reading them from the start, as often as asked.
public struct RowSource: Sendable {
    /// The number of rows where it is known before reading, as a hint for layouts; never needed.
    public let count: Int?
    private let start: @Sendable () -> any RowCursor

    /// Makes a source that starts a new cursor for every reading.
    ///
    /// - Parameters:
    ///   - count: The number of rows, where it is known.
    ///   - start: Makes a cursor at the first row; called once a reading, perhaps from several threads at once.
    public init(count: Int? = nil, start: @escaping @Sendable () -> any RowCursor) {
        self.count = count
        self.start = start
    }

    /// Makes a source of rows in memory.
    ///
    /// - Parameter rows: The rows, in order.
    public init(_ rows: [[Cell]]) {
        self.init(count: rows.count) { row in rows[row] }
    }

    /// Makes a source that computes each row from its number when it is asked for.
    ///
    /// - Parameters:
    ///   - count: The number of rows; below zero is none.
    ///   - row: Makes the row of a number from 0.
    public init(count: Int, row: @escaping @Sendable (Int) -> [Cell]) {
        let count: Int = max(0, count)
        self.init(count: count) { IndexedRowCursor(count: count, row: row) }
    }

    /// Starts reading.
    ///
    /// - Returns: A cursor at the first row.
    public func makeCursor() -> any RowCursor {
        start()
    }
}

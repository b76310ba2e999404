/// Reads a table's rows in batches, each row fitted to the columns.
///
/// A short row is completed with empty cells, a long one loses what no column claims, and a number that isn't finite
/// becomes empty, so that no format meets a ragged row or prints a word such as "nan".
public struct RowReader {
    /// The number of rows asked for at a time where a format has no reason for another.
    public static let batchSize: Int = 512

    /// Rows that were longer than the columns, so far.
    public private(set) var cutRows: Int = 0
    /// Rows returned so far.
    public private(set) var rowCount: Int = 0
    private var cursor: any RowCursor
    private let width: Int

    init(cursor: any RowCursor, width: Int) {
        self.cursor = cursor
        self.width = width
    }

    /// Takes the next rows.
    ///
    /// - Parameter limit: The most rows to return.
    /// - Returns: Rows of exactly as many cells as there are columns; none at the end.
    /// - Throws: ``RenderingError`` with code `rowsFailed` where the rows can't be read.
    public mutating func next(upTo limit: Int = RowReader.batchSize) throws(RenderingError) -> [[Cell]] {
        var rows: [[Cell]] = try cursor.next(upTo: max(1, limit))
        for index in rows.indices {
            if rows[index].count > width {
                cutRows += 1
                rows[index].removeLast(rows[index].count - width)
            }
            while rows[index].count < width { rows[index].append(.empty) }
            for column in 0..<width where RowReader.holdsNoNumber(rows[index][column]) {
                rows[index][column] = .empty
            }
        }
        rowCount += rows.count
        return rows
    }

    private static func holdsNoNumber(_ cell: Cell) -> Bool {
        switch cell {
        case .decimal(let number), .percent(let number): !number.isFinite
        case .empty, .text, .integer, .date, .instant, .flag, .bar: false
        }
    }
}

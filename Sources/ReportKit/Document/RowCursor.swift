/// One reading of a table's rows, from the first to the last.
public protocol RowCursor {
    /// Takes the next rows.
    ///
    /// - Parameter limit: The most rows to return, at least 1.
    /// - Returns: At least one row and at most `limit`, or none at the end.
    /// - Throws: ``RenderingError`` with code `rowsFailed` where the rows can't be read.
    mutating func next(upTo limit: Int) throws(RenderingError) -> [[Cell]]
}

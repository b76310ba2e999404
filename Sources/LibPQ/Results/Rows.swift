import CLibPQ

/// The whole result of a statement, in memory until the last row of it is let go.
public struct Rows: Sendable, RandomAccessCollection {
    let storage: ResultStorage
    /// How many rows there are.
    public let count: Int

    init(_ storage: ResultStorage) {
        self.storage = storage
        count = Int(PQntuples(storage.handle))
    }

    /// Zero.
    public var startIndex: Int { 0 }

    /// The number of rows.
    public var endIndex: Int { count }

    /// The row at an index, which must be within ``startIndex`` and ``endIndex`` as with any collection.
    public subscript(position: Int) -> Row {
        precondition(position >= 0 && position < count, "There is no row \(position) among \(count)")
        return Row(storage: storage, index: position)
    }

    /// The names of the columns.
    public var columns: [String] {
        (0..<PQnfields(storage.handle)).map { index in
            PQfname(storage.handle, index).map { String(cString: $0) } ?? ""
        }
    }

    /// How many rows the statement changed, or gave.
    public var affectedRows: Int { storage.affectedRows }
}

/// Reads rows that are made from their numbers.
struct IndexedRowCursor: RowCursor {
    let count: Int
    let row: @Sendable (Int) -> [Cell]
    private var position: Int = 0

    init(count: Int, row: @escaping @Sendable (Int) -> [Cell]) {
        self.count = count
        self.row = row
    }

    mutating func next(upTo limit: Int) -> [[Cell]] {
        let end: Int = position + min(count - position, max(1, limit))
        let rows: [[Cell]] = (position..<end).map(row)
        position = end
        return rows
    }
}

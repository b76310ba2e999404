/// Marks among numbered rows, a bit each, and none before the first is set.
struct RowMarks: Hashable, Sendable {
    private var words: [UInt64] = []
    /// How many are set.
    private(set) var count = 0

    /// Whether a row is marked.
    subscript(row: Int) -> Bool {
        row >> 6 < words.count && words[row >> 6] >> UInt64(row & 63) & 1 == 1
    }

    /// Marks a row.
    ///
    /// - Returns: Whether it wasn't marked before.
    @discardableResult
    mutating func insert(_ row: Int) -> Bool {
        guard !self[row] else { return false }
        if words.count <= row >> 6 {
            words.append(contentsOf: repeatElement(0, count: (row >> 6) + 1 - words.count))
        }
        words[row >> 6] |= 1 << UInt64(row & 63)
        count += 1
        return true
    }
}

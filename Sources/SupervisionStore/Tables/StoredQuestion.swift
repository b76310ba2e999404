/// A question for rows of one table: conditions that all hold, a place to go on from, and how many.
///
/// Values are always bound, never written into a statement.
public struct StoredQuestion: Hashable, Sendable {
    /// One condition on one column.
    public struct Condition: Hashable, Sendable {
        /// How a column is compared.
        public enum Comparison: Hashable, Sendable {
            case equal, notEqual, atLeast, atMost
        }

        /// The column.
        public let column: String
        /// How it is compared.
        public let comparison: Comparison
        /// With what; blank cells equal blank cells alone.
        public let cell: StoredCell

        /// Makes a condition.
        public init(_ column: String, _ comparison: Comparison, _ cell: StoredCell) {
            self.column = column
            self.comparison = comparison
            self.cell = cell
        }
    }

    /// The table.
    public let table: StoredTable
    /// What must hold of a row.
    public let conditions: [Condition]
    /// The key after which rows are given; from the first when nil.
    public let after: [StoredCell]?
    /// The most rows to give.
    public let limit: Int

    /// Makes a question.
    ///
    /// - Parameters:
    ///   - table: The table.
    ///   - conditions: What must hold of a row, all of it.
    ///   - after: The key after which rows are given; from the first when nil.
    ///   - limit: At most so many rows; a page of a longer list goes on from the last row's key.
    public init(
        _ table: StoredTable, where conditions: [Condition] = [], after: [StoredCell]? = nil,
        limit: Int = 1000
    ) {
        self.table = table
        self.conditions = conditions
        self.after = after
        self.limit = max(0, limit)
    }
}

/// What became of the rows that one table was given.
public struct BulkCount: Hashable, Sendable {
    /// Rows that were new.
    public var inserted: Int
    /// Rows that replaced an earlier state.
    public var replaced: Int
    /// Rows that the store had already, alike in every cell.
    public var unchanged: Int

    /// Makes counts.
    public init(inserted: Int = 0, replaced: Int = 0, unchanged: Int = 0) {
        self.inserted = inserted
        self.replaced = replaced
        self.unchanged = unchanged
    }
}

/// Gives whole tables within one unit of work, in the order of their keys' bytes, all from one moment.
public protocol BulkUnloader {
    /// Gives every row of a table that the actor may see, ordered by its key.
    ///
    /// Keys of text are ordered by the bytes of their UTF-8 form; findings come record by record.
    ///
    /// - Throws: ``StoreError``, or what `body` throws.
    func unload(_ table: StoredTable, _ body: (UnsafeBufferPointer<BulkCell>) throws -> Void) throws
}

/// Takes whole tables within one unit of work, fast and repeatably: the same rows again change nothing.
///
/// Used from one task, in this order: every kind of id announced once, then tables in the order of
/// ``StoredTable/all``. A row of a table that is never changed and that stands there with other cells is an error of
/// code `immutable` which names it; a row that the actor may not write is one of code `notPermitted`. Either ends the
/// transaction, and nothing of it is kept. Dispatches to sessions that are still filed book their supervisors' half-days, by
/// district and dispatch, as far as those are free: what is double in the data stays as it is there.
public protocol BulkLoader {
    /// Says which ids the load will name.
    ///
    /// - Throws: ``StoreError``.
    mutating func announce(_ identities: BulkIdentities) throws(StoreError)

    /// Loads one table's rows.
    ///
    /// - Parameters:
    ///   - table: The table; each once.
    ///   - rows: Gives rows to the function it is handed, each with a cell for every column of the table.
    /// - Throws: ``StoreError``, or what `rows` throws.
    mutating func load(
        _ table: StoredTable, rows: (_ append: (UnsafeBufferPointer<BulkCell>) throws -> Void) throws -> Void
    ) throws -> BulkCount
}

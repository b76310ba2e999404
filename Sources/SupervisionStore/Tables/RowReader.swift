public import SupervisionModel

/// Reads a stored row by the names of its columns, into the domain's types.
///
/// What doesn't fit is a ``StoreError`` with code `damaged` that names table and column: a store that gives such a row
/// has lost its integrity.
public struct RowReader {
    private let table: StoredTable
    private let row: StoredRow

    /// Begins to read a row of a table.
    public init(_ row: StoredRow, of table: StoredTable) {
        self.row = row
        self.table = table
    }

    private func cell(_ column: String) -> StoredCell {
        guard let place = table.place(column), place < row.cells.count else { return .blank }
        return row.cells[place]
    }

    private func misfit(_ column: String) -> StoreError {
        StoreError(
            code: .damaged,
            message: "A row of \(table.name) has no usable \(column); verify the store before anything else.")
    }

    /// The text of a column.
    public func text(_ column: String) throws(StoreError) -> String {
        guard case .text(let text) = cell(column) else { throw misfit(column) }
        return text
    }

    /// The text of a column, nothing where it is blank.
    public func optionalText(_ column: String) throws(StoreError) -> String? {
        if case .blank = cell(column) { return nil }
        return try text(column)
    }

    /// The id in a column.
    public func id<Subject>(_ column: String) throws(StoreError) -> Identifier<Subject> {
        Identifier(try text(column))
    }

    /// The value that a column's code means.
    public func code<Value: CodedValue>(_ column: String) throws(StoreError) -> Value {
        guard let value = Value(rawValue: try text(column)) else { throw misfit(column) }
        return value
    }

    /// The value that a column's code means, nothing where it is blank.
    public func optionalCode<Value: CodedValue>(_ column: String) throws(StoreError) -> Value? {
        if case .blank = cell(column) { return nil }
        let value: Value = try code(column)
        return value
    }

    /// The day in a column.
    public func day(_ column: String) throws(StoreError) -> CalendarDay {
        guard case .day(let day) = cell(column) else { throw misfit(column) }
        return day
    }

    /// The day in a column, nothing where it is blank.
    public func optionalDay(_ column: String) throws(StoreError) -> CalendarDay? {
        if case .blank = cell(column) { return nil }
        return try day(column)
    }

    /// The instant in a column.
    public func instant(_ column: String) throws(StoreError) -> Instant {
        guard case .instant(let instant) = cell(column) else { throw misfit(column) }
        return instant
    }

    /// The instant in a column, nothing where it is blank.
    public func optionalInstant(_ column: String) throws(StoreError) -> Instant? {
        if case .blank = cell(column) { return nil }
        return try instant(column)
    }

    /// The whole number in a column.
    public func integer(_ column: String) throws(StoreError) -> Int {
        guard case .integer(let number) = cell(column) else { throw misfit(column) }
        return number
    }

    /// The whole number in a column, nothing where it is blank.
    public func optionalInteger(_ column: String) throws(StoreError) -> Int? {
        if case .blank = cell(column) { return nil }
        return try integer(column)
    }

    /// The number in a column, nothing where it is blank.
    public func optionalNumber(_ column: String) throws(StoreError) -> Double? {
        switch cell(column) {
        case .blank: return nil
        case .number(let number): return number
        default: throw misfit(column)
        }
    }

    /// The flag in a column.
    public func flag(_ column: String) throws(StoreError) -> Bool {
        guard case .flag(let flag) = cell(column) else { throw misfit(column) }
        return flag
    }
}

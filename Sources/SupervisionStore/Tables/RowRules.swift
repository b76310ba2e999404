import SupervisionModel

/// What a row must be to stand in a table at all.
package enum RowRules {
    /// Checks the number of cells and each cell against its column.
    ///
    /// - Throws: ``StoreError`` with code `malformed` that names table and column.
    package static func check(_ row: StoredRow, of table: StoredTable) throws(StoreError) {
        guard row.cells.count == table.columns.count else {
            throw StoreError(
                code: .malformed,
                message:
                    "A row of \(table.name) has \(row.cells.count) cells; it needs \(table.columns.count).")
        }
        for (cell, column) in zip(row.cells, table.columns) where !fits(cell, column) {
            throw StoreError(
                code: .malformed,
                message:
                    "A row of \(table.name) has no usable \(column.name); give it a cell of the column's "
                    + "kind\(column.isOptional ? " or leave it blank" : "").")
        }
    }

    private static func fits(_ cell: StoredCell, _ column: StoredColumn) -> Bool {
        switch (cell, column.kind) {
        case (.blank, _): column.isOptional
        case (.text(let text), .text), (.text(let text), .code), (.text(let text), .district),
            (.text(let text), .identifier), (.text(let text), .reference):
            !text.utf8.contains(0)
        case (.day, .day), (.instant, .instant), (.integer, .integer), (.flag, .flag): true
        case (.day(let day), .month): day.parts.day == 1
        case (.number(let number), .probability): number > 0 && number <= 1
        default: false
        }
    }
}

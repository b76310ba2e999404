import SupervisionModel

/// One condition of a question, with its column found.
struct RowFilter {
    private let place: Int
    private let comparison: StoredQuestion.Condition.Comparison
    private let cell: StoredCell

    init(_ condition: StoredQuestion.Condition, table: StoredTable) throws(StoreError) {
        guard let place = table.place(condition.column) else {
            throw StoreError(
                code: .malformed,
                message: "\(table.name) has no column \(condition.column); use one of: "
                    + table.columns.map(\.name).joined(separator: ", ") + ".")
        }
        self.place = place
        comparison = condition.comparison
        cell = condition.cell
    }

    /// Tells whether a row fulfils it; blank is neither above nor below anything.
    func lets(_ row: StoredRow) -> Bool {
        let own = row.cells[place]
        switch comparison {
        case .equal: return CellOrder.same(own, cell)
        case .notEqual: return !CellOrder.same(own, cell)
        case .atLeast: return own != .blank && cell != .blank && CellOrder.compare(own, cell) >= 0
        case .atMost: return own != .blank && cell != .blank && CellOrder.compare(own, cell) <= 0
        }
    }
}

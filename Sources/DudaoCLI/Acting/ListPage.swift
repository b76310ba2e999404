import SupervisionStore

/// One page of a table's rows.
struct ListPage: Sendable {
    /// The key after which it begins.
    let after: [StoredCell]?
    /// The most rows.
    let limit: Int

    /// More rows than districts can share one id, so that a page never ends between two of them.
    private static let sharing = 64

    /// Reads the page of a list; where the list leaves rows out, it goes on until the page is full.
    func read<Definition: ListDefinition>(
        _ definition: Definition.Type, _ values: FieldValues, in work: any UnitOfWork
    ) async throws -> ListAnswer {
        let table = Definition.table
        let conditions = Definition.asked(values)
        var start = after
        var found: Sheet?
        while true {
            let wanted = limit - (found?.rows.count ?? 0)
            let rows = try await work.rows(
                StoredQuestion(table, where: conditions, after: start, limit: wanted + Self.sharing))
            var end = min(wanted, rows.count)
            while end > 0, end < rows.count, Self.key(rows[end], table) == Self.key(rows[end - 1], table) {
                end += 1
            }
            let page = Array(rows[..<end])
            let sheet = try await Definition.sheet(page, values, in: work)
            if found == nil { found = sheet } else { found?.rows += sheet.rows }
            let last = end < rows.count ? page.last.map { Self.key($0, table) } : nil
            guard let last, (found?.rows.count ?? 0) < limit else {
                return ListAnswer(sheet: found ?? sheet, next: last.map(PageKey.text))
            }
            start = last
        }
    }

    private static func key(_ row: StoredRow, _ table: StoredTable) -> [StoredCell] {
        table.key.map { row.cells[$0] }
    }
}

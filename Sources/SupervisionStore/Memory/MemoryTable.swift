import SupervisionModel

/// One table's rows, in the order of their keys and, of equal keys, of their districts.
struct MemoryTable {
    let table: StoredTable
    private let district: Int?
    private(set) var rows: [StoredRow] = []

    init(_ table: StoredTable) {
        self.table = table
        district = table.ownership == .district ? table.place("district_code") : nil
    }

    /// The district that owns a row, nothing where the city does.
    func district(of row: StoredRow) -> String? {
        guard let district, district < row.cells.count, case .text(let text) = row.cells[district] else {
            return nil
        }
        return text
    }

    /// The cells of a row's key.
    func key(of row: StoredRow) -> [StoredCell] { table.key.map { row.cells[$0] } }

    /// A row's key in words, for messages; keys of people's tables are left out, since they name somebody.
    func words(for row: StoredRow) -> String {
        guard table.place("person_id") == nil else { return "of that person" }
        return table.key.map { place in
            switch row.cells[place] {
            case .blank: ""
            case .text(let text): text
            case .day(let day): day.description
            case .instant(let instant): instant.description
            case .integer(let number): String(number)
            case .number(let number): String(number)
            case .flag(let flag): flag ? "yes" : "no"
            }
        }
        .joined(separator: " ")
    }

    private func compare(_ row: StoredRow, _ key: [StoredCell]) -> Int {
        for (cell, wanted) in zip(table.key, key) {
            let order = CellOrder.compare(row.cells[cell], wanted)
            if order != 0 { return order }
        }
        return 0
    }

    private func compare(_ left: StoredRow, _ right: StoredRow) -> Int {
        for place in table.key {
            let order = CellOrder.compare(left.cells[place], right.cells[place])
            if order != 0 { return order }
        }
        guard let district else { return 0 }
        return CellOrder.compare(left.cells[district], right.cells[district])
    }

    private func first(where isReached: (StoredRow) -> Bool) -> Int {
        var low = 0
        var high = rows.count
        while low < high {
            let middle = (low + high) / 2
            if isReached(rows[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }

    /// The places of the rows whose key begins with some cells.
    func places(keyedBy key: [StoredCell]) -> Range<Int> {
        let low = first { compare($0, key) >= 0 }
        return low..<max(low, first { compare($0, key) > 0 })
    }

    /// The place after every row whose key is not above some cells.
    func place(after key: [StoredCell]) -> Int { first { compare($0, key) > 0 } }

    /// The place of the row with another's key and district.
    func place(like row: StoredRow) -> Int? {
        let place = first { compare($0, row) >= 0 }
        return place < rows.count && compare(rows[place], row) == 0 ? place : nil
    }

    /// Adds a row whose key and district no row has.
    mutating func insert(_ row: StoredRow) {
        rows.insert(row, at: first { compare($0, row) >= 0 })
    }

    /// Puts a row in the place of another with its key.
    mutating func replace(at place: Int, with row: StoredRow) { rows[place] = row }

    /// Takes many rows at once, the later of two with one key being the later state.
    ///
    /// - Throws: ``StoreError`` with code `immutable` when a row that never changes would.
    mutating func merge(_ incoming: [StoredRow]) throws(StoreError) -> BulkCount {
        var count = BulkCount()
        let order = incoming.indices.sorted {
            let order = compare(incoming[$0], incoming[$1])
            return order == 0 ? $0 < $1 : order < 0
        }
        var merged: [StoredRow] = []
        merged.reserveCapacity(rows.count + incoming.count)
        var old = 0
        for number in order {
            let row = incoming[number]
            while old < rows.count, compare(rows[old], row) <= 0 {
                merged.append(rows[old])
                old += 1
            }
            guard let last = merged.last, compare(last, row) == 0 else {
                merged.append(row)
                count.inserted += 1
                continue
            }
            if CellOrder.same(last, row) {
                count.unchanged += 1
            } else if table.change == .never {
                throw .isFixed(table, words(for: row))
            } else {
                merged[merged.count - 1] = row
                count.replaced += 1
            }
        }
        merged.append(contentsOf: rows[old...])
        rows = merged
        return count
    }
}

import SupervisionModel

/// Compares cells as a database does: text by the bytes of its UTF-8 form, so that two spellings of one letter differ.
enum CellOrder {
    /// Tells the order of two cells: below 0, 0 or above 0.
    static func compare(_ left: StoredCell, _ right: StoredCell) -> Int {
        switch (left, right) {
        case (.blank, .blank): 0
        case (.text(let left), .text(let right)): compare(left, right)
        case (.day(let left), .day(let right)): compare(left.number, right.number)
        case (.instant(let left), .instant(let right)): compare(left.microseconds, right.microseconds)
        case (.integer(let left), .integer(let right)): compare(left, right)
        case (.number(let left), .number(let right)): compare(left, right)
        case (.flag(let left), .flag(let right)): compare(left ? 1 : 0, right ? 1 : 0)
        default: compare(rank(left), rank(right))
        }
    }

    /// Tells whether two cells are alike in every byte.
    static func same(_ left: StoredCell, _ right: StoredCell) -> Bool { compare(left, right) == 0 }

    /// Tells whether two rows are alike in every cell.
    static func same(_ left: StoredRow, _ right: StoredRow) -> Bool {
        left.cells.count == right.cells.count && zip(left.cells, right.cells).allSatisfy(same)
    }

    /// Tells the order of two texts by their bytes.
    static func compare(_ left: String, _ right: String) -> Int {
        var left = left
        var right = right
        return left.withUTF8 { left in
            right.withUTF8 { right in
                let common = min(left.count, right.count)
                var place = 0
                while place < common {
                    if left[place] != right[place] { return left[place] < right[place] ? -1 : 1 }
                    place += 1
                }
                return left.count - right.count
            }
        }
    }

    private static func compare<Value: Comparable>(_ left: Value, _ right: Value) -> Int {
        left < right ? -1 : left == right ? 0 : 1
    }

    private static func rank(_ cell: StoredCell) -> Int {
        switch cell {
        case .blank: 0
        case .text: 1
        case .day: 2
        case .instant: 3
        case .integer: 4
        case .number: 5
        case .flag: 6
        }
    }
}

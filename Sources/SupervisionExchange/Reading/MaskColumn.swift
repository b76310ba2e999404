/// A column of masks of a checklist's items, two bytes each where sixteen bits are enough.
struct MaskColumn {
    private var narrow: [UInt16] = []
    private var wide: [UInt64] = []
    private let isNarrow: Bool

    /// Makes a column of empty masks.
    init(count: Int, items: Int) {
        isNarrow = items <= 16
        if isNarrow {
            narrow = [UInt16](repeating: 0, count: count)
        } else {
            wide = [UInt64](repeating: 0, count: count)
        }
    }

    /// How many masks there are.
    var count: Int { isNarrow ? narrow.count : wide.count }

    /// The mask of a row, empty for one that the column doesn't reach.
    subscript(row: Int) -> UInt64 {
        if isNarrow { return row < narrow.count ? UInt64(narrow[row]) : 0 }
        return row < wide.count ? wide[row] : 0
    }

    /// Sets bits in the mask of a row.
    mutating func set(_ bit: UInt64, at row: Int) {
        if isNarrow { narrow[row] |= UInt16(truncatingIfNeeded: bit) } else { wide[row] |= bit }
    }
}

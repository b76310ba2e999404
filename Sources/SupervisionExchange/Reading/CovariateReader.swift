import SupervisionHistory

/// Gathers one column of institutions as levels.
struct CovariateReader {
    /// The covariate's name.
    let name: String
    /// The column's place.
    let column: Int
    /// The codes of the column's numbers, where it has any: a code and its Chinese word are one level.
    private let codes: [String]?
    private let interner = ByteInterner()
    private var values: [Int32] = []

    init(name: String, column: Int, codes: [String]? = nil) {
        self.codes = codes
        self.name = name
        self.column = column
    }

    mutating func consume(_ row: TableRow) {
        if let codes, let number = row.value(column) {
            values.append(interner.intern(codes[Int(number)]))
        } else {
            values.append(interner.intern(row.bytes(column)))
        }
    }

    /// The levels in the order of their first appearance; the empty text is the blank level.
    var result: CovariateColumn {
        CovariateColumn(name: name, levels: (0..<interner.count).map(interner.text), values: values)
    }

    /// Whether any institution has a value.
    var hasValues: Bool { interner.count > 1 || (interner.count == 1 && !interner.text(0).isEmpty) }
}

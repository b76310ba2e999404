/// One row of a file with its values as numbers; valid only until the next row.
struct TableRow {
    /// Stands for a blank cell and for a column that isn't there.
    static let blank = Int64.min

    /// The line on which it begins.
    let line: Int
    /// Its number among the file's rows, from 0.
    let number: Int
    /// The number of what several of its columns refer to together, or a negative number.
    let composite: Int
    private let values: UnsafePointer<Int64>
    private let scanner: CSVScanner
    private let places: UnsafePointer<Int>

    init(
        line: Int, number: Int, composite: Int, values: UnsafePointer<Int64>, scanner: CSVScanner,
        places: UnsafePointer<Int>
    ) {
        self.line = line
        self.number = number
        self.composite = composite
        self.values = values
        self.scanner = scanner
        self.places = places
    }

    /// A column's value: an id's number, a day's, a vocabulary's; ``blank`` where there is none.
    subscript(column: Int) -> Int64 { values[column] }

    /// A column's value, nothing where it is blank.
    func value(_ column: Int) -> Int64? { values[column] == Self.blank ? nil : values[column] }

    /// A column's bytes without blanks around them; nothing when the column isn't there.
    func bytes(_ column: Int) -> UnsafeRawBufferPointer {
        places[column] < 0
            ? UnsafeRawBufferPointer(start: nil, count: 0) : Cells.trimmed(scanner[places[column]])
    }

    /// A column's text.
    func text(_ column: Int) -> String { String(decoding: bytes(column), as: UTF8.self) }
}

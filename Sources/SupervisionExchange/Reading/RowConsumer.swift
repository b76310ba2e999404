/// Takes the sound rows of a file, one after another, and keeps of them what is needed.
protocol RowConsumer {
    /// Whether the consumer itself looks after rows with one key; else the reader passes each key once.
    var checksKeys: Bool { get }
    /// Whether it takes no further row, so that the rest needn't be read.
    var isDone: Bool { get }

    /// Takes a row; what is wrong with it beyond its own cells goes to the table.
    mutating func consume(_ row: TableRow, in table: TableReader)
}

extension RowConsumer {
    var checksKeys: Bool { false }
    var isDone: Bool { false }
}

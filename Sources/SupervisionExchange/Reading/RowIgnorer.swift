/// Takes nothing: the file is only looked at.
struct RowIgnorer: RowConsumer {
    mutating func consume(_ row: TableRow, in table: TableReader) {}
}

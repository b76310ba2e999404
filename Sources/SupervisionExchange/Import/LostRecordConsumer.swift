/// Leaves out what belongs to versions of records that have lost an answer.
struct LostRecordConsumer: RowConsumer {
    private let record: Int
    private let version: Int
    private let isRecords: Bool
    private let skipping: RowSkipping

    init(_ specification: FileSpecification, skipping: RowSkipping) {
        record = specification.place("record_id")
        version = specification.place("version")
        isRecords = specification.keyDomain == .recordVersion
        self.skipping = skipping
    }

    mutating func consume(_ row: TableRow, in table: TableReader) {
        let number =
            isRecords
            ? table.reading.versions.find(record: Int(row[record]), version: row[version]) ?? -1
            : row.composite
        guard number >= 0, skipping.lostVersions[number] else { return }
        if table.progress.leftOut.insert(row.number) { skipping.rejectPart(in: table, column: record) }
    }
}

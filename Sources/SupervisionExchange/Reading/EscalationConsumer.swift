/// Counts escalations by session.
struct EscalationConsumer: RowConsumer {
    private let session: Int
    private(set) var counts: [UInt8]

    init(_ specification: FileSpecification, sessions: Int) {
        session = specification.place("session_id")
        counts = [UInt8](repeating: 0, count: sessions)
    }

    mutating func consume(_ row: TableRow, in table: TableReader) {
        let number = Int(row[session])
        guard number < counts.count, counts[number] < UInt8.max else { return }
        counts[number] += 1
    }
}

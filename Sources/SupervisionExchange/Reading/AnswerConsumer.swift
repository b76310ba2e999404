import SupervisionModel

/// Takes answers, as bits of masks a version of a record.
struct AnswerConsumer: RowConsumer {
    /// The most items that all of a policy's checklists may have together.
    static let itemLimit = 64

    /// A bit an item tells whether it was answered: no key of 15 million need be kept.
    let checksKeys = true
    private let item: Int
    private let answer: Int
    private let records: RecordConsumer?
    /// For each checklist, the items it has.
    private let known: [UInt64]
    private let itemCount: Int
    private(set) var answered: MaskColumn
    private(set) var violated: MaskColumn
    private(set) var notObserved: MaskColumn
    private(set) var seen: MaskColumn

    init(_ specification: FileSpecification, records: RecordConsumer?, reading: FolderReading) {
        item = specification.place("item")
        answer = specification.place("answer")
        self.records = records
        let codes = reading.itemCodes
        known = reading.options.policy.checklists.map { checklist in
            checklist.items.reduce(0) { mask, item in
                mask | (codes.firstIndex(of: item.code).map { UInt64(1) << UInt64($0) } ?? 0)
            }
        }
        itemCount = codes.count
        answered = MaskColumn(count: 0, items: itemCount)
        violated = answered
        notObserved = answered
        seen = answered
    }

    mutating func consume(_ row: TableRow, in table: TableReader) {
        let version = row.composite
        let count = table.reading.versions.count
        guard version >= 0, version < count else { return }
        // Room is made once there is an answer: the reader keeps a copy of every consumer as it began.
        if seen.count < count { makeRoom(count) }
        let bit = UInt64(1) << UInt64(row[item])
        if let checklist = records?.checklist(version), known[checklist] & bit == 0 {
            table.fault(.itemUnknown, column: item)
            return
        }
        guard seen[version] & bit == 0 else {
            table.suspectKey(of: row)
            return
        }
        seen.set(bit, at: version)
        switch Answer.allCases[Int(row[answer])] {
        case .yes: answered.set(bit, at: version)
        case .no:
            answered.set(bit, at: version)
            violated.set(bit, at: version)
        case .notApplicable: break
        case .notObserved: notObserved.set(bit, at: version)
        }
    }

    private mutating func makeRoom(_ count: Int) {
        answered = MaskColumn(count: count, items: itemCount)
        violated = MaskColumn(count: count, items: itemCount)
        notObserved = MaskColumn(count: count, items: itemCount)
        seen = MaskColumn(count: count, items: itemCount)
    }

    /// Whether a version has any answer.
    func isAnswered(_ version: Int) -> Bool { seen[version] != 0 }
}

import SupervisionModel

/// Takes answers, as bits of masks a version of a record.
struct AnswerConsumer: RowConsumer {
    /// The most items that all of a policy's checklists may have together.
    static let itemLimit = 64

    let checksKeys = true
    private let item: Int
    private let answer: Int
    private let versions: [RecordConsumer.Version?]
    /// For each checklist, the items it has.
    private let known: [UInt64]
    private let itemCount: Int
    private(set) var answered: [UInt64]
    private(set) var violated: [UInt64]
    private(set) var notObserved: [UInt64]
    private var seen: [UInt64]
    /// What each answer's row holds and where it stands, to tell what a second row with its key is.
    private var contents: [UInt32]
    private var lines: [Int32]

    init(
        _ specification: FileSpecification, versions: [RecordConsumer.Version?], count: Int,
        reading: FolderReading
    ) {
        item = specification.place("item")
        answer = specification.place("answer")
        self.versions = versions
        let codes = reading.itemCodes
        itemCount = codes.count
        known = reading.options.policy.checklists.map { checklist in
            checklist.items.reduce(0) { mask, item in
                mask | (codes.firstIndex(of: item.code).map { UInt64(1) << UInt64($0) } ?? 0)
            }
        }
        answered = [UInt64](repeating: 0, count: count)
        violated = answered
        notObserved = answered
        seen = answered
        contents = [UInt32](repeating: 0, count: count * itemCount)
        lines = [Int32](repeating: 0, count: count * itemCount)
    }

    mutating func consume(_ row: TableRow, in table: TableReader) {
        let version = row.composite
        guard version >= 0, version < answered.count else { return }
        let number = Int(row[item])
        let bit = UInt64(1) << UInt64(number)
        if version < versions.count, let checklist = versions[version]?.checklist, checklist >= 0,
            known[Int(checklist)] & bit == 0
        {
            table.fault(.itemUnknown, column: item)
            return
        }
        let place = version * itemCount + number
        let content = UInt32(truncatingIfNeeded: table.contentHash)
        guard seen[version] & bit == 0 else {
            table.duplicate(isSame: contents[place] == content, firstLine: Int(lines[place]))
            return
        }
        seen[version] |= bit
        contents[place] = content
        lines[place] = Int32(clamping: row.line)
        switch Answer.allCases[Int(row[answer])] {
        case .yes: answered[version] |= bit
        case .no:
            answered[version] |= bit
            violated[version] |= bit
        case .notApplicable: break
        case .notObserved: notObserved[version] |= bit
        }
    }

    /// Whether a version has any answer.
    func isAnswered(_ version: Int) -> Bool { seen[version] != 0 }
}

import SupervisionModel

/// Takes the heads of supervision records, every version, by the rows of the reader's ``VersionIndex``.
struct RecordConsumer: RowConsumer {
    private let places: [Int]
    private let checklists: [Checklist]
    private let keepsHistory: Bool
    private(set) var sessions: [Int32] = []
    private(set) var visitedOn: [CalendarDay] = []
    /// Only for a history.
    private(set) var reportedOn: [CalendarDay] = []
    private(set) var lines: [Int32] = []
    /// The checklist's place plus one, and two flags; 0 is a gap where a row was at fault.
    private var marks: [UInt16] = []
    private static let submitted: UInt16 = 0x8000
    private static let present: UInt16 = 0x4000

    init(_ specification: FileSpecification, checklists: [Checklist], keepsHistory: Bool) {
        self.keepsHistory = keepsHistory
        places = [
            "record_id", "version", "session_id", "checklist", "checklist_version", "visited_on",
            "submitted_at", "reported_on",
        ].map(specification.place)
        self.checklists = checklists
    }

    /// Whether a version's row was there and sound.
    func isThere(_ row: Int) -> Bool { row < marks.count && marks[row] != 0 }

    /// Whether a version was submitted.
    func isSubmitted(_ row: Int) -> Bool { row < marks.count && marks[row] & Self.submitted != 0 }

    /// The place of a version's checklist in the policy, if it is known.
    func checklist(_ row: Int) -> Int? {
        guard row < marks.count, case let number = Int(marks[row] & 0x3FFF), number > 0 else { return nil }
        return number - 1
    }

    mutating func consume(_ row: TableRow, in table: TableReader) {
        let versions = table.reading.versions
        guard let number = versions.find(record: Int(row[places[0]]), version: row[places[1]]) else { return }
        let code = row.bytes(places[3])
        let edition = Int(row[places[4]])
        let checklist = checklists.firstIndex {
            $0.reference.version == edition && code.elementsEqual($0.reference.code.utf8)
        }
        if checklist == nil {
            let isCodeKnown = checklists.contains { code.elementsEqual($0.reference.code.utf8) }
            let known = checklists.map { $0.reference.description }.joined(separator: ", ")
            table.fault(
                .checklistUnknown, column: places[isCodeKnown ? 4 : 3],
                expected: BilingualText(
                    english: "a checklist of the policy: \(known)", chinese: "政策中的督导表：\(known)"))
        }
        let visited = CalendarDay(number: Int32(row[places[5]]))
        while marks.count < number {
            add(session: 0, visited: CalendarDay(number: 0), reported: visited, 0, 0)
        }
        let submitted = row.value(places[6]).map { Instant(microseconds: $0).beijingDay }
        let reported = row.value(places[7]).map { CalendarDay(number: Int32($0)) }
        add(
            session: Int32(row[places[2]]), visited: visited,
            reported: max(visited, max(submitted ?? visited, reported ?? visited)),
            Int32(clamping: row.line),
            Self.present | (submitted == nil ? 0 : Self.submitted)
                | UInt16(truncatingIfNeeded: (checklist ?? -1) + 1) & 0x3FFF)
    }

    private mutating func add(
        session: Int32, visited: CalendarDay, reported: CalendarDay, _ line: Int32, _ mark: UInt16
    ) {
        sessions.append(session)
        visitedOn.append(visited)
        if keepsHistory { reportedOn.append(reported) }
        lines.append(line)
        marks.append(mark)
    }
}

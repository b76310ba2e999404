import SupervisionModel

/// Takes the heads of supervision records, every version.
struct RecordConsumer: RowConsumer {
    /// One version of a record.
    struct Version {
        let record: Int32
        let version: Int32
        let session: Int32
        let visitedOn: CalendarDay
        let reportedOn: CalendarDay
        let isSubmitted: Bool
        let checklist: Int16
        let line: Int32
    }

    let checksKeys = false
    private let places: [Int]
    private let checklists: [Checklist]
    /// Versions by the number of their key; a gap where a row was at fault.
    private(set) var versions: [Version?] = []

    init(_ specification: FileSpecification, checklists: [Checklist]) {
        places = [
            "record_id", "version", "session_id", "checklist", "checklist_version", "visited_on",
            "submitted_at",
            "reported_on",
        ].map(specification.place)
        self.checklists = checklists
    }

    mutating func consume(_ row: TableRow, in table: TableReader) {
        let code = row.text(places[3])
        let edition = Int(row[places[4]])
        let checklist = checklists.firstIndex { $0.reference.code == code && $0.reference.version == edition }
        if checklist == nil {
            let isCodeKnown = checklists.contains { $0.reference.code == code }
            let known = checklists.map { $0.reference.description }.joined(separator: ", ")
            table.fault(
                .checklistUnknown, column: places[isCodeKnown ? 4 : 3],
                expected: BilingualText(
                    english: "a checklist of the policy: \(known)", chinese: "政策中的督导表：\(known)"))
        }
        let visited = CalendarDay(number: Int32(row[places[5]]))
        let submitted = row.value(places[6]).map { Instant(microseconds: $0).beijingDay }
        let reported = row.value(places[7]).map { CalendarDay(number: Int32($0)) }
        while versions.count <= row.key { versions.append(nil) }
        versions[row.key] = Version(
            record: Int32(row[places[0]]), version: Int32(row[places[1]]), session: Int32(row[places[2]]),
            visitedOn: visited, reportedOn: max(visited, max(submitted ?? visited, reported ?? visited)),
            isSubmitted: submitted != nil, checklist: Int16(checklist ?? -1),
            line: Int32(clamping: row.line))
    }
}

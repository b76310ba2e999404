import SupervisionHistory
import SupervisionModel

/// Takes the visits of the three-file form.
struct InspectionConsumer: RowConsumer {
    private let id: Int
    private let institution: Int
    private let date: Int
    private let split: Int
    private let firstLabel: Int
    private let openedOn: [CalendarDay?]
    private(set) var ids: [String] = []
    private(set) var institutions: [Int32] = []
    private(set) var days: [CalendarDay] = []
    private(set) var splits: [InspectionSplit?] = []
    private(set) var labels: [LabelColumn]

    init(_ specification: FileSpecification, labels: [String], openedOn: [CalendarDay?]) {
        id = specification.place("inspection_id")
        institution = specification.place("institution_id")
        date = specification.place("date")
        split = specification.place("split")
        firstLabel = specification.columns.count
        self.labels = labels.map { LabelColumn(name: $0, values: []) }
        self.openedOn = openedOn
    }

    mutating func consume(_ row: TableRow, in table: TableReader) {
        let visited = Int32(row[institution])
        let day = CalendarDay(number: Int32(row[date]))
        ids.append(row.text(id))
        institutions.append(visited)
        days.append(day)
        splits.append(row.value(split).map { InspectionSplit.allCases[Int($0)] })
        if Int(visited) < openedOn.count, let opened = openedOn[Int(visited)], day < opened {
            table.fault(
                .visitBeforeOpening, .note, column: date,
                expected: BilingualText(english: "not before \(opened)", chinese: "不早于 \(opened)"),
                remedy: BilingualText(english: "The visit is kept", chinese: "该次检查予以保留"))
        }
        for index in labels.indices {
            let column = firstLabel + index
            let bytes = row.bytes(column)
            switch (bytes.count, bytes.first) {
            case (0, _): labels[index].values.append(nil)
            case (1, 0x30): labels[index].values.append(false)
            case (1, 0x31): labels[index].values.append(true)
            default:
                labels[index].values.append(nil)
                table.fault(
                    .labelMalformed, column: column,
                    expected: BilingualText(english: "0, 1 or blank", chinese: "0、1 或空"),
                    remedy: BilingualText(
                        english: "Correct the cell, or name another label", chinese: "请更正该单元格或指定其他列"))
            }
        }
    }
}

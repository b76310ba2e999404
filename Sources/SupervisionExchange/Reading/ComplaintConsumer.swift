import SupervisionHistory
import SupervisionModel

/// Takes complaints.
struct ComplaintConsumer: RowConsumer {
    private let places: [Int]
    private(set) var columns = ComplaintColumns()

    init(_ specification: FileSpecification) {
        places = ["institution_id", "received_on", "severe", "state"].map(specification.place)
    }

    mutating func consume(_ row: TableRow, in table: TableReader) {
        columns.institutions.append(Int32(row[places[0]]))
        columns.receivedOn.append(CalendarDay(number: Int32(row[places[1]])))
        columns.severe.append(row[places[2]] == 0)
        columns.states.append(ComplaintState.allCases[Int(row[places[3]])])
    }
}

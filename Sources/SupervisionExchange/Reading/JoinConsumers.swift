import SupervisionHistory
import SupervisionModel

/// Takes the districts file: which of the catalogue's districts the folder names, and how.
struct DistrictConsumer: RowConsumer {
    let checksKeys = false
    private let code: Int
    private let name: Int
    private(set) var names: [Int: String] = [:]

    init(_ specification: FileSpecification) {
        code = specification.place("district_code")
        name = specification.place("name")
    }

    mutating func consume(_ row: TableRow, in table: TableReader) {
        names[Int(row[code])] = row.text(name)
    }
}

/// Counts escalations by session.
struct EscalationConsumer: RowConsumer {
    let checksKeys = false
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

/// Takes complaints.
struct ComplaintConsumer: RowConsumer {
    let checksKeys = false
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

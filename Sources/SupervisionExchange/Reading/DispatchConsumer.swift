import SupervisionModel

/// Takes dispatches by the numbers of their ids, and who was sent.
struct DispatchConsumer: RowConsumer {
    /// One person sent.
    struct Seat {
        let person: Int32
        let session: Int32
        let line: Int32
    }

    private let places: [Int]
    /// The session of each; a negative number where no sound row was met yet.
    private(set) var sessions: [Int32] = []
    private var authorities: [Int8] = []
    private(set) var purposes: [DispatchPurpose] = []
    private(set) var dispatchedOn: [CalendarDay] = []
    /// 0 where there is none.
    private(set) var probabilities: [Double] = []
    private(set) var seats: [Seat] = []

    init(_ specification: FileSpecification) {
        places = [
            "dispatch_id", "session_id", "person_id", "authority", "purpose", "dispatched_on",
            "inclusion_probability",
        ].map(specification.place)
    }

    mutating func consume(_ row: TableRow, in table: TableReader) {
        let number = Int(row[places[0]])
        let session = Int32(row[places[1]])
        seats.append(
            Seat(person: Int32(row[places[2]]), session: session, line: Int32(clamping: row.line)))
        let authority = Int8(row[places[3]])
        let purpose = DispatchPurpose.allCases[Int(row[places[4]])]
        let day = CalendarDay(number: Int32(row[places[5]]))
        let probability = row.value(places[6]).map { Double(bitPattern: UInt64(bitPattern: $0)) } ?? 0
        while sessions.count <= number {
            sessions.append(-1)
            authorities.append(0)
            purposes.append(.spot)
            dispatchedOn.append(day)
            probabilities.append(0)
        }
        guard sessions[number] >= 0 else {
            sessions[number] = session
            authorities[number] = authority
            purposes[number] = purpose
            dispatchedOn[number] = day
            probabilities[number] = probability
            return
        }
        let column: Int? =
            if sessions[number] != session {
                places[1]
            } else if authorities[number] != authority {
                places[3]
            } else if purposes[number] != purpose {
                places[4]
            } else if dispatchedOn[number] != day {
                places[5]
            } else if probabilities[number] != 0, probability != 0, probabilities[number] != probability {
                places[6]
            } else {
                nil
            }
        if let column {
            table.fault(
                .dispatchContradictory, column: column,
                expected: BilingualText(
                    english: "what the other rows of dispatch \(row.text(places[0])) say",
                    chinese: "与派遣 \(row.text(places[0])) 的其他行一致"))
        } else if probabilities[number] == 0 {
            probabilities[number] = probability
        }
    }

    /// Takes out who was sent, so that the room is free.
    mutating func takeSeats() -> [Seat] {
        defer { seats = [] }
        return seats
    }
}

import SupervisionModel

/// Takes dispatches: one a dispatch, and who was sent.
struct DispatchConsumer: RowConsumer {
    /// What the rows of one dispatch say alike.
    struct Dispatch {
        let session: Int32
        let authority: Int8
        let purpose: DispatchPurpose
        let dispatchedOn: CalendarDay
        var probability: Double?
    }

    /// One person sent.
    struct Seat {
        let person: Int32
        let session: Int32
        let line: Int32
    }

    let checksKeys = false
    private let places: [Int]
    private(set) var dispatches: [Dispatch?] = []
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
        let new = Dispatch(
            session: session, authority: Int8(row[places[3]]),
            purpose: DispatchPurpose.allCases[Int(row[places[4]])],
            dispatchedOn: CalendarDay(number: Int32(row[places[5]])),
            probability: row.value(places[6]).map { Double(bitPattern: UInt64(bitPattern: $0)) })
        while dispatches.count <= number { dispatches.append(nil) }
        guard let old = dispatches[number] else {
            dispatches[number] = new
            return
        }
        let column: Int? =
            if old.session != new.session { places[1] } else if old.authority != new.authority {
                places[3]
            } else if old
                .purpose != new.purpose
            { places[4] } else if old.dispatchedOn != new.dispatchedOn {
                places[5]
            } else if let known = old.probability,
                let second = new.probability, known != second
            { places[6] } else { nil }
        if let column {
            table.fault(
                .dispatchContradictory, column: column,
                expected: BilingualText(
                    english: "what the other rows of dispatch \(row.text(places[0])) say",
                    chinese: "与派遣 \(row.text(places[0])) 的其他行一致"))
        } else if old.probability == nil {
            dispatches[number] = new
        }
    }
}

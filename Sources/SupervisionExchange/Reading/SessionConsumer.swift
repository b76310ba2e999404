import SupervisionHistory
import SupervisionModel

/// Takes the sessions filed.
struct SessionConsumer: RowConsumer {
    let checksKeys = false
    private let places: [Int]
    private(set) var columns = SessionColumns()
    /// The last day and the half-day of each, for bookings.
    private(set) var endsOn: [CalendarDay] = []
    private(set) var halfDays: [HalfDay] = []

    init(_ specification: FileSpecification) {
        places = [
            "session_id", "institution_id", "district_code", "mode", "starts_on", "registered", "attended",
            "state",
            "filed_at", "ends_on", "half_day",
        ].map(specification.place)
    }

    mutating func consume(_ row: TableRow, in table: TableReader) {
        let start = CalendarDay(number: Int32(row[places[4]]))
        columns.ids.append(SessionID(row.text(places[0])))
        columns.institutions.append(Int32(row[places[1]]))
        columns.districts.append(Int16(clamping: row[places[2]]))
        columns.modes.append(AssessmentMode.allCases[Int(row[places[3]])])
        columns.startsOn.append(start)
        columns.registered.append(Int32(row[places[5]]))
        columns.attended.append(row.value(places[6]).map { Int32($0) })
        columns.states.append(SessionState.allCases[Int(row[places[7]])])
        columns.filedAt.append(Instant(microseconds: row[places[8]]))
        endsOn.append(row.value(places[9]).map { CalendarDay(number: Int32($0)) } ?? start)
        halfDays.append(row.value(places[10]).map { HalfDay.allCases[Int($0)] } ?? .wholeDay)
    }
}

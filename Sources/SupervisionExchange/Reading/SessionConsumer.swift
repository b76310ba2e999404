import SupervisionHistory
import SupervisionModel

/// Takes the sessions filed, by the numbers of their ids; where a row was at fault a gap is left.
struct SessionConsumer: RowConsumer {
    private let places: [Int]
    private let keepsHistory: Bool
    private(set) var institutions: [Int32] = []
    private(set) var districts: [Int16] = []
    private(set) var startsOn: [CalendarDay] = []
    /// The last day and the half-day of each, for bookings.
    private(set) var endsOn: [CalendarDay] = []
    private(set) var halfDays: [HalfDay] = []
    private(set) var states: [SessionState] = []
    /// What only a history needs.
    private var columns = SessionColumns()

    init(_ specification: FileSpecification, keepsHistory: Bool) {
        self.keepsHistory = keepsHistory
        places = [
            "session_id", "institution_id", "district_code", "mode", "starts_on", "registered", "attended",
            "state", "filed_at", "ends_on", "half_day",
        ].map(specification.place)
    }

    /// How many there are, gaps among them.
    var count: Int { institutions.count }

    mutating func consume(_ row: TableRow, in table: TableReader) {
        while institutions.count < Int(row[places[0]]) {
            add(institution: 0, district: 0, start: CalendarDay(number: 0), nil, .wholeDay, .cancelled)
        }
        let start = CalendarDay(number: Int32(row[places[4]]))
        add(
            institution: Int32(row[places[1]]), district: Int16(clamping: row[places[2]]), start: start,
            row.value(places[9]).map { CalendarDay(number: Int32($0)) },
            row.value(places[10]).map { HalfDay.allCases[Int($0)] } ?? .wholeDay,
            SessionState.allCases[Int(row[places[7]])])
        guard keepsHistory else { return }
        columns.modes.append(AssessmentMode.allCases[Int(row[places[3]])])
        columns.registered.append(Int32(row[places[5]]))
        columns.attended.append(row.value(places[6]).map { Int32($0) })
        columns.filedAt.append(Instant(microseconds: row[places[8]]))
    }

    private mutating func add(
        institution: Int32, district: Int16, start: CalendarDay, _ end: CalendarDay?, _ halfDay: HalfDay,
        _ state: SessionState
    ) {
        institutions.append(institution)
        districts.append(district)
        startsOn.append(start)
        endsOn.append(end ?? start)
        halfDays.append(halfDay)
        states.append(state)
    }

    /// The columns of a history, when nothing was wrong.
    func finished(ids: ByteInterner) -> SessionColumns {
        var finished = columns
        finished.ids = (0..<count).map { SessionID(ids.text($0)) }
        finished.institutions = institutions
        finished.districts = districts
        finished.startsOn = startsOn
        finished.states = states
        return finished
    }

    /// Forgets what only bookings need.
    mutating func forgetBookings() {
        startsOn = []
        endsOn = []
        halfDays = []
        states = []
    }

    /// Whether two sessions overlap in days and half-days.
    func overlaps(_ first: Int, _ second: Int) -> Bool {
        guard startsOn[first] <= endsOn[second], startsOn[second] <= endsOn[first] else { return false }
        let halves = (halfDays[first], halfDays[second])
        return halves.0 == .wholeDay || halves.1 == .wholeDay || halves.0 == halves.1
    }
}

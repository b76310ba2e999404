import SupervisionModel

/// One session of a month, as far as visits need it.
struct CitySession {
    let id: String
    /// A place among the city's institutions.
    let institution: Int
    /// Where it is held: a place in the catalogue.
    let district: Int
    let plan: CityInstitution.Plan
    let startsOn: CalendarDay
    let endsOn: CalendarDay?
    let halfDay: HalfDay
    let registered: Int
    let attended: Int?
    let state: SessionState
    let filedAt: Instant

    var isHeld: Bool { state == .held || state == .completed }

    /// The half-days of its first day, as bits of a month: two a day.
    var firstDayBits: UInt64 { Self.bits(startsOn, halfDay) }

    /// The half-days of a day, as bits of its month.
    static func bits(_ day: CalendarDay, _ halfDay: HalfDay) -> UInt64 {
        let both: UInt64 =
            switch halfDay {
            case .morning: 1
            case .afternoon: 2
            case .wholeDay: 3
            }
        return both << UInt64((day.parts.day - 1) * 2)
    }
}

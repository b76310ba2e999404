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

    /// The half-days of all its days, as bits of a month: whoever goes there is taken for all of them.
    var takenBits: UInt64 {
        guard let endsOn, endsOn > startsOn else { return Self.bits(startsOn, halfDay) }
        var bits: UInt64 = 0
        var day = startsOn
        while day <= endsOn, day.month == startsOn.month {
            bits |= Self.bits(day, halfDay)
            day = day.adding(days: 1)
        }
        return bits
    }

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

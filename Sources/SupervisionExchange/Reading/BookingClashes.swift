import SupervisionModel

/// Finds people who were sent to two sessions whose days and half-days overlap.
struct BookingClashes {
    /// Two rows of dispatches that clash.
    struct Clash {
        let person: Int32
        let line: Int32
        let otherLine: Int32
    }

    private(set) var clashes: [Clash] = []

    init() {}

    init(_ dispatches: inout DispatchConsumer, sessions: SessionConsumer) {
        var seats = dispatches.takeSeats()
        seats.removeAll {
            Int($0.session) >= sessions.count || !sessions.states[Int($0.session)].isInPool
        }
        let starts = sessions.startsOn
        seats.sort {
            ($0.person, starts[Int($0.session)].number, $0.line) < (
                $1.person, starts[Int($1.session)].number, $1.line
            )
        }
        for (place, seat) in seats.enumerated() {
            var before = place - 1
            // Sessions rarely last a week; looking back at four seats finds what overlaps.
            while before >= 0, place - before <= 4, seats[before].person == seat.person {
                let other = seats[before]
                before -= 1
                guard other.session != seat.session,
                    sessions.overlaps(Int(other.session), Int(seat.session))
                else { continue }
                clashes.append(Clash(person: seat.person, line: seat.line, otherLine: other.line))
                break
            }
        }
    }
}

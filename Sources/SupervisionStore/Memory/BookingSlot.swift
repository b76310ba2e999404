import SupervisionModel

/// One half-day of one supervisor.
struct BookingSlot: Hashable {
    let person: [UInt8]
    let day: CalendarDay
    let isMorning: Bool

    /// The half-days that a booking takes.
    static func slots(of booking: Booking) -> [BookingSlot] {
        let person = Array(booking.person.text.utf8)
        let halves: [Bool] =
            switch booking.halfDay {
            case .morning: [true]
            case .afternoon: [false]
            case .wholeDay: [true, false]
            }
        return halves.map { BookingSlot(person: person, day: booking.day, isMorning: $0) }
    }
}

import SupervisionModel

extension MemoryState {
    /// Takes half-days for a session unless another session holds one of them.
    mutating func take(_ booking: Booking) -> Bool {
        let holder = BookingHolder(booking)
        let slots = BookingSlot.slots(of: booking)
        guard slots.allSatisfy({ bookings[$0].map { $0 == holder } ?? true }) else { return false }
        for slot in slots { bookings[slot] = holder }
        return true
    }

    /// Tells whether somebody holds a card, is in good standing, isn't barred from the institution and is free.
    func isFreeAndEligible(_ booking: Booking) -> Bool {
        guard let row = supervisor(.text(booking.person.text)),
            let supervisor = try? Supervisor(RowReader(row, of: .supervisors))
        else { return false }
        return supervisor.mayBeSent(on: booking.day) && !isEmployed(booking) && !hasConflict(booking)
            && !isAbsent(booking) && !isBooked(booking)
    }

    private func rows(_ table: StoredTable, of person: PersonID) -> ArraySlice<StoredRow> {
        let stored = self[table]
        return stored.rows[stored.places(keyedBy: [.text(person.text)])]
    }

    private func isEmployed(_ booking: Booking) -> Bool {
        let cutoff = booking.day.adding(years: -SupervisionPolicy.formerEmployerYears)
        return rows(.employments, of: booking.person).contains { row in
            guard CellOrder.same(row.cells[1], .text(booking.institution.text)),
                case .day(let from) = row.cells[3], from <= booking.day
            else { return false }
            guard case .day(let to) = row.cells[4] else { return true }
            return to >= cutoff
        }
    }

    private func hasConflict(_ booking: Booking) -> Bool {
        rows(.conflicts, of: booking.person).contains { row in
            guard CellOrder.same(row.cells[1], .text(booking.institution.text)),
                case .day(let from) = row.cells[3], from <= booking.day
            else { return false }
            guard case .day(let to) = row.cells[4] else { return true }
            return to >= booking.day
        }
    }

    private func isAbsent(_ booking: Booking) -> Bool {
        rows(.availability, of: booking.person).contains { row in
            guard row.cells[1] == .day(booking.day), case .text(let text) = row.cells[2] else { return false }
            let half = HalfDay(rawValue: text) ?? .wholeDay
            return half == .wholeDay || booking.halfDay == .wholeDay || half == booking.halfDay
        }
    }

    private func isBooked(_ booking: Booking) -> Bool {
        let holder = BookingHolder(booking)
        return BookingSlot.slots(of: booking).contains { bookings[$0].map { $0 != holder } ?? false }
    }
}

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

    /// Gives back what a session holds, and tells how many half-days that were.
    mutating func release(_ holder: BookingHolder) -> Int {
        let before = bookings.count
        bookings = bookings.filter { $0.value != holder }
        return before - bookings.count
    }

    /// Books the dispatches of sessions that are still filed, as far as their supervisors are free.
    mutating func bookFiledDispatches(seenBy role: ActorRole) {
        var filed: [BookingHolder: AssessmentSession] = [:]
        for row in self[.sessions].rows {
            guard let session = try? AssessmentSession(RowReader(row, of: .sessions)),
                session.state == .filed,
                role.writes(session.district)
            else { continue }
            filed[BookingHolder(district: session.district, session: session.id)] = session
        }
        guard !filed.isEmpty else { return }
        let sent = self[.dispatches].rows.compactMap {
            try? DispatchedSupervisor(RowReader($0, of: .dispatches))
        }.sorted {
            ($0.district, $0.dispatch.id, $0.person) < ($1.district, $1.dispatch.id, $1.person)
        }
        for dispatched in sent {
            let holder = BookingHolder(district: dispatched.district, session: dispatched.dispatch.session)
            guard let session = filed[holder] else { continue }
            for day in session.days {
                _ = take(
                    Booking(
                        person: dispatched.person, day: day, halfDay: session.halfDay ?? .wholeDay,
                        session: session.id, district: dispatched.district, institution: session.institution))
            }
        }
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
        let closed = SupervisionPolicy.beijing.dispatching.formerEmployerYears.value
        let cutoff = booking.day.adding(years: -closed)
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

import SupervisionModel

/// A supervisor of the city.
struct CitySupervisor {
    /// How a supervisor sees things.
    enum Eye: String {
        /// Finds twice as much as others.
        case strict
        /// Finds a third, and often hasn't looked.
        case lenient
        /// Like others.
        case usual
    }

    /// Work at an institution.
    struct Employment {
        /// A place among the city's institutions.
        let institution: Int
        let kind: EmploymentKind
        let from: CalendarDay
        let to: CalendarDay?

        /// Whether it lasts on a day.
        func lasts(on day: CalendarDay) -> Bool { from <= day && to.map { day <= $0 } ?? true }
    }

    /// A relation that forbids visits to an institution.
    struct Conflict {
        /// A place among the city's institutions.
        let institution: Int
        /// The institution or the person in it that the relation is with.
        let other: String
        let kind: ConflictKind
        let from: CalendarDay
    }

    let id: String
    let name: String
    let cardNumber: String
    let issuedOn: CalendarDay
    let expiresOn: CalendarDay?
    /// A place in the catalogue of districts; nothing for the municipal centre's people.
    let district: Int?
    let standing: SupervisorStanding
    let standingUntil: CalendarDay?
    /// From when the standing or the card's end keeps them from going.
    let offFrom: CalendarDay?
    let eye: Eye
    /// The odds of a violation in this supervisor's eyes, beside others'.
    let oddsFactor: Double
    let employments: [Employment]
    let conflicts: [Conflict]

    /// Whether rules allow a visit to an institution on a day: a valid card, a standing, no job there within three
    /// years, no relation.
    func mayVisit(_ institution: Int, on day: CalendarDay) -> Bool {
        guard issuedOn <= day, expiresOn.map({ day <= $0 }) ?? true, offFrom.map({ day < $0 }) ?? true else {
            return false
        }
        for job in employments where job.institution == institution && job.from <= day {
            guard let to = job.to, to.adding(days: 3 * 366) < day else { return false }
        }
        return !conflicts.contains { $0.institution == institution && $0.from <= day }
    }
}

/// Where a supervisor stands on any day, from the measures about them (Article 17).
///
/// On a day, the gravest measure counts that acts on it and wasn't lifted since. A lifting ends every measure that began
/// before it, and those of its own first day that weren't decided later; so a suspension ends after its last day or when
/// lifted, and a disqualification when lifted alone: neither a later criticism nor a later suspension puts it aside. The
/// order in which measures are given doesn't matter.
///
/// ```swift
/// StandingHistory(of: person, [suspendedUntilMarch, criticised]).standing(on: april)  // .criticised
/// ```
public struct StandingHistory: Hashable, Sendable {
    /// The supervisor.
    public let person: PersonID
    /// The measures about them, in order of their first day.
    public let measures: [StandingMeasure]

    /// Makes a history from measures, of which those about other people are passed over.
    ///
    /// - Complexity: O(n log n).
    public init(of person: PersonID, _ measures: [StandingMeasure]) {
        self.person = person
        self.measures = measures.filter { $0.person == person }.sorted()
    }

    /// The standing on a day; good where no measure acts.
    ///
    /// - Complexity: O(number of measures).
    public func standing(on day: CalendarDay) -> SupervisorStanding {
        measure(actingOn: day)?.measure ?? .good
    }

    /// The measure that makes the standing on a day, or nothing where none acts against the supervisor.
    ///
    /// Of several that are equally grave, the latest.
    ///
    /// - Complexity: O(number of measures).
    public func measure(actingOn day: CalendarDay) -> StandingMeasure? {
        var decisive: StandingMeasure?
        for measure in measures where measure.acts(on: day) {
            if measure.measure == .good {
                decisive = nil
            } else if decisive.map({ $0.gravity <= measure.gravity }) ?? true {
                decisive = measure
            }
        }
        return decisive
    }
}

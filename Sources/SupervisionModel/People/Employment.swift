/// Work of a person at an institution (任职), from its first day to its last (Article 10).
public struct Employment: Hashable, Sendable {
    /// The person.
    public let person: PersonID
    /// Where the person works or worked.
    public let institution: InstitutionID
    /// How the person works there; every kind bars supervision.
    public let kind: EmploymentKind
    /// The first day.
    public let fromOn: CalendarDay
    /// The last day, which counts; nothing while it lasts.
    public let toOn: CalendarDay?

    /// Makes an employment.
    ///
    /// - Throws: ``ModelError`` with code `datesOutOfOrder` when it ends before it begins.
    public init(
        person: PersonID, institution: InstitutionID, kind: EmploymentKind, fromOn: CalendarDay,
        toOn: CalendarDay?
    ) throws(ModelError) {
        if let toOn, toOn < fromOn {
            throw ModelError(
                code: .datesOutOfOrder,
                message: "The employment of \(person) at \(institution) ends on \(toOn), before it begins on "
                    + "\(fromOn).",
                basis: LegalBasis(article: 10))
        }
        self.person = person
        self.institution = institution
        self.kind = kind
        self.fromOn = fromOn
        self.toOn = toOn
    }

    /// Tells whether it lasts on a day; its first and its last day count.
    public func lasts(on day: CalendarDay) -> Bool { fromOn <= day && toOn.map { day <= $0 } ?? true }

    /// Tells whether it ended before a day, but not so many years before it.
    ///
    /// The day so many years earlier is taken from the day asked about, on 28 February where that year has no 29th: who
    /// left on 2025-02-28 is a former employee of three years through 2028-02-29. The last day itself still counts.
    ///
    /// - Parameters:
    ///   - years: The years; 0 counts nobody.
    ///   - day: The day asked about.
    public func ended(withinYears years: Int, before day: CalendarDay) -> Bool {
        guard let toOn, toOn < day else { return false }
        return toOn >= day.adding(years: -years)
    }
}

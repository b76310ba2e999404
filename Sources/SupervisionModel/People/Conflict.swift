/// A declared tie (申报的利害关系) of a person with an institution or with another person (Article 10, recusal).
public struct Conflict: Hashable, Sendable {
    /// The person who declared it, or about whom it was declared.
    public let person: PersonID
    /// The identifier of the institution or of the person at the other end, as given.
    public let other: String
    /// What tie it is.
    public let kind: ConflictKind
    /// The first day.
    public let fromOn: CalendarDay
    /// The last day, which counts; nothing while it lasts.
    public let toOn: CalendarDay?

    /// Makes a tie.
    ///
    /// - Throws: ``ModelError`` with code `datesOutOfOrder` when it ends before it begins.
    public init(
        person: PersonID, other: String, kind: ConflictKind, fromOn: CalendarDay, toOn: CalendarDay?
    ) throws(ModelError) {
        if let toOn, toOn < fromOn {
            throw ModelError(
                code: .datesOutOfOrder,
                message: "The tie of \(person) with \(other) ends on \(toOn), before it begins on \(fromOn).",
                basis: LegalBasis(article: 10))
        }
        self.person = person
        self.other = other
        self.kind = kind
        self.fromOn = fromOn
        self.toOn = toOn
    }

    /// Tells whether it lasts on a day; its first and its last day count.
    public func lasts(on day: CalendarDay) -> Bool { fromOn <= day && toOn.map { day <= $0 } ?? true }

    /// Tells whether it is with an institution.
    public func isWith(_ institution: InstitutionID) -> Bool { other == institution.text }

    /// The person at the other end as seen by one of its two, or nothing when that one has no part in it.
    ///
    /// A tie between people is one of both, whoever declared it. The other end is read as a person here even where it
    /// is an institution: people and institutions have separate namespaces, so whoever asks joins with people.
    public func counterpart(of one: PersonID) -> PersonID? {
        if person == one { return PersonID(other) }
        return other == one.text ? person : nil
    }
}

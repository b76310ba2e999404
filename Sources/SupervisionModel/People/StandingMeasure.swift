/// A measure about a supervisor (批评教育、暂停、取消资格、恢复), decided by a named person and never by a computation (Article 17).
///
/// A suspension lasts until its last day, or until it is lifted where it has none; a disqualification lasts until it is
/// lifted. Measures aren't edited: lifting one is a measure of its own, with standing ``SupervisorStanding/good``.
public struct StandingMeasure: Hashable, Sendable {
    /// The supervisor.
    public let person: PersonID
    /// The standing that it leads to.
    public let measure: SupervisorStanding
    /// The day of the decision.
    public let decidedOn: CalendarDay
    /// The first day on which it acts on dispatch.
    public let from: CalendarDay
    /// The last day of a suspension, which counts; nothing for one until lifted and for every other measure.
    public let until: CalendarDay?
    /// On what ground.
    public let ground: StandingGround
    /// What was found; may be empty where a measure is lifted.
    public let facts: String

    /// Makes a measure.
    ///
    /// - Throws: ``ModelError``: `datesOutOfOrder` when it acts before it was decided, ends before it begins, or has a
    ///   last day without being a suspension; `transitionIllegal` when a lifting has another ground than `lifted`, or
    ///   another measure has that; `factsMissing` when a measure that isn't a lifting has no facts.
    public init(
        person: PersonID, measure: SupervisorStanding, decidedOn: CalendarDay, from: CalendarDay,
        until: CalendarDay?, ground: StandingGround, facts: String
    ) throws(ModelError) {
        let name = "The measure \(measure.rawValue) (\(measure.chinese)) about \(person)"
        let basis = LegalBasis(article: 17)
        if from < decidedOn {
            throw ModelError(
                code: .datesOutOfOrder,
                message: "\(name) acts from \(from), before it was decided on \(decidedOn).", basis: basis)
        }
        if let until, measure != .suspended {
            throw ModelError(
                code: .datesOutOfOrder,
                message: "\(name) has a last day, \(until); only a suspension has one.", basis: basis)
        }
        if let until, until < from {
            throw ModelError(
                code: .datesOutOfOrder, message: "\(name) ends on \(until), before it begins on \(from).",
                basis: basis)
        }
        if (measure == .good) != (ground == .lifted) {
            throw ModelError(
                code: .transitionIllegal,
                message: "\(name) has the ground \(ground.rawValue) (\(ground.chinese)); a lifting has the "
                    + "ground lifted (恢复), and nothing else has it.",
                basis: basis)
        }
        if measure != .good, facts.allSatisfy(\.isWhitespace) {
            throw ModelError(
                code: .factsMissing, message: "\(name) has no facts; say what was found.", basis: basis)
        }
        self.person = person
        self.measure = measure
        self.decidedOn = decidedOn
        self.from = from
        self.until = until
        self.ground = ground
        self.facts = facts
    }

    /// Tells whether it acts on a day: from its first day, and through its last where it has one.
    public func acts(on day: CalendarDay) -> Bool { from <= day && until.map { day <= $0 } ?? true }
}

extension StandingMeasure: Comparable {
    /// Orders measures by the first day, the day of the decision and the gravity, and by all else after those.
    ///
    /// The order is total, so that whatever is told from a sorted list doesn't depend on how it came.
    public static func < (left: StandingMeasure, right: StandingMeasure) -> Bool {
        // One without a last day lasts longest.
        let mine = (
            left.from, left.decidedOn, left.gravity, left.until.map { Int64($0.number) } ?? .max, left.person,
            left.ground.rawValue
        )
        let theirs = (
            right.from, right.decidedOn, right.gravity, right.until.map { Int64($0.number) } ?? .max,
            right.person, right.ground.rawValue
        )
        if mine < theirs { return true }
        return mine == theirs && left.facts.utf8.lexicographicallyPrecedes(right.facts.utf8)
    }

    /// How grave the measure is; a lifting is none.
    var gravity: Int {
        switch measure {
        case .good: 0
        case .criticised: 1
        case .suspended: 2
        case .disqualified: 3
        }
    }
}

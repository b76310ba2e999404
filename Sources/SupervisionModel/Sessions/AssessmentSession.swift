/// An assessment session (认定批次), from its filing to its results.
public struct AssessmentSession: Hashable, Sendable {
    /// The most candidates that one session is believed to have; more is taken for a slip of the pen.
    public static let candidateLimit = 100_000

    /// The session's identifier.
    public let id: SessionID
    /// The institution that holds it.
    public let institution: InstitutionID
    /// The district where it is held, whose centre supervises it (Article 5).
    public let district: DistrictCode
    /// How candidates are assessed.
    public let mode: AssessmentMode
    /// The occupation assessed.
    public let occupation: String
    /// The level assessed.
    public let level: SkillLevel
    /// The first day.
    public let startsOn: CalendarDay
    /// The last day as it was filed, nothing where none was given.
    public let givenEnd: CalendarDay?
    /// The half-day as it was filed, nothing where none was given.
    public let halfDay: HalfDay?
    /// How many rooms are used, where that was filed.
    public let rooms: Int?
    /// Candidates registered.
    public let registered: Int
    /// Candidates who came, once that is known.
    public let attended: Int?
    /// Where the session stands.
    public let state: SessionState
    /// When it was filed.
    public let filedAt: Instant

    /// Makes a session.
    ///
    /// - Throws: ``ModelError``: `datesOutOfOrder` when it ends before it starts, `countOutOfRange` when a number
    ///   of candidates is negative or above ``candidateLimit``, more came than were registered, or there are fewer
    ///   than no rooms.
    public init(
        id: SessionID, institution: InstitutionID, district: DistrictCode, mode: AssessmentMode,
        occupation: String, level: SkillLevel, startsOn: CalendarDay, endsOn: CalendarDay?,
        halfDay: HalfDay? = nil, rooms: Int? = nil, registered: Int, attended: Int?, state: SessionState,
        filedAt: Instant
    ) throws(ModelError) {
        if let rooms, rooms < 0 {
            throw ModelError(
                code: .countOutOfRange, message: "Session \(id) has \(rooms) rooms; give 0 or more.")
        }
        if let endsOn, endsOn < startsOn {
            throw ModelError(
                code: .datesOutOfOrder,
                message: "Session \(id) ends on \(endsOn), before it starts on \(startsOn).")
        }
        guard (0...Self.candidateLimit).contains(registered),
            attended.map({ (0...registered).contains($0) }) ?? true
        else {
            throw ModelError(
                code: .countOutOfRange,
                message: "Session \(id) has \(attended.map { "\($0) of " } ?? "")\(registered) candidates; "
                    + "between 0 and \(Self.candidateLimit) can register, and no more come than register.")
        }
        self.id = id
        self.institution = institution
        self.district = district
        self.mode = mode
        self.occupation = occupation
        self.level = level
        self.startsOn = startsOn
        givenEnd = endsOn
        self.halfDay = halfDay
        self.rooms = rooms
        self.registered = registered
        self.attended = attended
        self.state = state
        self.filedAt = filedAt
    }
}

extension AssessmentSession {
    /// The last day, the first when none was given.
    public var endsOn: CalendarDay { givenEnd ?? startsOn }

    /// The days on which the session is held, from the first to the last.
    public var days: [CalendarDay] {
        (startsOn.number...endsOn.number).map { CalendarDay(number: $0) }
    }

    /// The half-day that a team is needed on each day, the whole day when none was given.
    public var bookedHalfDay: HalfDay { halfDay ?? .wholeDay }
}

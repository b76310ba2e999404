/// What an institution filed to assess (备案方案): one occupation, level and mode, from a day on.
public struct FiledPlan: Hashable, Sendable {
    /// The institution.
    public let institution: InstitutionID
    /// The occupation, in the words of the filing.
    public let occupation: String
    /// The level.
    public let level: SkillLevel
    /// The mode of assessment.
    public let mode: AssessmentMode
    /// The first day it holds.
    public let validFrom: CalendarDay
    /// The last day it holds, where it has one.
    public let validTo: CalendarDay?
    /// How many invigilators a room has, where the plan says so.
    public let invigilatorsPerRoom: Int?

    /// Makes a plan.
    ///
    /// - Throws: ``ModelError``: `datesOutOfOrder` when it ends before it begins, `countOutOfRange` for invigilators below 0
    ///   or above 100.
    public init(
        institution: InstitutionID, occupation: String, level: SkillLevel, mode: AssessmentMode,
        validFrom: CalendarDay, validTo: CalendarDay?, invigilatorsPerRoom: Int?
    ) throws(ModelError) {
        if let validTo, validTo < validFrom {
            throw ModelError(
                code: .datesOutOfOrder,
                message:
                    "The filed plan of \(institution) for \(occupation) ends on \(validTo), before it begins "
                    + "on \(validFrom).", basis: LegalBasis(article: 13))
        }
        if let invigilatorsPerRoom, !(0...100).contains(invigilatorsPerRoom) {
            throw ModelError(
                code: .countOutOfRange,
                message:
                    "The filed plan of \(institution) has \(invigilatorsPerRoom) invigilators a room; give 0 "
                    + "to 100.", basis: LegalBasis(article: 13))
        }
        self.institution = institution
        self.occupation = occupation
        self.level = level
        self.mode = mode
        self.validFrom = validFrom
        self.validTo = validTo
        self.invigilatorsPerRoom = invigilatorsPerRoom
    }

    /// Tells whether a session is what the plan filed: its occupation, level and mode, on every day of it.
    public func covers(_ session: AssessmentSession) -> Bool {
        session.institution == institution && session.occupation == occupation && session.level == level
            && session.mode == mode && validFrom <= session.startsOn
            && validTo.map { session.endsOn <= $0 } ?? true
    }
}

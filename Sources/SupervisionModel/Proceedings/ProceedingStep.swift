/// One step of a proceeding: the state that it came to, when, by whom, and what was said.
public struct ProceedingStep: Hashable, Sendable {
    /// The proceeding.
    public let proceeding: ProceedingID
    /// The district whose matter it is.
    public let district: DistrictCode
    /// The step's number, from 1.
    public let number: Int
    /// The state that it came to, by code.
    public let state: String
    /// When it was taken.
    public let takenAt: Instant
    /// Who took it: a decision is a named person's, never a computation's.
    public let takenBy: PersonID
    /// The number of the letter that carries it (文号), where it has one.
    public let document: String?
    /// What was said, found or decided.
    public let wording: String?
    /// The day by which the other side is to answer, where the step sets one.
    public let dueOn: CalendarDay?

    /// Makes a step.
    ///
    /// - Throws: ``ModelError`` with code `countOutOfRange` when the number is below 1.
    public init(
        proceeding: ProceedingID, district: DistrictCode, number: Int, state: String, takenAt: Instant,
        takenBy: PersonID, document: String? = nil, wording: String? = nil, dueOn: CalendarDay? = nil
    ) throws(ModelError) {
        guard number >= 1 else {
            throw ModelError(
                code: .countOutOfRange,
                message: "Step \(number) of proceeding \(proceeding) isn't one; steps count from 1.")
        }
        self.proceeding = proceeding
        self.district = district
        self.number = number
        self.state = state
        self.takenAt = takenAt
        self.takenBy = takenBy
        self.document = document
        self.wording = wording
        self.dueOn = dueOn
    }
}

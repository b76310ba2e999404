/// A visit to a session: the dispatch, who went, whether recusal held, and what was recorded (Articles 10 to 12).
public struct SessionVisit: Hashable, Sendable {
    /// The dispatch, one that wasn't withdrawn.
    public let dispatch: Dispatch
    /// Who went.
    public let team: Set<PersonID>
    /// What the rule of recusal, or the person who decided, says of the team.
    public let recusal: Ruling
    /// The record, where there is one.
    public let record: VisitRecord?

    /// Makes a visit.
    public init(dispatch: Dispatch, team: Set<PersonID>, recusal: Ruling, record: VisitRecord?) {
        self.dispatch = dispatch
        self.team = team
        self.recusal = recusal
        self.record = record
    }
}

/// Something kept under a retention schedule.
public struct RetainedItem: Hashable, Sendable {
    /// The kind of data.
    public let kind: RetainedKind
    /// What names it where it is kept; no personal data.
    public let reference: String
    /// The day that its period is counted from, nothing while that hasn't come: somebody still serves, a matter is open.
    public let countedFrom: CalendarDay?

    /// Names something kept.
    public init(kind: RetainedKind, reference: String, countedFrom: CalendarDay?) {
        self.kind = kind
        self.reference = reference
        self.countedFrom = countedFrom
    }
}

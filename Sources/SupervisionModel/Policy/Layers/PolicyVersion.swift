/// A whole policy of the municipal centre with the days on which it holds.
public struct PolicyVersion: Hashable, Sendable {
    /// The policy.
    public let policy: SupervisionPolicy
    /// The number of the document that it is from.
    public let number: String
    /// The document's title.
    public let title: String
    /// The first day on which it holds.
    public let validFrom: CalendarDay
    /// The last day on which it holds, or nothing while it has none; then the version before it holds again.
    public let validTo: CalendarDay?

    /// Makes a version.
    ///
    /// - Throws: ``ModelError`` with code `policyMalformed` when number or title is blank; `datesOutOfOrder` when it ends
    ///   before it begins.
    public init(
        _ policy: SupervisionPolicy, number: String, title: String, validFrom: CalendarDay,
        validTo: CalendarDay?
    ) throws(ModelError) {
        try ModelError.requireText("Policy \(policy.name)", number: number, title: title)
        try ModelError.requireOrder("Policy \(policy.name)", validFrom, validTo)
        self.init(trusted: policy, number, title, validFrom, validTo)
    }

    init(
        trusted policy: SupervisionPolicy, _ number: String, _ title: String, _ validFrom: CalendarDay,
        _ validTo: CalendarDay?
    ) {
        self.policy = policy
        self.number = number
        self.title = title
        self.validFrom = validFrom
        self.validTo = validTo
    }

    /// Tells whether it holds on a day.
    public func holds(on day: CalendarDay) -> Bool {
        validFrom <= day && validTo.map { day <= $0 } ?? true
    }
}

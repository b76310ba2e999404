extension Reason.Code {
    /// No card's number is on record.
    public static let cardMissing = Reason.Code("supervisor.card-missing")
    /// The card wasn't issued by a day of the session.
    public static let cardNotIssued = Reason.Code("supervisor.card-not-issued")
    /// The card expired before a day of the session.
    public static let cardExpired = Reason.Code("supervisor.card-expired")
    /// The card states no last day where one is asked for.
    public static let cardTermUnknown = Reason.Code("supervisor.card-term-unknown")
    /// Suspended on a day of the session.
    public static let suspended = Reason.Code("supervisor.suspended")
    /// Disqualified on a day of the session.
    public static let disqualified = Reason.Code("supervisor.disqualified")
    /// Works at the institution.
    public static let employed = Reason.Code("supervisor.employed")
    /// Worked at the institution until lately.
    public static let formerlyEmployed = Reason.Code("supervisor.formerly-employed")
    /// A tie with the institution is declared.
    public static let tiedToInstitution = Reason.Code("supervisor.tied-to-institution")
    /// A tie with somebody who works or serves there is declared.
    public static let tiedToStaff = Reason.Code("supervisor.tied-to-staff")
    /// Serves at the session itself.
    public static let servesAtSession = Reason.Code("supervisor.serves-at-session")
    /// Serves at another session on a day of this one.
    public static let servesElsewhere = Reason.Code("supervisor.serves-elsewhere")
    /// Was sent to the institution too few dispatches ago.
    public static let rotation = Reason.Code("supervisor.rotation")
    /// Will be sent to the institution too few dispatches on.
    public static let rotationAhead = Reason.Code("supervisor.rotation-ahead")
    /// A reading that the verdict is by.
    public static let dispatchReading = Reason.Code("supervisor.reading")
}

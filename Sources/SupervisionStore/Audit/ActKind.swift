/// What kinds of acts there are; open, since later rules and other regimes add theirs.
public struct ActKind: RawRepresentable, Hashable, Sendable {
    /// The word that the audit log keeps: `session.filed`.
    public let rawValue: String

    /// Makes a kind from its word.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// A data folder was imported.
    public static let imported = ActKind(rawValue: "folder.imported")
    /// An institution was entered in the directory.
    public static let institutionRegistered = ActKind(rawValue: "institution.registered")
    /// An institution's entry was changed.
    public static let institutionChanged = ActKind(rawValue: "institution.changed")
    /// A supervisor got a card.
    public static let supervisorRegistered = ActKind(rawValue: "supervisor.registered")
    /// A supervisor's standing was changed (Article 17).
    public static let supervisorStanding = ActKind(rawValue: "supervisor.standing")
    /// A session was filed.
    public static let sessionFiled = ActKind(rawValue: "session.filed")
    /// A session's state was changed.
    public static let sessionChanged = ActKind(rawValue: "session.changed")
    /// A team was sent (Articles 9 to 11).
    public static let dispatched = ActKind(rawValue: "dispatch.ordered")
    /// A record was submitted.
    public static let recordSubmitted = ActKind(rawValue: "record.submitted")
    /// A record was corrected by a new version.
    public static let recordCorrected = ActKind(rawValue: "record.corrected")
    /// A severe violation was recorded.
    public static let escalated = ActKind(rawValue: "violation.escalated")
    /// A complaint came in.
    public static let complaintReceived = ActKind(rawValue: "complaint.received")
    /// A complaint was decided.
    public static let complaintDecided = ActKind(rawValue: "complaint.decided")
    /// An entry was made in a credit file.
    public static let creditEntered = ActKind(rawValue: "credit.entered")
}

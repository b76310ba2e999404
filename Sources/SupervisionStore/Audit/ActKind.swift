public import SupervisionModel

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
    /// Districts of the policy were entered, so that rows can be theirs.
    public static let districtsEntered = ActKind(rawValue: "districts.entered")
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
    /// What an institution filed to assess was entered (Article 13).
    public static let planFiled = ActKind(rawValue: "plan.filed")
    /// Somebody's service at a session was entered.
    public static let staffEntered = ActKind(rawValue: "session.staffed")
    /// An internal officer's findings at a session were entered (Article 6).
    public static let internalCheckEntered = ActKind(rawValue: "internal-check.entered")
    /// A supervisor's card was issued anew or given another last day (Article 9).
    public static let cardChanged = ActKind(rawValue: "supervisor.card")
    /// Where somebody works or worked was entered (Article 10).
    public static let employmentEntered = ActKind(rawValue: "person.employment")
    /// A relation that asks for recusal was entered (Article 10).
    public static let conflictEntered = ActKind(rawValue: "person.conflict")
    /// When a supervisor can't go was entered.
    public static let absenceEntered = ActKind(rawValue: "supervisor.absence")
    /// An internal quality officer was entered, or the entry changed (Articles 6 and 7).
    public static let officerEntered = ActKind(rawValue: "officer.entered")
    /// An entry was made in an institution's registers of its officers (Article 6).
    public static let officerRegistered = ActKind(rawValue: "officer.registered")
    /// Material was taken in (Article 8).
    public static let evidenceAdded = ActKind(rawValue: "evidence.added")
    /// A pool of sessions was frozen (Article 11).
    public static let poolFrozen = ActKind(rawValue: "pool.frozen")
    /// An interpretation was entered (Article 18).
    public static let interpretationEntered = ActKind(rawValue: "interpretation.entered")
    /// A layer of the policy was entered (Articles 18 and 19).
    public static let policyLayerEntered = ActKind(rawValue: "policy.layered")
    /// A district's or an institution's own rules were entered (Article 18).
    public static let ownRulesEntered = ActKind(rawValue: "own-rules.entered")
    /// A person's document was recorded, masked and hashed.
    public static let documentRecorded = ActKind(rawValue: "person.document")
    /// A person's data was erased.
    public static let personErased = ActKind(rawValue: "person.erased")

    /// A proceeding came to a state: `filing-refusal.decided`.
    ///
    /// - Parameters:
    ///   - kind: What the proceeding is.
    ///   - state: The code of the state that it came to.
    public static func step(_ kind: ProceedingKind, to state: String) -> ActKind {
        ActKind(rawValue: "\(kind.rawValue).\(state)")
    }
}

public import SupervisionModel
public import SupervisionStore

/// Why an act wasn't done: the rule that stands against it, or what the store refused.
///
/// Nothing of the act is kept. The message names the thing and the remedy, and nobody by name: a member of a team is
/// told by the place in the order.
public struct OperationError: Error, Sendable {
    /// What stands against an act.
    public struct Code: Hashable, Sendable {
        private enum Kind: Hashable {
            case outsideScope, notFound, conflict, immutable, notPermitted, illegalTransition, tooEarly
            case teamTooSmall, teamMalformed, notEligible, servesAtSession, checklistUnknown
            case answersIncomplete, signatureMissing, notOfTeam, reasonMissing, malformed, inDoubt, store,
                ungrounded
        }
        private let kind: Kind

        /// It takes place outside of the districts of the policy (Article 2).
        public static let outsideScope = Code(kind: .outsideScope)
        /// Something that it refers to isn't there, or isn't seen by the actor.
        public static let notFound = Code(kind: .notFound)
        /// The id names something else already.
        public static let conflict = Code(kind: .conflict)
        /// A record or an entry is never edited (Articles 3 and 16).
        public static let immutable = Code(kind: .immutable)
        /// The actor's role may not do it.
        public static let notPermitted = Code(kind: .notPermitted)
        /// The thing can't go from its state to that one.
        public static let illegalTransition = Code(kind: .illegalTransition)
        /// It says what can't be known yet.
        public static let tooEarly = Code(kind: .tooEarly)
        /// The team has fewer members than Article 11 asks for.
        public static let teamTooSmall = Code(kind: .teamTooSmall)
        /// The team names somebody twice, or has two leads.
        public static let teamMalformed = Code(kind: .teamMalformed)
        /// A member isn't free, has no valid card, is suspended, or must recuse (Articles 9, 10 and 17).
        public static let notEligible = Code(kind: .notEligible)
        /// A member serves at the session itself (Article 10).
        public static let servesAtSession = Code(kind: .servesAtSession)
        /// The record is on a checklist that the policy hasn't.
        public static let checklistUnknown = Code(kind: .checklistUnknown)
        /// An item has no answer or two, or an answer has no item.
        public static let answersIncomplete = Code(kind: .answersIncomplete)
        /// A member of the team hasn't signed (Article 12).
        public static let signatureMissing = Code(kind: .signatureMissing)
        /// Somebody signed or wrote who wasn't sent.
        public static let notOfTeam = Code(kind: .notOfTeam)
        /// A correction has no author or no reason (Article 3).
        public static let reasonMissing = Code(kind: .reasonMissing)
        /// No rules in force provide for it (Article 18).
        public static let ungrounded = Code(kind: .ungrounded)
        /// A value that the rules forbid.
        public static let malformed = Code(kind: .malformed)
        /// The connection broke while committing; the same call again finds it done, or does it.
        public static let inDoubt = Code(kind: .inDoubt)
        /// The store couldn't do it; the cause says why.
        public static let store = Code(kind: .store)
    }

    /// What stands against the act.
    public let code: Code
    /// One sentence that names the thing and the remedy.
    public let message: String
    /// The rule, where it is one of the regulation's.
    public let basis: LegalBasis?
    /// What the store refused, if it did.
    public let cause: StoreError?

    /// Makes an error.
    public init(code: Code, message: String, basis: LegalBasis?, cause: StoreError? = nil) {
        self.code = code
        self.message = message
        self.basis = basis
        self.cause = cause
    }

    /// Makes an error of what a store refused.
    public init(_ error: StoreError) {
        let code: Code =
            switch error.code {
            case .notFound: .notFound
            case .conflict: .conflict
            case .immutable: .immutable
            case .notPermitted: .notPermitted
            case .malformed: .malformed
            case .inDoubt: .inDoubt
            default: .store
            }
        self.init(code: code, message: error.message, basis: error.basis, cause: error)
    }
}

extension OperationError: CustomStringConvertible {
    /// The message, and the rule behind it.
    public var description: String { message + (basis.map { " (\($0))" } ?? "") }
}

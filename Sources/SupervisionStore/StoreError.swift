public import SupervisionModel

/// What a store refuses or couldn't do.
public struct StoreError: Error, Sendable {
    /// What kind of refusal it is.
    public struct Code: Hashable, Sendable {
        private enum Kind: Hashable {
            case unreachable, notPermitted, notFound, conflict, immutable, inDoubt, actMissing, malformed
            case damaged, schema, ended, cancelled, busy, failed
        }
        private let kind: Kind

        /// The store can't be reached, or the connection broke; nothing of the transaction was kept.
        public static let unreachable = Code(kind: .unreachable)
        /// The actor's role may not see or write that.
        public static let notPermitted = Code(kind: .notPermitted)
        /// Something referred to isn't there, or isn't seen by the actor.
        public static let notFound = Code(kind: .notFound)
        /// Something with that key is there already, or was changed meanwhile.
        public static let conflict = Code(kind: .conflict)
        /// A record, an entry or a signature is never edited (Article 3); a correction is a new version.
        public static let immutable = Code(kind: .immutable)
        /// The connection broke while committing, so it may have been kept; ask again with the same keys.
        public static let inDoubt = Code(kind: .inDoubt)
        /// A transaction wrote rows and named no act.
        public static let actMissing = Code(kind: .actMissing)
        /// A value that the store's rules forbid.
        public static let malformed = Code(kind: .malformed)
        /// What is stored doesn't fit together: a broken chain, a missing part.
        public static let damaged = Code(kind: .damaged)
        /// The store's schema isn't the one this program needs.
        public static let schema = Code(kind: .schema)
        /// A unit of work was used after its transaction had ended.
        public static let ended = Code(kind: .ended)
        /// The task was cancelled; nothing of the transaction was kept.
        public static let cancelled = Code(kind: .cancelled)
        /// No connection was free in time, or others kept changing the same rows.
        public static let busy = Code(kind: .busy)
        /// Anything else the server refused; the evidence says what.
        public static let failed = Code(kind: .failed)
    }

    /// What kind of refusal it is.
    public let code: Code
    /// One sentence that names the thing and the remedy, without personal data.
    public let message: String
    /// The rule that was asked, where it is one of the regulation's.
    public let basis: LegalBasis?
    /// SQLSTATE, where a database refused.
    public let sqlState: String?
    /// The constraint that was broken, where a database named one.
    public let constraint: String?
    /// What caused it.
    public let cause: (any Error)?

    /// Makes an error.
    public init(
        code: Code, message: String, basis: LegalBasis? = nil, sqlState: String? = nil,
        constraint: String? = nil,
        cause: (any Error)? = nil
    ) {
        self.code = code
        self.message = message
        self.basis = basis
        self.sqlState = sqlState
        self.constraint = constraint
        self.cause = cause
    }
}

extension StoreError: CustomStringConvertible {
    /// The message.
    public var description: String { message }
}

/// A value that the regulation's nouns can't take.
public struct ModelError: Error, Hashable, Sendable {
    /// What kind of invariant was broken.
    public struct Code: Hashable, Sendable {
        private enum Kind: Hashable {
            case datesOutOfOrder, countOutOfRange, checklistMalformed, policyMalformed, factsMissing,
                calendarMalformed, transitionIllegal, catalogueMalformed, ruleUnknown,
                notInForce, outOfScope
        }
        private let kind: Kind

        /// A later day stands before an earlier one.
        public static let datesOutOfOrder = Code(kind: .datesOutOfOrder)
        /// A count is negative, or larger than anything real.
        public static let countOutOfRange = Code(kind: .countOutOfRange)
        /// A checklist repeats a code, is empty, or carries a weight that isn't positive.
        public static let checklistMalformed = Code(kind: .checklistMalformed)
        /// A policy's field lies outside of what its article allows.
        public static let policyMalformed = Code(kind: .policyMalformed)
        /// A violation is named without what was observed.
        public static let factsMissing = Code(kind: .factsMissing)
        /// A year's holidays and make-up days contradict each other.
        public static let calendarMalformed = Code(kind: .calendarMalformed)
        /// A state doesn't follow on another.
        public static let transitionIllegal = Code(kind: .transitionIllegal)
        /// A day lies before the measures were promulgated.
        public static let notInForce = Code(kind: .notInForce)
        /// A place lies outside of the municipality.
        public static let outOfScope = Code(kind: .outOfScope)
        /// A catalogue of rules names something twice, or leaves a clause out.
        public static let catalogueMalformed = Code(kind: .catalogueMalformed)
        /// No rule has that name.
        public static let ruleUnknown = Code(kind: .ruleUnknown)
    }

    /// What kind of invariant was broken.
    public let code: Code
    /// One sentence that names the thing and what is wrong with it.
    public let message: String
    /// The rule that the value offends, where it is one of the regulation's.
    public let basis: LegalBasis?

    /// Makes an error.
    public init(code: Code, message: String, basis: LegalBasis? = nil) {
        self.code = code
        self.message = message
        self.basis = basis
    }
}

extension ModelError: CustomStringConvertible {
    /// The message.
    public var description: String { message }
}

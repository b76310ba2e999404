/// What checking one chain of the audit log showed.
public struct AuditVerdict: Hashable, Sendable {
    /// What is wrong at one place of a chain.
    public struct Fault: Hashable, Sendable {
        /// What is wrong.
        public enum Kind: Hashable, Sendable {
            /// The entry's hash isn't that of its content.
            case altered
            /// The entry doesn't follow on the one before.
            case unlinked
            /// A number is missing.
            case gap
            /// The head names another last entry.
            case head
            /// A checkpoint kept elsewhere names an entry that isn't there, or has another hash.
            case checkpoint
        }

        /// What is wrong.
        public let kind: Kind
        /// The place in the chain.
        public let sequence: Int64

        /// Makes a fault.
        public init(kind: Kind, sequence: Int64) {
            self.kind = kind
            self.sequence = sequence
        }
    }

    /// The chain.
    public let chain: AuditChain
    /// How many entries it has.
    public let count: Int64
    /// The hash of its last entry.
    public let head: String
    /// Everything that is wrong, in the order of places.
    public let faults: [Fault]

    /// Makes a verdict.
    public init(chain: AuditChain, count: Int64, head: String, faults: [Fault]) {
        self.chain = chain
        self.count = count
        self.head = head
        self.faults = faults
    }
}

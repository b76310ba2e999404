import Crypto

/// One entry of the audit log, as it is hashed: what anybody can check without being shown a person's data.
public struct AuditEntry: Hashable, Sendable {
    /// The chain it stands in.
    public let chain: AuditChain
    /// Its place, from 1, without gaps.
    public let sequence: Int64
    /// The moment of the act, in microseconds since 1970.
    public let microseconds: Int64
    /// The role acted in, as text.
    public let role: String
    /// Commitment to the person who acted, in hexadecimal.
    public let actor: String
    /// What kind of act.
    public let act: String
    /// The thing acted on.
    public let subject: String
    /// The rule it rests on, as text; empty where none was named.
    public let basis: String
    /// Particulars as canonical JSON text.
    public let details: String
    /// Commitments to the people concerned, in hexadecimal.
    public let people: [String]
    /// The hash of the entry before, in hexadecimal; 64 zeros before the first.
    public let previous: String
    /// This entry's hash, in hexadecimal.
    public let hash: String

    /// Makes an entry with the hash it claims to have.
    public init(
        chain: AuditChain, sequence: Int64, microseconds: Int64, role: String, actor: String, act: String,
        subject: String, basis: String, details: String, people: [String], previous: String, hash: String
    ) {
        self.chain = chain
        self.sequence = sequence
        self.microseconds = microseconds
        self.role = role
        self.actor = actor
        self.act = act
        self.subject = subject
        self.basis = basis
        self.details = details
        self.people = people
        self.previous = previous
        self.hash = hash
    }

    /// What stands before the first entry of a chain.
    public static let beginning = String(repeating: "0", count: 64)

    /// The text that is hashed: a heading, then every field behind its length in bytes, a line each.
    ///
    /// Lengths keep two entries that differ from ever having the same text, whatever their fields hold.
    public var canonicalText: String {
        let fields = [
            previous, chain.code, String(sequence), String(microseconds), role, actor, act, subject, basis,
            details,
            people.joined(separator: ","),
        ]
        return "dudao audit 1" + fields.map { "\n\($0.utf8.count):\($0)" }.joined()
    }

    /// SHA-256 of ``canonicalText``, in hexadecimal: what ``hash`` must be.
    public var computedHash: String { Self.hexadecimal(SHA256.hash(data: Array(canonicalText.utf8))) }

    /// A commitment to a person: SHA-256 of the salt and the id, in hexadecimal.
    ///
    /// With the salt erased nobody can tell whose it was, and the chain still verifies.
    public static func commitment(to person: String, salt: [UInt8]) -> String {
        hexadecimal(SHA256.hash(data: salt + Array(person.utf8)))
    }

    package static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        for byte in bytes {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }
}

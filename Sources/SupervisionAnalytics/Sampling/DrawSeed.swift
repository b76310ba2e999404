import Crypto

/// The 32 bytes from which all tickets of a draw come.
///
/// In this version draws are *unverified*: the seed is a number that whoever draws has chosen, so a draw can be
/// repeated but nobody can tell that the number wasn't tried out first. Reports say so.
public struct DrawSeed: Hashable, Sendable {
    /// The number that was given.
    public let number: UInt64
    /// The seed: `SHA-256("QSV1|unverified|" ‖ number in decimal)`.
    public let bytes: [UInt8]

    /// Makes the seed of an unverified draw.
    ///
    /// - Parameter number: Any number; kept in the plan, so that the draw can be repeated.
    public init(unverified number: UInt64) {
        self.number = number
        bytes = Array(SHA256.of("QSV1|unverified|\(number)"))
    }
}

extension SHA256 {
    /// The hash of a text's UTF-8 bytes.
    static func of(_ text: String) -> SHA256Digest {
        var hash = SHA256()
        hash.update(utf8: text)
        return hash.finalize()
    }

    /// Adds a text's UTF-8 bytes.
    mutating func update(utf8 text: String) {
        var text = text
        text.withUTF8 { update(bufferPointer: UnsafeRawBufferPointer($0)) }
    }

    /// Adds bytes.
    mutating func update(bytes: [UInt8]) {
        bytes.withUnsafeBytes { update(bufferPointer: $0) }
    }
}

import Crypto

/// The random numbers of a draw: one a session, which anyone with the seed can compute again by hand.
///
/// A ticket depends on the seed and the session's identifier alone, so neither the order of a file nor the other
/// sessions in it can change it.
public struct DrawTickets: Hashable, Sendable {
    /// The seed.
    public let seed: DrawSeed

    /// Makes the tickets of a seed.
    public init(seed: DrawSeed) {
        self.seed = seed
    }

    /// The ticket of an identifier: the top 53 bits of `SHA-256("QSV1|tick|" ‖ seed ‖ "|" ‖ id)`, divided by 2⁵³.
    ///
    /// - Parameter id: The identifier as given; its UTF-8 bytes are hashed.
    /// - Returns: A number in [0, 1).
    public func ticket(of id: String) -> Double {
        number("QSV1|tick|", id)
    }

    /// The number that decides which session of an institution the institution's due visit goes to.
    ///
    /// From another prefix (`QSV1|due|`) than tickets, so that being chosen here tells nothing about a ticket.
    ///
    /// - Parameter id: The identifier of the session.
    /// - Returns: A number in [0, 1); of an institution's sessions the one with the least is chosen.
    public func dueNumber(of id: String) -> Double {
        number("QSV1|due|", id)
    }

    private func number(_ prefix: String, _ id: String) -> Double {
        var hash = SHA256()
        hash.update(utf8: prefix)
        hash.update(bytes: seed.bytes)
        hash.update(utf8: "|")
        hash.update(utf8: id)
        var word: UInt64 = 0
        hash.finalize().withUnsafeBytes { digest in
            for byte in digest.prefix(8) { word = word << 8 | UInt64(byte) }
        }
        return Double(word >> 11) * 0x1p-53
    }
}

/// Where the content of evidence (文字及影像资料, Article 8) lies: named by its hash, kept once, never changed.
///
/// The store keeps what is said about a piece of evidence, a vault its bytes. Both are joined by the SHA-256 alone: the name
/// that material came with is never used as a path. Content of any size passes through in pieces.
///
/// ```swift
/// let kept = try vault.keep(bytes: photograph)
/// let item = try EvidenceItem(id: id, …, sha256: kept.sha256, mediaType: kept.mediaType.rawValue, size: kept.size, …)
/// ```
public protocol EvidenceVault: Sendable {
    /// Takes content in, piece by piece, and tells its hash, size and media type.
    ///
    /// Content that is there already isn't kept again. A source that throws, and content that is too large, leave nothing.
    ///
    /// - Parameter source: Puts the next bytes into the buffer and tells how many; 0 at the end.
    /// - Throws: ``StoreError``: `malformed` when it is larger than an item may be, `damaged` when content of that hash is
    ///   there and was altered, `failed` when it can't be kept; or what the source throws.
    func keep(reading source: (UnsafeMutableRawBufferPointer) throws -> Int) throws -> KeptEvidence

    /// Opens the content with a hash, or tells that there is none.
    ///
    /// - Throws: ``StoreError``: `failed` when it is there and can't be opened, `damaged` when something else stands in its
    ///   place.
    func open(_ sha256: String) throws(StoreError) -> (any EvidenceReader)?

    /// Every hash that content is kept under, in their order.
    ///
    /// - Throws: ``StoreError`` with code `failed` when the vault can't be listed.
    func hashes() throws(StoreError) -> [String]

    /// The names of what lies in the vault and is no content in its place, in their order.
    ///
    /// A name is whatever somebody gave it: escape it before it is shown.
    ///
    /// - Throws: ``StoreError`` with code `failed` when the vault can't be listed.
    func strays() throws(StoreError) -> [String]
}

extension EvidenceVault {
    /// Takes content in that lies in memory.
    ///
    /// - Throws: As ``keep(reading:)``.
    public func keep(bytes: some Collection<UInt8>) throws -> KeptEvidence {
        var rest = bytes[...]
        return try keep { buffer in
            let piece = rest.prefix(buffer.count)
            for (place, byte) in piece.enumerated() { buffer[place] = byte }
            rest = rest.dropFirst(piece.count)
            return piece.count
        }
    }
}

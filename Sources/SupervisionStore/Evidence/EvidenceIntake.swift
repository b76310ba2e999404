import Crypto
import SupervisionModel

/// Hashes, measures and tells apart content that passes through in pieces: what every vault does while it takes it in.
public struct EvidenceIntake {
    /// How much of the beginning is looked at to tell the media type.
    private static let headSize = 1 << 16

    private let limit: Int
    private var hash = SHA256()
    private var head: [UInt8] = []
    /// The bytes that have passed.
    public private(set) var size = 0

    /// Begins with nothing, and takes as much as an item may have.
    public init() { self.init(limit: EvidenceItem.sizeLimit) }

    /// Begins with a limit of a test's own.
    package init(limit: Int) {
        self.limit = limit
    }

    /// Takes the next bytes.
    ///
    /// - Throws: ``StoreError`` with code `malformed` when there are more than an item may have.
    public mutating func take(_ bytes: UnsafeRawBufferPointer) throws(StoreError) {
        guard bytes.count <= limit - size else {
            throw StoreError(
                code: .malformed,
                message: "The material has more than \(limit) bytes; give it in parts.",
                basis: LegalBasis(article: 8))
        }
        size += bytes.count
        hash.update(bufferPointer: bytes)
        head.append(contentsOf: bytes.prefix(Self.headSize - head.count))
    }

    /// What has passed.
    public func finish() -> KeptEvidence {
        KeptEvidence(
            sha256: AuditEntry.hexadecimal(hash.finalize()), size: size,
            mediaType: MediaType(sniffing: head[...]))
    }

    /// Reads content to its end and tells what it is.
    ///
    /// - Parameters:
    ///   - reader: The content.
    ///   - buffer: Where the pieces go, one after the other.
    /// - Throws: ``StoreError``.
    static func of(
        _ reader: any EvidenceReader, _ buffer: UnsafeMutableRawBufferPointer
    ) throws(StoreError) -> KeptEvidence {
        var intake = EvidenceIntake()
        while true {
            let count = try reader.read(into: buffer)
            guard count > 0 else { return intake.finish() }
            try intake.take(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        }
    }
}

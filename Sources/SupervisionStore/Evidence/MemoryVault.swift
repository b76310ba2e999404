import Synchronization

/// A vault in memory, for tests and trials.
public final class MemoryVault: EvidenceVault {
    private let content = Mutex<[String: [UInt8]]>([:])

    /// Makes an empty vault.
    public init() {}

    /// Takes content in.
    public func keep(reading source: (UnsafeMutableRawBufferPointer) throws -> Int) throws -> KeptEvidence {
        var intake = EvidenceIntake()
        var bytes: [UInt8] = []
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
        defer { buffer.deallocate() }
        while true {
            let count = try source(buffer)
            guard count > 0 else { break }
            let piece = UnsafeRawBufferPointer(rebasing: buffer[..<min(count, buffer.count)])
            try intake.take(piece)
            bytes.append(contentsOf: piece)
        }
        let kept = intake.finish()
        let whole = bytes
        content.withLock { $0[kept.sha256] = $0[kept.sha256] ?? whole }
        return kept
    }

    /// Opens the content with a hash.
    public func open(_ sha256: String) throws(StoreError) -> (any EvidenceReader)? {
        content.withLock { $0[sha256] }.map { Reader($0) }
    }

    /// Every hash that content is kept under, in their order.
    public func hashes() throws(StoreError) -> [String] {
        content.withLock { $0.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }
    }

    /// Nothing: what lies in memory is all content.
    public func strays() throws(StoreError) -> [String] { [] }

    /// Changes what is kept under a hash behind the vault's back, as a test of verification does; nil removes it.
    package func tamper(_ sha256: String, with bytes: [UInt8]?) {
        content.withLock { $0[sha256] = bytes }
    }

    private final class Reader: EvidenceReader {
        private var rest: ArraySlice<UInt8>

        init(_ bytes: [UInt8]) {
            rest = bytes[...]
        }

        func read(into buffer: UnsafeMutableRawBufferPointer) throws(StoreError) -> Int {
            let piece = rest.prefix(buffer.count)
            buffer.copyBytes(from: piece)
            rest = rest.dropFirst(piece.count)
            return piece.count
        }
    }
}

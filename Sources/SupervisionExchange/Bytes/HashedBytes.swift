import Crypto

/// Passes bytes on and takes their SHA-256 as they pass.
final class HashedBytes: ByteSource {
    private let source: any ByteSource
    private var hash = SHA256()
    /// The bytes passed on so far.
    private(set) var count = 0

    init(_ source: any ByteSource) {
        self.source = source
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(StreamFault) -> Int {
        let read = try source.read(into: buffer)
        if read > 0 { hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: buffer[..<read])) }
        count += read
        return read
    }

    /// SHA-256 of what passed, in hexadecimal.
    var digest: String { Hexadecimal.text(hash.finalize()) }
}

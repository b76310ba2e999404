import ReportKit

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Writes a report's bytes to an open file, pipe or terminal, in blocks.
struct DescriptorSink: ByteSink {
    private let descriptor: Int32
    private let name: String
    private var pending: [UInt8] = []

    /// The bytes gathered before a write.
    private static let blockSize = 64 * 1024

    /// Wraps a descriptor that stays its owner's.
    ///
    /// - Parameters:
    ///   - descriptor: An open descriptor.
    ///   - name: What it is called in messages.
    init(descriptor: Int32, name: String) {
        self.descriptor = descriptor
        self.name = name
        pending.reserveCapacity(Self.blockSize * 2)
    }

    mutating func write(_ bytes: RawSpan) throws(RenderingError) {
        bytes.withUnsafeBytes { pending.append(contentsOf: $0) }
        if pending.count >= Self.blockSize { try flush() }
    }

    /// Writes what has gathered.
    ///
    /// - Throws: ``RenderingError`` with code `sinkFailed` and the system's reason.
    mutating func flush() throws(RenderingError) {
        var start = 0
        while start < pending.count {
            let written = pending.withUnsafeBytes { bytes in
                #if canImport(Glibc)
                    Glibc.write(descriptor, bytes.baseAddress.map { $0 + start }, bytes.count - start)
                #else
                    Darwin.write(descriptor, bytes.baseAddress.map { $0 + start }, bytes.count - start)
                #endif
            }
            if written < 0 {
                let reason = errno
                if reason == EINTR { continue }
                pending.removeAll()
                throw RenderingError(.sinkFailed, SystemReason(reason).sentence(about: name))
            }
            start += written
        }
        pending.removeAll(keepingCapacity: true)
    }
}

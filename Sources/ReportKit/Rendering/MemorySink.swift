/// A sink that keeps everything in memory.
public struct MemorySink: ByteSink, Sendable {
    /// The bytes so far.
    public private(set) var bytes: [UInt8] = []

    /// Makes an empty sink.
    public init() {}

    /// Keeps the next bytes.
    ///
    /// - Parameter bytes: The bytes.
    public mutating func write(_ bytes: RawSpan) {
        bytes.withUnsafeBytes { self.bytes.append(contentsOf: $0) }
    }

    /// The bytes as text; what isn't UTF-8 is replaced.
    public var text: String {
        String(decoding: bytes, as: UTF8.self)
    }
}

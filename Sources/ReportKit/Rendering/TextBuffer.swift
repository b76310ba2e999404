/// Collects text and hands it to a sink in large pieces.
///
/// A formatter appends freely and calls ``drain(into:)`` now and then, and ``flush(into:)`` at its end: a write to a
/// sink may be a system call, an append never is.
public struct TextBuffer: Sendable {
    /// The number of bytes at which ``drain(into:)`` writes.
    public static let capacity: Int = 32_768

    /// The bytes not yet written.
    public private(set) var bytes: [UInt8] = []

    /// Makes an empty buffer.
    public init() {}

    /// Adds text as UTF-8.
    ///
    /// - Parameter text: The text.
    public mutating func append(_ text: String) {
        bytes.append(contentsOf: text.utf8)
    }

    /// Adds one byte.
    ///
    /// - Parameter byte: The byte, which must keep the whole valid UTF-8.
    public mutating func append(byte: UInt8) {
        bytes.append(byte)
    }

    /// Adds bytes.
    ///
    /// - Parameter more: The bytes, which must keep the whole valid UTF-8.
    public mutating func append(bytes more: some Sequence<UInt8>) {
        bytes.append(contentsOf: more)
    }

    /// Writes what was collected where it is enough for one piece.
    ///
    /// - Parameter sink: Where it goes.
    /// - Throws: The error of the sink.
    public mutating func drain(into sink: inout some ByteSink) throws(RenderingError) {
        if bytes.count >= TextBuffer.capacity { try flush(into: &sink) }
    }

    /// Writes all that was collected.
    ///
    /// - Parameter sink: Where it goes.
    /// - Throws: The error of the sink.
    public mutating func flush(into sink: inout some ByteSink) throws(RenderingError) {
        guard !bytes.isEmpty else { return }
        try sink.write(bytes.span.bytes)
        bytes.removeAll(keepingCapacity: true)
    }
}

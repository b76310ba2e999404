/// Sinks that keep every part in memory, by name and in order.
public struct MemorySinks: ByteSinks, Sendable {
    /// A part that was written.
    public struct Entry: Sendable, Hashable {
        /// The part's name.
        public let name: String
        /// Its bytes.
        public let bytes: [UInt8]
    }

    /// The parts in the order in which they were opened.
    public private(set) var entries: [Entry] = []

    /// Makes sinks without parts.
    public init() {}

    /// Opens a part, has it written, and keeps it.
    ///
    /// - Parameters:
    ///   - name: The part's name.
    ///   - body: Writes the part.
    /// - Returns: What the body returns.
    /// - Throws: The error of the body; the part isn't kept then.
    public mutating func withPart<Result>(
        named name: String, _ body: (inout MemorySink) throws(RenderingError) -> Result
    ) throws(RenderingError) -> Result {
        var sink: MemorySink = MemorySink()
        let result: Result = try body(&sink)
        entries.append(Entry(name: name, bytes: sink.bytes))
        return result
    }
}

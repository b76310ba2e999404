/// Takes bytes in order: a file, a pipe, memory.
public protocol ByteSink {
    /// Takes the next bytes.
    ///
    /// - Parameter bytes: The bytes, valid during the call alone; may be empty.
    /// - Throws: ``RenderingError`` with code `sinkFailed` where they can't be written.
    mutating func write(_ bytes: RawSpan) throws(RenderingError)
}

extension ByteSink {
    /// Takes the next bytes of an array.
    ///
    /// - Parameter bytes: The bytes.
    /// - Throws: The error of the sink.
    public mutating func write(_ bytes: [UInt8]) throws(RenderingError) {
        try write(bytes.span.bytes)
    }

    /// Takes a text as UTF-8.
    ///
    /// - Parameter text: The text.
    /// - Throws: The error of the sink.
    public mutating func write(_ text: String) throws(RenderingError) {
        try write(Array(text.utf8))
    }
}

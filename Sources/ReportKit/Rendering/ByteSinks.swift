/// Opens a sink for each named part of a format of several files.
public protocol ByteSinks {
    /// What takes the bytes of one part.
    associatedtype Part: ByteSink

    /// Opens a part, has it written, and closes it.
    ///
    /// - Parameters:
    ///   - name: The part's name with its extension, made of letters, digits, hyphens, underscores and one full stop;
    ///     safe as a file's name, and never used twice by one rendering.
    ///   - body: Writes the part.
    /// - Returns: What the body returns.
    /// - Throws: The error of the body, or ``RenderingError`` with code `sinkFailed` where the part can't be opened.
    mutating func withPart<Result>(
        named name: String, _ body: (inout Part) throws(RenderingError) -> Result
    ) throws(RenderingError) -> Result
}

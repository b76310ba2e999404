/// A formatter that can also spread a report over several named files.
public protocol MultipartReportFormatter: ReportFormatter {
    /// Writes a report as several parts.
    ///
    /// - Parameters:
    ///   - request: The report, and all else that the output depends on.
    ///   - sinks: Opens a part for each name, one at a time.
    /// - Returns: What the format couldn't carry or had to change.
    /// - Throws: The error of a sink or of the rows as it came, or an error of the formatter's own.
    func renderParts(
        _ request: RenderingRequest, into sinks: inout some ByteSinks
    ) throws(RenderingError) -> [RenderingNote]
}

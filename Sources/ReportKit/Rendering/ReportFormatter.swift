/// Turns any report into the bytes of one format.
///
/// A formatter is a value whose options are set when it is made; rendering reads no clock, no environment, no file and
/// no global, so that the same request gives the same bytes. It is checked by the cases of `FormatterContract` in
/// ReportKitTesting.
///
/// A formatter must
/// - write every text of the report literally: nothing in a report is markup;
/// - pull the rows of a table in batches and write as it goes;
/// - stop at the first error of the sink or the rows, and throw that same error;
/// - return a note on everything it left out or changed.
public protocol ReportFormatter: Sendable {
    /// What the format is called, and what it can't carry; always the same for one value.
    var descriptor: FormatDescriptor { get }

    /// Writes a report.
    ///
    /// - Parameters:
    ///   - request: The report, and all else that the output depends on.
    ///   - sink: Where the bytes go, in order.
    /// - Returns: What the format couldn't carry or had to change.
    /// - Throws: The error of the sink or of the rows as it came, or an error of the formatter's own.
    func render(
        _ request: RenderingRequest, into sink: inout some ByteSink
    ) throws(RenderingError) -> [RenderingNote]
}

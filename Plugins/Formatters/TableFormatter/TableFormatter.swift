public import ReportKit

/// Writes a report for a terminal: tables lined up by the columns that characters really take, charts as small drawings
/// of block characters.
///
/// The width and whether colours may be used come with the request. A table too wide for the lines has its texts
/// wrapped; one with too many columns for that is written as one record after another. Column widths follow the first
/// 512 rows, so that rows stream; what doesn't fit later is wrapped as well.
public struct TableFormatter: ReportFormatter {
    /// Makes the format.
    public init() {}

    /// The format's name and limits.
    public var descriptor: FormatDescriptor {
        FormatDescriptor(
            name: "table", title: LocalizedText(zh: "终端表格", en: "Table for a terminal"),
            mediaType: "text/plain",
            fileExtension: "txt", losses: [.drawings, .controlCharacters])
    }

    /// Writes the text.
    ///
    /// - Parameters:
    ///   - request: The report and the terminal.
    ///   - sink: Where the text goes.
    /// - Returns: Which rows were cut and how many texts were shortened.
    /// - Throws: The error of the sink or of the rows as it came.
    public func render(
        _ request: RenderingRequest, into sink: inout some ByteSink
    ) throws(RenderingError) -> [RenderingNote] {
        var page: TerminalPage = TerminalPage(request: request)
        return try page.write(into: &sink)
    }
}

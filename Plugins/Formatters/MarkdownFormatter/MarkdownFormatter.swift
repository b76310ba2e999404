public import ReportKit

/// Writes a report as Markdown that reads alike on CommonMark and GitHub-flavoured renderers.
///
/// Tables are pipe tables; a line break in a cell is `<br>`. A chart becomes its description and a table of its figures.
/// All text of the report is escaped: none of it can become a heading, a link, a list, code, mathematics or markup.
public struct MarkdownFormatter: ReportFormatter {
    /// Makes the format.
    public init() {}

    /// The format's name and limits.
    public var descriptor: FormatDescriptor {
        FormatDescriptor(
            name: "markdown", title: LocalizedText(zh: "Markdown 文本", en: "Markdown text"),
            mediaType: "text/markdown", fileExtension: "md", losses: [.drawings, .controlCharacters])
    }

    /// Writes the text.
    ///
    /// - Parameters:
    ///   - request: The report.
    ///   - sink: Where the text goes.
    /// - Returns: Which rows were cut.
    /// - Throws: The error of the sink or of the rows as it came.
    public func render(
        _ request: RenderingRequest, into sink: inout some ByteSink
    ) throws(RenderingError) -> [RenderingNote] {
        var page: MarkdownPage = MarkdownPage(request: request)
        return try page.write(into: &sink)
    }
}

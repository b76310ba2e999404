public import ReportKit

/// Writes a report as one web page that needs nothing else: no network, no fonts, no second file.
///
/// The page reads on a desk, on a telephone, in the dark and on paper (A4, heads and banner repeated), and works without
/// its script, which only sorts and filters tables. Charts are SVG with real text, described in words, and followed by
/// their figures. A content security policy forbids all loading and any script or style but the page's own two.
/// Rows are streamed; text is escaped on the way.
public struct HTMLFormatter: ReportFormatter {
    /// Makes the format.
    public init() {}

    /// The format's name and limits.
    public var descriptor: FormatDescriptor {
        FormatDescriptor(
            name: "html", title: LocalizedText(zh: "网页（HTML）", en: "Web page (HTML)"), mediaType: "text/html",
            fileExtension: "html", losses: [.controlCharacters])
    }

    /// Writes the page.
    ///
    /// - Parameters:
    ///   - request: The report.
    ///   - sink: Where the page goes.
    /// - Returns: Which rows were cut.
    /// - Throws: The error of the sink or of the rows as it came.
    public func render(
        _ request: RenderingRequest, into sink: inout some ByteSink
    ) throws(RenderingError) -> [RenderingNote] {
        var page: HTMLPage = HTMLPage(request: request)
        return try page.write(into: &sink)
    }
}

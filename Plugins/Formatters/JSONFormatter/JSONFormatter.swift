public import ReportKit

/// Writes a report as one JSON document, for programs.
///
/// The document is described in `Documentation/FormatterProtocol.md`. Rows are objects by the ids of their columns, with
/// plain values: numbers in full, shares as fractions, days and moments as in ISO 8601, null for nothing. A text stays
/// as it is, control characters included, in JSON's escapes.
public struct JSONFormatter: ReportFormatter {
    /// The name and version of the document's form, as its member `schema` gives it.
    public static let schema: String = "dudao.report/1"

    /// Makes the format.
    public init() {}

    /// The format's name and limits.
    public var descriptor: FormatDescriptor {
        FormatDescriptor(
            name: "json", title: LocalizedText(zh: "JSON 文档", en: "JSON document"),
            mediaType: "application/json",
            fileExtension: "json", losses: [.drawings])
    }

    /// Writes the document.
    ///
    /// - Parameters:
    ///   - request: The report.
    ///   - sink: Where the document goes.
    /// - Returns: Which rows were cut, and which column ids were changed so that none is twice in an object.
    /// - Throws: The error of the sink or of the rows as it came.
    public func render(
        _ request: RenderingRequest, into sink: inout some ByteSink
    ) throws(RenderingError) -> [RenderingNote] {
        var document: JSONDocument = JSONDocument(request: request)
        return try document.write(into: &sink)
    }
}

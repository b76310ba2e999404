public import ReportKit

/// Writes the outline of a report: its title, its sections, and the tables in each with the number of their rows.
public struct OutlineFormatter: ReportFormatter {
    /// What stands before each level of sections.
    public let indent: String

    /// Makes a formatter.
    ///
    /// - Parameter indent: What stands before each level of sections.
    public init(indent: String = "  ") {
        self.indent = indent
    }

    /// The format's name and what it leaves out.
    public var descriptor: FormatDescriptor {
        FormatDescriptor(
            name: "outline", title: LocalizedText(zh: "提纲", en: "Outline"), mediaType: "text/plain",
            fileExtension: "outline", losses: [.narrative, .charts, .forms, .otherTables])
    }

    /// Writes the outline.
    ///
    /// - Parameters:
    ///   - request: The report, and all else that the output depends on.
    ///   - sink: Where the bytes go.
    /// - Returns: One note: an outline leaves most of a report out.
    /// - Throws: The error of the sink or of the rows.
    public func render(
        _ request: RenderingRequest, into sink: inout some ByteSink
    ) throws(RenderingError) -> [RenderingNote] {
        try sink.write(line(request.report.title))
        for section in request.report.sections {
            let margin = String(repeating: indent, count: max(1, section.level))
            try sink.write(margin + line(section.title))
            for case .table(let table) in section.blocks {
                // Rows are pulled in batches, so that a million of them need no more memory than a thousand.
                var reader = table.makeReader()
                while try !reader.next().isEmpty {}
                let title = table.title.isEmpty ? table.id : table.title
                try sink.write(margin + indent + line("\(title) (\(reader.rowCount))"))
            }
        }
        return [RenderingNote(.contentLeftOut, "An outline has titles alone.")]
    }

    /// A title as one line: whatever would break it or move the cursor becomes a space.
    private func line(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
            + "\n"
    }
}

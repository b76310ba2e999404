public import ReportKit

/// Writes a report's outline as plain text: its sections, and what each holds, for a quick look at a long report.
///
/// ```
/// 二〇二六年十一月风险报告
/// 1  概要
///    关键指标 4
/// 2  风险名单
///    表：风险名单（412 行）
/// ```
public struct OutlineFormatter: ReportFormatter {
    /// How sections are numbered.
    public enum Numbering: Sendable {
        /// By depth: 1, 1.1, 1.1.1.
        case decimal
        /// Not at all.
        case none
    }

    /// How sections are numbered.
    public let numbering: Numbering

    /// Makes the format.
    ///
    /// - Parameter numbering: How sections are numbered.
    public init(numbering: Numbering = .decimal) {
        self.numbering = numbering
    }

    /// The format's name, and what it leaves out.
    public var descriptor: FormatDescriptor {
        FormatDescriptor(
            name: "outline", title: LocalizedText(zh: "提纲", en: "Outline"), mediaType: "text/plain",
            fileExtension: "outline", losses: [.narrative, .charts, .forms, .controlCharacters])
    }

    /// Writes the outline.
    ///
    /// - Parameters:
    ///   - request: The report.
    ///   - sink: Where the text goes.
    /// - Returns: A note, because an outline leaves out nearly everything.
    /// - Throws: The error of the sink or of the rows as it came.
    public func render(
        _ request: RenderingRequest, into sink: inout some ByteSink
    ) throws(RenderingError) -> [RenderingNote] {
        let words: OutlineWords = OutlineWords(request.locale)
        var text: TextBuffer = TextBuffer()
        line(request.report.title, &text)
        var numbers: [Int] = []
        for section in request.report.sections {
            let depth: Int = min(max(section.level, 1), 6)
            while numbers.count > depth { numbers.removeLast() }
            while numbers.count < depth { numbers.append(0) }
            numbers[depth - 1] += 1
            let mark: String =
                numbering == .none ? "" : numbers.map(String.init).joined(separator: ".") + "  "
            line(mark + section.title, &text)
            for block in section.blocks {
                if let summary: String = try summary(of: block, words) { line("   " + summary, &text) }
            }
            try text.drain(into: &sink)
        }
        try text.flush(into: &sink)
        return [RenderingNote(.contentLeftOut, words.leftOut)]
    }

    private func line(_ line: String, _ text: inout TextBuffer) {
        // Nothing in a report is markup, and nothing in it may steer a terminal.
        text.append(VisibleText.of(line, breaks: .spaces))
        text.append("\n")
    }

    private func summary(of block: Report.Block, _ words: OutlineWords) throws(RenderingError) -> String? {
        switch block {
        case .paragraph, .list, .note: nil
        case .keyFigures(let figures): "\(words.figures) \(figures.count)"
        case .table(let table): "\(words.table)\(table.title)\(words.rows(try count(table)))"
        case .chart(let chart): words.chart + chart.title
        case .form(let form): words.form + form.title
        }
    }

    /// Counts rows by reading them in batches: a source needn't know its length.
    private func count(_ table: Table) throws(RenderingError) -> Int {
        var reader: RowReader = table.makeReader()
        while try !reader.next().isEmpty {}
        return reader.rowCount
    }
}

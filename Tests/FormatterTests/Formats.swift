import CSVFormatter
import HTMLFormatter
import JSONFormatter
import MarkdownFormatter
import ReportKit
import ReportKitTesting
import TableFormatter

/// The built-in formats under test.
enum Formats {
    static let all: [any ReportFormatter] = [
        CSVFormatter(), HTMLFormatter(), JSONFormatter(), MarkdownFormatter(), TableFormatter(),
    ]

    static func request(_ report: Report, locale: ReportLocale = .zh) -> RenderingRequest {
        RenderingRequest(report: report, locale: locale, generatedAt: FormatterContract.generatedAt)
    }

    static func text(_ formatter: any ReportFormatter, _ report: Report) throws -> String {
        var sink: MemorySink = MemorySink()
        _ = try formatter.render(request(report), into: &sink)
        return sink.text
    }

    /// A report of one table of one column of text.
    static func report(texts: [String]) -> Report {
        let columns: [Table.Column] = [
            Table.Column(id: "n", title: "序", kind: .integer, role: .key), Table.Column(id: "t", title: "文"),
        ]
        let rows: [[Cell]] = texts.enumerated().map { [.integer($0.offset), .text($0.element)] }
        let table: Table = Table(id: "t", title: "表", columns: columns, rows: rows)
        return Report(title: "报告", sections: [.init(id: "s", title: "节", blocks: [.table(table)])])
    }
}

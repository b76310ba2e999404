import ReportKit

/// A report as a formatter writes it.
enum Rendered {
    static func text(
        _ report: Report, by formatter: some ReportFormatter, locale: ReportLocale
    ) throws -> String {
        var sink = MemorySink()
        let request = RenderingRequest(
            report: report, locale: locale, generatedAt: .beijing(secondsSince1970: 1_797_000_000))
        _ = try formatter.render(request, into: &sink)
        return sink.text
    }
}

/// All that a formatter may know: the report, the language, the time, and what the output can show.
///
/// New properties come with a default, so that formatters written today keep compiling.
public struct RenderingRequest: Sendable {
    /// What to render.
    public var report: Report
    /// The language of the formatter's own labels.
    public var locale: ReportLocale
    /// When the file is made, as supplied by the caller; the same request gives the same bytes.
    public var generatedAt: ReportInstant
    /// What the output can show, for formats that are read on a terminal.
    public var terminal: Terminal

    /// Makes a request.
    ///
    /// - Parameters:
    ///   - report: What to render.
    ///   - locale: The language of the formatter's own labels.
    ///   - generatedAt: When the file is made.
    ///   - terminal: What the output can show.
    public init(
        report: Report, locale: ReportLocale, generatedAt: ReportInstant, terminal: Terminal = Terminal()
    ) {
        self.report = report
        self.locale = locale
        self.generatedAt = generatedAt
        self.terminal = terminal
    }
}
